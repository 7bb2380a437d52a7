import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { defaultAccounts, startEmulator } from 'ecs-emulator';
import { askUntil } from './clients';
import type { Result } from './judge';
import { phases as allPhases } from './phases';
import type { Phase } from './phases';
import type { Pod } from './pod';
import { startProbes } from './probes';
import { startProgram } from './program';
import type { Program, ProgramOptions } from './program';
import { dawdle } from './slow-clients';
import { Tally } from './tally';

export interface HostileOptions {
  readonly pod: Pod;
  readonly entry: ProgramOptions['entry'];
  /** How long all phases take together. */
  readonly seconds: number;
  readonly connections: number;
  readonly phases?: readonly Phase[];
  /** Additional variables of the program. */
  readonly env?: Readonly<Record<string, string>>;
  /** Called after each phase. */
  readonly onResult?: (result: Result) => void;
}

const regionId = 'cn-hangzhou';
/** As much as one region of a large account has in its first pages. */
const fleet = { instancesPerRegion: 300, disksPerInstance: 8, locked: 0.2 };
const warmUp = {
  query: '{ ecsInstances(first: 10) { nodes { id allowedOperations disks { id } } } }',
  variables: {},
};
/** What is still under way at the end of a phase ends in this time, in milliseconds. */
const restMs = 500;

/**
 * Runs the phases against the program in its own process, as production runs it, with the heap of the pod. The emulator
 * stands for ECS.
 */
export async function runHostile(options: HostileOptions): Promise<readonly Result[]> {
  const { phases = allPhases } = options;
  const emulator = await startEmulator({ regions: [regionId], regionPorts: 'ephemeral', fleet });
  // It takes every request for the keys, and never answers.
  const keys = createServer(() => undefined);
  await new Promise<void>((resolve) => keys.listen(0, '127.0.0.1', resolve));
  const [account] = defaultAccounts;
  const env = {
    NODE_ENV: 'production',
    LOG_LEVEL: 'silent',
    PORT: '0',
    ADMIN_PORT: '0',
    ECS_BACKEND: 'aliyun',
    ECS_REGIONS: regionId,
    ECS_ENDPOINT: `http://${emulator.regionEndpoints[regionId] ?? ''}`,
    ECS_CREDENTIALS: 'env',
    ALIBABA_CLOUD_ACCESS_KEY_ID: account?.accessKeyId ?? '',
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: account?.accessKeySecret ?? '',
    CURSOR_SECRET: 'c'.repeat(32),
    ...options.env,
  };
  const withKeys = {
    ...env,
    CALLER_AUTH: 'jwt',
    JWT_JWKS_URL: `http://127.0.0.1:${(keys.address() as AddressInfo).port}/`,
    JWT_ISSUER: 'issuer',
    JWT_AUDIENCE: 'audience',
  };
  const results: Result[] = [];
  try {
    for (const isSilent of [false, true]) {
      const some = phases.filter(({ keysAreSilent = false }) => keysAreSilent === isSilent);
      if (some.length === 0) continue;
      const program = await startProgram({
        entry: options.entry,
        heap: options.pod.heap,
        env: isSilent ? withKeys : env,
      });
      try {
        for (const phase of some) {
          emulator.control.setFaults([]);
          const result = await runPhase(phase, program, options, options.seconds / phases.length, () =>
            emulator.control.setFaults(phase.faults ?? []),
          );
          emulator.control.clearCalls();
          results.push(result);
          options.onResult?.(result);
          if (result.ending !== undefined) break;
        }
      } finally {
        await program.stop();
      }
    }
  } finally {
    await emulator.close();
    keys.close().closeAllConnections();
  }
  return results;
}

async function runPhase(
  phase: Phase,
  program: Program,
  { connections }: HostileOptions,
  seconds: number,
  begin: () => void,
): Promise<Result> {
  const { url, adminUrl } = program;
  await askUntil({ url, connections: 4, ask: () => warmUp, tally: new Tally(), until: Date.now() + restMs });
  const before = await program.memory();
  begin();
  const tally = new Tally();
  const probes = startProbes(adminUrl);
  const startedAt = Date.now();
  const until = startedAt + seconds * 1_000;
  const slow = Math.round(connections * (phase.slow ?? 0));
  await Promise.all([
    askUntil({ url, connections: connections - slow, ask: phase.ask, tally, until }),
    dawdle(url, slow, phase.ask(0), until),
  ]);
  const taken = (Date.now() - startedAt) / 1_000;
  const probed = await probes.stop();
  await sleep(restMs);
  return {
    phase,
    seconds: taken,
    tally,
    probed,
    before,
    after: await program.memory(),
    ending: program.ending(),
  };
}
