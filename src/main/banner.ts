import type { Backend, Config } from '../config';

/** What is up, and where. */
export interface Running {
  readonly version: string;
  readonly url: string;
  readonly adminUrl: string;
  readonly emulator: EmulatorPlace | undefined;
}

export interface EmulatorPlace {
  readonly url: string;
  /** An instance of its fleet under a security lock. */
  readonly lockedInstance: string;
  /** One that is not, to try a lock on. */
  readonly runningInstance: string;
}

const json = "-H 'content-type: application/json'";

/** What the program prints when it is up: what runs, where, and what to ask it first. */
export function bannerText(config: Config, running: Running): string {
  const { backend, regionIds, policyMode } = config.ecs;
  const accounts =
    backend.kind === 'emulator' ? [backend.accountId] : backend.accounts.map((each) => each.accountId);
  const rows: readonly (readonly [string, string | false])[] = [
    ['GraphQL', `${running.url}/graphql`],
    ['Explorer', config.graph.explorer && `${running.url}/`],
    ['Admin', `${running.adminUrl}/metrics, /livez, /readyz, /startupz`],
    ['Backend', backendText(backend, running.emulator)],
    ['Accounts', accounts.join(', ')],
    ['Regions', regionIds.join(', ')],
    ['Mutations', !config.graph.mutations && 'off: CALLER_AUTH=none without ALLOW_UNSCOPED_MUTATIONS=true'],
    [
      'Policy',
      policyMode === 'shadow' && 'SHADOW: nothing is held back, outcomes only say what would have been',
    ],
  ];
  const lines = rows.flatMap(([name, text]) => (text === false ? [] : [`  ${name.padEnd(10)} ${text}`]));
  return [`ECS security lock subgraph ${running.version}`, '', ...lines, '', ...trial(running), ''].join(
    '\n',
  );
}

function backendText(backend: Backend, emulator: EmulatorPlace | undefined): string {
  if (backend.kind === 'emulator')
    return `the built-in emulator at ${emulator?.url ?? ''}; no cloud account is used`;
  const { endpoint } = backend;
  return `Alibaba Cloud ECS${endpoint === undefined ? '' : ` at ${endpoint.protocol}://${endpoint.host}`}`;
}

function trial({ url, emulator }: Running): string[] {
  const target =
    emulator === undefined
      ? 'ecsInstances(first: 3) { nodes { id isSecurityLocked allowedOperations } }'
      : `ecsInstance(id: "${emulator.lockedInstance}") {
      name status isSecurityLocked allowedOperations
      activeSecurityLockEvent { name reason publishedAt }
      disks { id status detach: allows(operation: DETACH_DISK) }
    }`;
  const query = `{ ${target} }`;
  const ask = [
    'Ask what a security lock leaves open. In the explorer, or in your client:',
    '',
    `    ${query}`,
    '',
  ];
  const oneLine = query.replace(/\s+/g, ' ');
  const curl = `  curl -s ${url}/graphql ${json} -d '${JSON.stringify({ query: oneLine })}'`;
  if (emulator === undefined) return [...ask, curl];
  const lock = `${emulator.url}/_emulator/instances/${emulator.runningInstance}/lock`;
  return [
    ...ask,
    curl,
    '',
    'Lock an instance that runs, then ask for it (and unlock it with the same under …/unlock):',
    '',
    `  curl -s -X POST ${lock} ${json} -d '{}'`,
  ];
}
