import type { Backend, Config } from '../config';

/** The running servers and their addresses. */
export interface Running {
  readonly version: string;
  readonly url: string;
  readonly adminUrl: string;
  readonly emulator: EmulatorPlace | undefined;
  /** False when it is off, and when its files are not installed. */
  readonly hasExplorer: boolean;
}

export interface EmulatorPlace {
  readonly url: string;
  readonly instances: Showcase | undefined;
}

/** Two instances of the emulator's fleet. */
export interface Showcase {
  /** Under a security lock. */
  readonly locked: string;
  /** Without a lock, to try one. */
  readonly running: string;
}

const json = "-H 'content-type: application/json'";

/** The text that the program prints after the start: what runs, its addresses, and a first query. */
export function bannerText(config: Config, running: Running): string {
  const { backend, regionIds, policyMode, financialPolicy } = config.ecs;
  const accounts =
    backend.kind === 'emulator' ? [backend.accountId] : backend.accounts.map((each) => each.accountId);
  const rows: readonly (readonly [string, string | false])[] = [
    ['GraphQL', `${running.url}/graphql`],
    [
      'Explorer',
      config.graph.explorer &&
        (running.hasExplorer
          ? `${running.url}/`
          : 'not installed: it comes with the development dependencies (npm ci without --omit=dev)'),
    ],
    ['Admin', `${running.adminUrl}/metrics, /livez, /readyz, /startupz`],
    ['Backend', backendText(backend, running.emulator)],
    ['Accounts', accounts.join(', ')],
    ['Regions', regionIds.join(', ')],
    ['Mirror', mirrorText(config.live)],
    [
      'Reading',
      config.callerAuth.mode === 'jwt' &&
        (config.readScopes === 'off'
          ? 'every valid token reads all accounts and regions (READ_SCOPES=off)'
          : 'by the scopes of the token (ecs:read)'),
    ],
    [
      'Mutations',
      !config.graph.mutations && 'off; set CALLER_AUTH=jwt or ALLOW_UNSCOPED_MUTATIONS=true to allow them',
    ],
    [
      'Policy',
      policyMode === 'shadow' && 'SHADOW: no write is stopped; outcomes only report what would be denied',
    ],
    ['Payments', `${financialTexts[financialPolicy]} (ECS_FINANCIAL_POLICY=${financialPolicy})`],
  ];
  const lines = rows.flatMap(([name, text]) => (text === false ? [] : [`  ${name.padEnd(10)} ${text}`]));
  return [`ECS security lock subgraph ${running.version}`, '', ...lines, '', ...trial(running), ''].join(
    '\n',
  );
}

const financialTexts: Readonly<Record<Config['ecs']['financialPolicy'], string>> = {
  off: 'the lock for an overdue payment is ignored',
  shadow: 'the lock for an overdue payment stops nothing; shadowVerdict says what it would',
  enforce: 'the lock for an overdue payment stops what its table denies',
};

const mirrorText = (live: Config['live']): string =>
  live === null
    ? 'off (LIVE=off): each read asks ECS, and there are no subscriptions'
    : `reads come from memory: locks up to ${seconds(live.lockMs)} old, the rest up to ${seconds(live.recordMs)}; see LIVE`;

const seconds = (ms: number): string => `${ms / 1_000} s`;

function backendText(backend: Backend, emulator: EmulatorPlace | undefined): string {
  if (backend.kind === 'emulator')
    return `the built-in emulator at ${emulator?.url ?? ''}; no cloud account is used`;
  const { endpoint } = backend;
  return `Alibaba Cloud ECS${endpoint === undefined ? '' : ` at ${endpoint.protocol}://${endpoint.host}`}`;
}

function trial({ url, emulator }: Running): string[] {
  const instances = emulator?.instances;
  const target =
    instances === undefined
      ? 'ecsInstances(first: 3) { nodes { id isSecurityLocked allowedOperations } }'
      : `ecsInstance(id: "${instances.locked}") {
      name status isSecurityLocked allowedOperations
      activeSecurityLockEvent { name reason publishedAt }
      disks { id status detach: allows(operation: DETACH_DISK) }
    }`;
  const query = `{ ${target} }`;
  const oneLine = JSON.stringify({ query: query.replace(/\s+/g, ' ') });
  const ask = [
    'Ask which operations a security lock still allows, in the explorer or in your client:',
    '',
    `    ${query}`,
    '',
    `  curl -s ${url}/graphql ${json} -d '${oneLine}'`,
  ];
  if (emulator === undefined || instances === undefined) return ask;
  const lock = `${emulator.url}/_emulator/instances/${instances.running}/lock`;
  return [
    ...ask,
    '',
    'Lock a running instance, then query it again (to unlock it, replace /lock by /unlock):',
    '',
    `  curl -s -X POST ${lock} ${json} -d '{}'`,
  ];
}
