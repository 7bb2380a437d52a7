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
  readonly instances: Showcase | undefined;
}

/** Two instances of the emulator's fleet. */
export interface Showcase {
  /** Under a security lock. */
  readonly locked: string;
  /** Without one, to try a lock on. */
  readonly running: string;
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
    'Ask what a security lock leaves open. In the explorer, or in your client:',
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
    'Lock an instance that runs, then ask for it (and unlock it with the same under …/unlock):',
    '',
    `  curl -s -X POST ${lock} ${json} -d '{}'`,
  ];
}
