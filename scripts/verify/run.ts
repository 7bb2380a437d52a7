import { setTimeout } from 'node:timers/promises';
import { ConfigError } from '../../src/config';
import type { Environment } from '../../src/config/read-variables';
import { EcsError } from '../../src/ecs/errors';
import { driftsIn, readMetrics } from './drift';
import { callerIdentity, publicSts } from './identity';
import type { Identity } from './identity';
import { exitCodes, help, optionsOf, UsageError } from './options';
import type { Options } from './options';
import { compare } from './parity';
import { NotProbed } from './probes';
import { probeOne } from './probe-run';
import { progressOn } from './progress';
import type { ErrorOutput, Progress } from './progress';
import type { Patience } from './reader';
import { probeCredentials, settingsOf } from './settings';
import type { Settings } from './settings';
import { askedReads, mostCalls } from './survey';
import { Verdicts } from './verdicts';

const usualFile = 'verified.json';

/** The parts of the process that the program uses. */
export interface VerifyIo {
  readonly args: readonly string[];
  readonly env: Environment;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: ErrorOutput;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  readonly now?: () => number;
  readonly sleep?: (ms: number) => Promise<void>;
}

/** Runs the program. @returns its exit code; see `exitCodes`. It never throws. */
export async function verify(io: VerifyIo): Promise<number> {
  const progress = progressOn(io.stderr);
  try {
    const options = optionsOf(io.args);
    if (options === undefined) {
      io.stdout.write(help);
      return exitCodes.clean;
    }
    return await verifyWith(options, io, progress);
  } catch (error) {
    progress.end();
    const [code, message] = failureOf(error, io.signal.aborted);
    io.stderr.write(`${message}\n`);
    return code;
  }
}

function failureOf(error: unknown, isAborted: boolean): readonly [number, string] {
  if (isAborted) return [exitCodes.interrupted, 'Interrupted. The verdicts so far are written.'];
  if (error instanceof ConfigError || error instanceof UsageError) return [exitCodes.usage, error.message];
  if (error instanceof NotProbed) return [exitCodes.usage, `Nothing was probed. ${error.message}`];
  if (error instanceof EcsError) {
    const advice =
      error.fault === 'CREDENTIALS_MISSING'
        ? 'Set ECS_CREDENTIALS and the variables that it needs; --help of the server lists them.'
        : error.fault === 'CREDENTIALS_REFUSED'
          ? 'Check that the key or the role exists, is enabled and has not expired, and that this clock is right.'
          : 'Check the network, ECS_ENDPOINT and --sts-endpoint.';
    return [exitCodes.notBegun, `${error.action}: ${error.text} ${advice}`];
  }
  // No text of an unknown error: one of the SDK has the URL of the call in it.
  const text = error instanceof Error && error.name === 'Error' ? error.message : 'An error of this program.';
  return [exitCodes.usage, text];
}

async function verifyWith(options: Options, io: VerifyIo, progress: Progress): Promise<number> {
  const { signal, env, now = Date.now } = io;
  const settings = settingsOf(env, options.account);
  const probing = options.probe === undefined ? null : probeCredentials(env, settings.credentials);
  const say = (text: string): void => void io.stdout.write(`${text}\n`);
  const metrics = options.driftFrom === undefined ? null : await readMetrics(options.driftFrom);
  const verdicts = new Verdicts(options.out ?? (settings.isLocal ? null : usualFile));
  const date = new Date(now()).toISOString().slice(0, 10);
  const patience: Patience = {
    gapMs: settings.isLocal ? 0 : 100,
    sleep: io.sleep ?? ((ms) => (ms === 0 ? Promise.resolve() : setTimeout(ms, undefined, { signal }))),
    now,
    say: progress.line,
    signal,
  };

  const identity = await identityOf(settings, options);
  say(identity === null ? 'Identity: not asked; ECS_ENDPOINT is on this machine.' : identityLine(identity));
  if (metrics !== null) {
    const { rows, races, unused } = driftsIn(metrics, date);
    verdicts.add(rows);
    say(
      `Drift of a running server: ${rows.length} rows contradicted, ${races} races, which prove nothing, ${unused} samples not understood.`,
    );
  }
  if (probing !== null && options.probe !== undefined) {
    return await probeOne({ options, settings, probing, identity, patience, verdicts, say, progress });
  }
  const regions = settings.scopes.map(({ regionId }) => regionId).join(', ');
  say(`Regions: ${regions}. At most ${mostCalls(options.objects)} calls in each, all of them reads:`);
  say(`  ${askedReads.join(', ')}`);
  return await compare({ options, settings, patience, verdicts, say, progress, date });
}

const identityLine = ({ accountId, arn }: Identity): string => `Identity: ${arn} of account ${accountId}.`;

/** An emulator has no STS, so that none is asked there unless it is named. */
async function identityOf({ credentials, isLocal }: Settings, { sts }: Options): Promise<Identity | null> {
  if (isLocal && sts === undefined) return null;
  return callerIdentity(credentials, sts ?? publicSts);
}
