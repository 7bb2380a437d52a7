import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
import { steppedClock, defaultAccounts, startEmulator } from 'ecs-emulator';
import type { Control, EmulatorOptions } from 'ecs-emulator';
import { readConfig } from '../../src/config';
import { startParts } from '../../src/main/app';
import { operations } from '../../src/catalogue/operations';

export interface StackOptions extends Pick<
  EmulatorOptions,
  'fleet' | 'keepAliveTimeout' | 'events' | 'wallClock'
> {
  /** Additional settings of the program. Without one, ECS_FINANCIAL_POLICY is off: in shadow, asking for a verdict may read. */
  readonly env?: Readonly<Record<string, string>>;
  readonly account?: (typeof defaultAccounts)[number];
}

export interface GraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

export interface Answer<Data> {
  readonly data: Data;
  readonly errors: readonly GraphError[];
}

/** What a client may add to a request. */
export interface PostOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Aborted when the client goes away. */
  readonly signal?: AbortSignal;
}

/** A call that reached ECS: `StartInstance@cn-hangzhou`, and what was asked. */
export interface SentCall {
  readonly name: string;
  readonly action: string;
  readonly isWrite: boolean;
  readonly status: number | null;
  readonly code: string | null;
  readonly parameters: Readonly<Record<string, string>>;
}

/** The whole program over an emulator whose clock stands still: HTTP, Apollo, policy, SDK, and ECS behind a socket. */
export interface Stack {
  readonly control: Control;
  readonly url: string;
  /** What was logged, the audit included, one JSON object a line. */
  readonly lines: string[];
  /** What the program printed when it was up. */
  readonly banner: string;
  /** Sends a body as it stands. */
  post(body: unknown, more?: PostOptions): Promise<Response>;
  /** @throws Error when the answer has no data at all. */
  ask<Data>(query: string, variables?: object): Promise<Answer<Data>>;
  /** What has reached ECS since the last `forgetCalls`, in order of arrival. */
  calls(): readonly SentCall[];
  writes(): readonly SentCall[];
  forgetCalls(): void;
  metrics(): Promise<string>;
  /** The state of everything in ECS, as a short text: the same text, the same state. */
  print(): string;
  close(): Promise<void>;
}

export const regions = ['cn-hangzhou', 'cn-shanghai'] as const;

/** The only operation that goes under another name on the wire. */
const wireNames: ReadonlySet<string> = new Set([
  ...operations.filter(({ access }) => access === 'WRITE').map(({ name }) => name),
  'ModifyAutoSnapshotPolicyEx',
]);

export async function startStack({
  env,
  fleet = { instancesPerRegion: 4, disksPerInstance: 2, detachedDisks: 2, sharedDisks: 2 },
  account = defaultAccounts[0],
  ...more
}: StackOptions = {}): Promise<Stack> {
  if (account === undefined) throw new TypeError('The emulator knows no account.');
  const emulator = await startEmulator({
    accounts: [account],
    regions,
    regionPorts: 'ephemeral',
    fleet,
    ...more,
    // Some inputs are times that have to lie ahead of the program's clock.
    clock: steppedClock(Date.now()),
  });
  const { control } = emulator;
  const lines: string[] = [];
  // Without the mirror, each read is a call: the tests of this stack count them. The mirror has tests of its own.
  const ports = { PORT: '0', ADMIN_PORT: '0', EMULATOR_PORT: '0' };
  const config = readConfig({
    ...ports,
    LIVE: 'off',
    LOG_LEVEL: 'debug',
    ECS_FINANCIAL_POLICY: 'off',
    ...env,
  });
  const { accountId, accessKeyId, accessKeySecret } = account;
  const app = await startParts(
    config,
    { log: { write: (line) => void lines.push(line) } },
    {
      port: {
        accounts: [{ accountId, credentials: { kind: 'static', accessKeyId, accessKeySecret } }],
        endpoint: (regionId) => ({ host: emulator.regionEndpoints[regionId] ?? '', protocol: 'http' }),
      },
      close: () => emulator.close(),
    },
  );
  const post = (body: unknown, { headers, ...rest }: PostOptions = {}): Promise<Response> =>
    fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
      ...rest,
    });
  const calls = (): readonly SentCall[] =>
    control.calls().map(({ action, regionId, status, code, parameters }) => ({
      name: `${action}@${regionId ?? ''}`,
      action,
      isWrite: wireNames.has(action),
      status,
      code,
      parameters,
    }));
  return {
    control,
    url: app.url,
    lines,
    banner: app.banner,
    post,
    async ask<Data>(query: string, variables = {}) {
      const answer = (await (await post({ query, variables })).json()) as Partial<Answer<Data>>;
      const { data, errors = [] } = answer;
      if (data == null) throw new Error(errors.map(({ message }) => message).join('\n'));
      return { data, errors };
    },
    calls,
    writes: () => calls().filter(({ isWrite }) => isWrite),
    forgetCalls: () => control.clearCalls(),
    metrics: async () => (await fetch(`${app.adminUrl}/metrics`)).text(),
    print: () => createHash('sha256').update(serialize(control.world.accounts)).digest('hex'),
    async close() {
      await app.close();
    },
  };
}
