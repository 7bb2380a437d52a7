import { fullAccess } from '../../src/authorization/access';
import type { EcsScope } from '../../src/ecs/port';
import { writeRow } from '../../src/catalogue/lookup';
import { performWrite } from '../../src/guard/perform-write';
import type { Outcome } from '../../src/guard/outcomes/index';
import type { Drift, WriteRecord } from '../../src/guard/observer';
import type { WriteRequest } from '../../src/guard/write-request';
import type { WriteTarget } from '../../src/guard/write-target';
import type { WriteTools } from '../../src/guard/write-tools';
import { WriteWindow } from '../../src/guard/write-window';
import { createLocations } from '../../src/loaders/locations';
import { createRegionSizes } from '../../src/loaders/region-sizes';
import type { EcsWriteOperation } from '../../src/catalogue/operations';
import { FakePort } from '../support/fake-port';
import { loadersOver } from '../support/loaders';
import { hangzhou } from '../support/records';

/** A fake ECS in one region; a test that wants more says so. */
export const portIn = (...scopes: readonly EcsScope[]): FakePort =>
  new FakePort(scopes.length === 0 ? [hangzhou] : scopes);

export interface Watched {
  readonly tools: WriteTools;
  readonly decided: WriteRecord[];
  readonly finished: (readonly Outcome[])[];
  readonly drifts: Drift[];
}

/**
 * The tools of a write, with an observer that remembers.
 *
 * @param afterLook what happens between our look and the call.
 */
export function toolsOver(
  port: FakePort,
  { afterLook, ...options }: Partial<WriteTools> & { readonly afterLook?: () => void } = {},
): Watched {
  const decided: WriteRecord[] = [];
  const finished: (readonly Outcome[])[] = [];
  const drifts: Drift[] = [];
  const locations = options.locations ?? createLocations();
  const regionSizes = createRegionSizes();
  const deadline = options.deadline ?? Date.now() + 60_000;
  const signal = options.signal ?? new AbortController().signal;
  const tools: WriteTools = {
    port,
    access: fullAccess(port.scopes),
    locations,
    signal,
    window: new WriteWindow({ deadline, signal, lengthMs: 60_000 }),
    freshLoaders: () => loadersOver(port, { locations, regionSizes, purpose: 'CHECK' }),
    deadline,
    policyMode: 'enforce',
    observer: {
      decided: (record) => {
        decided.push(record);
        afterLook?.();
      },
      finished: (_record, outcomes) => finished.push(outcomes),
      drifted: (drift) => drifts.push(drift),
    },
    ...options,
  };
  return { tools, decided, finished, drifts };
}

export const instanceTargets = (...ids: readonly string[]): WriteTarget[] =>
  ids.map((id) => ({ type: 'INSTANCE', id }));
export const diskTargets = (...ids: readonly string[]): WriteTarget[] =>
  ids.map((id) => ({ type: 'DISK', id }));

/** The targets that fit an operation: a disk where it names disks, else an instance. */
export const targetsOf = (operation: EcsWriteOperation, disk: string, instance: string): WriteTarget[] => {
  const parameter = writeRow(operation).ids?.parameter;
  const namesDisks = typeof parameter === 'string' && parameter.startsWith('Disk');
  return namesDisks ? diskTargets(disk) : instanceTargets(instance);
};

/** A write of one operation on some targets, as a mutation would ask for it. */
export const requestOf = (
  operation: EcsWriteOperation,
  targets: readonly WriteTarget[],
  options: Partial<WriteRequest> = {},
): WriteRequest => ({
  operation,
  targets,
  mode: 'ALL_OR_NOTHING',
  scopes: [hangzhou],
  input: {},
  dryRun: false,
  ...options,
});

/** Does the write; a batch that cannot be atomic fails the test. */
export async function outcomesOf(request: WriteRequest, tools: WriteTools): Promise<readonly Outcome[]> {
  const result = await performWrite(request, tools);
  if (typeof result === 'string') throw new Error(`Not atomic: ${result}.`);
  return result.outcomes;
}

/** The kinds of the outcomes, by target. */
export const kindsOf = (outcomes: readonly Outcome[]): Record<string, Outcome['kind']> =>
  Object.fromEntries(outcomes.map(({ targetId, kind }) => [targetId, kind]));
