import { wellKnown } from './fleet/fleet';
import { signatureEditions } from './eventbridge/target';
import type { EventTarget } from './eventbridge/target';
import { defaultAccounts, defaultRegions } from './options';
import { startEmulator } from './server';
import type { Emulator } from './server';

const defaultPort = 4300;

const help = `ecs-emulator: an endpoint on loopback for clients of Alibaba Cloud ECS (version 2014-05-26).

  ecs-emulator          starts it; SIGTERM or SIGINT ends it
  ecs-emulator --help   prints this text

Environment

  EMULATOR_PORT   The port that answers for any region. The default is ${String(defaultPort)}; 0 takes a free one.
                  One strict port a region follows it: the next one for ${defaultRegions.join(', the one after for ')}.
                  With 0 the strict ports are free ones as well.

  EMULATOR_EVENT_URL        An http or https URL: whenever the state of an instance changes, a signed StateChange event is
                            sent there by POST, as EventBridge does. The default is none: no event is sent.
  EMULATOR_EVENT_SIGNATURE  newer (RSA over SHA-256) or older (HMAC-SHA1): which of the two published signatures. The
                            default is newer.
  EMULATOR_EVENT_TOKEN      A token that each delivery carries. The default is none.
  EMULATOR_EVENT_KEY_FILE   The path of a file to write the public key to, which is another one at each start. It is also at
                            /_emulator/eventbridge.pem. The default is none.
  EMULATOR_EVENT_RETRY_MS   The pause before a failed delivery is sent again, in milliseconds, three times at most. The
                            default is 10000.

It reads nothing else from the environment. It listens on 127.0.0.1 only, over plain HTTP. The banner prints endpoints and
test credentials. GET /_emulator/ lists the control API, which locks instances, sets faults and shows the calls.
`;

/**
 * Reads the port from the environment.
 *
 * @throws Error that names the variable
 */
export function portOf(value: string | undefined): number {
  if (value === undefined || value === '') return defaultPort;
  const port = Number(value);
  if (/^\d+$/.test(value) && port <= 65_535) return port;
  throw new Error(`EMULATOR_PORT is a port number from 0 to 65535, not "${value}"`);
}

/**
 * Reads the target of events from the environment.
 *
 * @returns undefined when events go nowhere
 * @throws Error that names the variable
 */
export function eventTargetOf(env: Readonly<Record<string, string | undefined>>): EventTarget | undefined {
  const value = (name: string): string | undefined => (env[name] === '' ? undefined : env[name]);
  const url = value('EMULATOR_EVENT_URL');
  const edition = signatureEditions.find((each) => each === (value('EMULATOR_EVENT_SIGNATURE') ?? 'newer'));
  const retryAfterMs = value('EMULATOR_EVENT_RETRY_MS') ?? '10000';
  if (edition === undefined) throw new Error('EMULATOR_EVENT_SIGNATURE is newer or older');
  if (!/^\d{1,7}$/.test(retryAfterMs))
    throw new Error('EMULATOR_EVENT_RETRY_MS is a number of milliseconds below 10000000');
  if (url === undefined) return undefined;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new Error(`EMULATOR_EVENT_URL is an http or https URL, not "${url}"`);
  const [token, keyFile] = [value('EMULATOR_EVENT_TOKEN'), value('EMULATOR_EVENT_KEY_FILE')];
  return {
    url,
    edition,
    retryAfterMs: Number(retryAfterMs),
    ...(token !== undefined && { token }),
    ...(keyFile !== undefined && { keyFile }),
  };
}

/** A one-line program for `node -e`: counts the locked instances of a region. It has no single quotes, for the shell. */
function sdkExample({ endpoint }: Emulator): string {
  const [account] = defaultAccounts;
  const config = JSON.stringify({
    accessKeyId: account?.accessKeyId,
    accessKeySecret: account?.accessKeySecret,
    endpoint,
    protocol: 'HTTP',
  });
  const request = JSON.stringify({ regionId: defaultRegions[0], lockReason: 'security' });
  return (
    'const Ecs = require("@alicloud/ecs20140526"), { $OpenApiUtil } = require("@alicloud/openapi-core"); ' +
    `new Ecs.default(new $OpenApiUtil.Config(${config}))` +
    `.describeInstances(new Ecs.DescribeInstancesRequest(${request}))` +
    '.then(({ body }) => console.log(body.totalCount + " locked instances"))'
  );
}

/** The text printed after the start. */
export function banner(emulator: Emulator): string {
  const keys = defaultAccounts.map(
    ({ accountId, accessKeyId, accessKeySecret }) =>
      `  account ${accountId}   access key id ${accessKeyId}   secret ${accessKeySecret}`,
  );
  const strict = Object.entries(emulator.regionEndpoints).map(
    ([region, endpoint]) => `  ${endpoint}   ${region} only`,
  );
  const example = wellKnown['cn-hangzhou'];
  return `ECS emulator

Endpoints (plain HTTP)
  ${emulator.endpoint}   any region
${strict.join('\n')}

Test credentials
${keys.join('\n')}

Try it with the SDK for Node
  node -e '${sdkExample(emulator)}'

Some instances  ${example.runningInstance} (running)  ${example.lockedInstance} (locked)
Control API     curl ${emulator.url}/_emulator/
`;
}

/** The message for a failed start; the usual cause is a port in use. */
export function startFailure(error: unknown, port: number): string {
  const { code } = error as { code?: unknown };
  if (code !== 'EADDRINUSE' && code !== 'EACCES') {
    return `The emulator did not start: ${error instanceof Error ? error.message : String(error)}`;
  }
  const last = port + defaultRegions.length;
  const why = code === 'EADDRINUSE' ? 'is in use' : 'may not be opened';
  return `The emulator did not start: one of the ports ${String(port)} to ${String(last)} ${why}. Set EMULATOR_PORT to another one.`;
}

/** Runs the emulator until a signal stops it. If the start fails, prints a message and ends. */
export async function run(): Promise<void> {
  try {
    await serve();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

async function serve(): Promise<void> {
  const [argument] = process.argv.slice(2);
  if (argument === '--help') {
    process.stdout.write(help);
    return;
  }
  if (argument !== undefined) throw new Error(`There is no ${argument}; use --help, or nothing to start it.`);
  const port = portOf(process.env.EMULATOR_PORT);
  const events = eventTargetOf(process.env);
  const regionPorts = port === 0 ? 'ephemeral' : 'consecutive';
  const emulator = await startEmulator({ port, regionPorts, ...(events && { events }) }).catch(
    (error: unknown) => {
      throw new Error(startFailure(error, port));
    },
  );
  const stop = (): void => {
    void emulator.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  // Printed last, because a reader of the banner may send a signal at once.
  process.stdout.write(banner(emulator));
}

if (require.main === module) void run();
