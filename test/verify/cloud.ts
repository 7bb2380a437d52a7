import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { defaultAccounts, startEmulator, wellKnown } from 'ecs-emulator';
import type { Emulator } from 'ecs-emulator';
import { verify } from '../../scripts/verify/run';
import type { VerifyIo } from '../../scripts/verify/run';

type Json = Record<string, unknown>;

/** One answer on its way back: a test changes it in place. */
export interface Passing {
  readonly action: string;
  readonly parameters: Readonly<Record<string, string>>;
  status: number;
  body: Json;
}

/** An emulator behind a proxy that tells a few lies: it stands where the real cloud would. */
export interface Cloud {
  readonly emulator: Emulator;
  readonly host: string;
  /** Every call, in order. */
  readonly calls: Passing[];
  /** Changes each answer; a test sets it. */
  lie: (answer: Passing) => void;
  close(): Promise<void>;
}

export const ids = wellKnown['cn-hangzhou'];
/** The account that STS names here. It must not come out in any file. */
export const accountId = '1987654321098765';

export async function startCloud(): Promise<Cloud> {
  const emulator = await startEmulator({ regions: ['cn-hangzhou'] });
  // The sample fleet has an instance with a reason that nobody knows: here it would be a finding.
  emulator.control.setLocks(ids.strangeInstance, []);
  const cloud = { calls: [] as Passing[], lie: (() => undefined) as Cloud['lie'] };
  const server = createServer((incoming, outgoing) => {
    const action = String(incoming.headers['x-acs-action']);
    const url = new URL(incoming.url ?? '/', 'http://localhost');
    const parameters = Object.fromEntries(url.searchParams);
    const answer = (passing: Passing): void => {
      cloud.calls.push(passing);
      cloud.lie(passing);
      const text = JSON.stringify(passing.body);
      outgoing.writeHead(passing.status, {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(text),
      });
      outgoing.end(text);
    };
    if (action === 'GetCallerIdentity') {
      incoming.resume();
      const body = { AccountId: accountId, Arn: `acs:ram::${accountId}:user/reader`, RequestId: 'r' };
      return answer({ action, parameters, status: 200, body });
    }
    const { method, headers } = incoming;
    const forward = request(
      { host: '127.0.0.1', port: emulator.port, path: incoming.url, method, headers },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const body = JSON.parse(Buffer.concat(parts).toString('utf8')) as Json;
          answer({ action, parameters, status: response.statusCode ?? 500, body });
        });
      },
    );
    forward.on('error', () => outgoing.destroy());
    incoming.pipe(forward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(cloud, {
    emulator,
    host,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await emulator.close();
    },
  });
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** How long it wanted to wait, in milliseconds; nothing is waited for. */
  readonly waits: readonly number[];
}

/** The environment of a person with an account. */
export const environmentOf = ({ host }: Pick<Cloud, 'host'>) => ({
  ECS_ENDPOINT: `http://${host}`,
  ECS_REGIONS: 'cn-hangzhou',
  ECS_CREDENTIALS: 'env',
  ALIBABA_CLOUD_ACCESS_KEY_ID: defaultAccounts[0]?.accessKeyId,
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: defaultAccounts[0]?.accessKeySecret,
});

/** Runs the program in this process. */
export async function run(
  args: readonly string[],
  io: Partial<VerifyIo> & Pick<VerifyIo, 'env'>,
): Promise<Ran> {
  const [out, err, waits]: [string[], string[], number[]] = [[], [], []];
  const code = await verify({
    args,
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text) },
    signal: new AbortController().signal,
    sleep: (ms) => {
      if (ms > 0) waits.push(ms);
      return Promise.resolve();
    },
    ...io,
  });
  return { code, out: out.join(''), err: err.join(''), waits };
}
