import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { limitOf, writeRow, writeRows } from '../../src/catalogue/lookup';
import type { EcsWriteOperation } from '../../src/catalogue/operations';
import { EcsError } from '../../src/ecs/errors';
import type { EcsErrorFacts } from '../../src/ecs/errors';
import type { EcsScope } from '../../src/ecs/port';
import type { Outcome } from '../../src/guard/outcomes/index';
import {
  diskTargets,
  instanceTargets,
  outcomesOf,
  portIn,
  requestOf,
  targetsOf,
  toolsOver,
} from '../guard/tools';
import type { FakeCall, FakePort } from '../support/fake-port';
import { aDisk, anInstance, hangzhou, locks, numbered, shanghai } from '../support/records';
import { targetIds } from '../support/written';

/*
 * A repeat with the token of an outcome never runs an operation twice on a target, whichever answers were lost or said
 * something else, and whichever locks came in between. Like ECS, the fake runs a token once and refuses it for other
 * targets. It counts the runs for each target. A write without a token says that a repeat may run twice.
 */

const writes = writeRows.map(({ name }) => name).filter((name) => writeRow(name).ids !== null);
const takesToken = (operation: EcsWriteOperation): boolean => writeRow(operation).clientToken === true;
const tokened = writes.filter(takesToken);
const untokened = writes.filter((operation) => !takesToken(operation));

/** What a call that was carried out answers instead of saying so. */
const lies = {
  'no answer': { fault: 'TIMEOUT', mayHaveRun: true },
  'a connection that breaks': { fault: 'UNREACHABLE', mayHaveRun: true },
  'an answer that is none': { fault: 'BAD_ANSWER', mayHaveRun: true },
  'a coded 500': { fault: 'REFUSED', code: 'InternalError', status: 500 },
  'another coded 500': { fault: 'REFUSED', code: 'OperationDenied', status: 500 },
  'a 200 with a code': { fault: 'REFUSED', code: 'ServiceUnavailable', status: 200 },
  'a mistake of this program': null,
} as const satisfies Readonly<Record<string, Partial<EcsErrorFacts> | null>>;
type Lie = keyof typeof lies;
const someLie = fc.constantFrom(...(Object.keys(lies) as Lie[]));

const namesDisks = (operation: EcsWriteOperation): boolean =>
  targetsOf(operation, 'd', 'i')[0]?.type === 'DISK';

interface World {
  readonly port: FakePort;
  readonly ids: readonly string[];
  /** How often the operation was done to each target. */
  readonly done: Map<string, number>;
  /** The calls whose answer is spoilt, by their number. */
  readonly lost: Map<number, Lie>;
  /** The calls before which a lock is set on the first target that they name. ECS then refuses the call. */
  readonly locking: Set<number>;
}

const placeOf = (index: number): EcsScope => (index % 3 === 0 ? shanghai : hangzhou);

function worldOf(operation: EcsWriteOperation, size: number): World {
  const port = portIn(hangzhou, shanghai);
  const isOfDisks = namesDisks(operation);
  const ids = numbered(size, (index) => `${isOfDisks ? 'd' : 'i'}-${index}`);
  if (isOfDisks) {
    port.disks = ids.map((id, index) => aDisk(id, [], { ...placeOf(index), rawStatus: 'Available' }));
  } else port.instances = ids.map((id, index) => anInstance(id, placeOf(index)));
  const world: World = { port, ids, done: new Map(), lost: new Map(), locking: new Set() };
  const seen = new Map<string, string>();
  let calls = 0;
  port.reply(operation, (call: FakeCall) => {
    calls += 1;
    const token = String(call.asked.clientToken);
    const asked = JSON.stringify(targetIds(call));
    const earlier = call.asked.clientToken === null ? undefined : seen.get(token);
    const refusal = { action: operation, ...call.scope };
    if (world.locking.has(calls)) {
      port.instances = port.instances.map((one) =>
        one.id === targetIds(call)[0] ? { ...one, operationLocks: locks('security') } : one,
      );
      return new EcsError({ ...refusal, fault: 'REFUSED', code: 'InstanceLockedForSecurity' });
    }
    if (earlier !== undefined && earlier !== asked) {
      return new EcsError({ ...refusal, fault: 'REFUSED', code: 'IdempotentParameterMismatch' });
    }
    if (earlier === undefined || call.asked.clientToken === null) {
      if (call.asked.clientToken !== null) seen.set(token, asked);
      for (const id of targetIds(call)) world.done.set(id, (world.done.get(id) ?? 0) + 1);
    }
    const lie = world.lost.get(calls);
    if (lie === undefined) return undefined;
    const facts = lies[lie];
    return facts === null ? new TypeError('a mistake') : new EcsError({ ...refusal, ...facts });
  });
  return world;
}

const tokenOf = (outcome: Outcome): string | null =>
  outcome.kind === 'ACCEPTED' || outcome.kind === 'UNKNOWN' ? outcome.clientToken : null;

const arbitrary = fc.record({
  operation: fc.constantFrom(...tokened),
  /** In parts of what a call takes. */
  size: fc.double({ min: 0.02, max: 2.3, noNaN: true }),
  given: fc.option(fc.string({ minLength: 1, maxLength: 64, unit: fc.constantFrom(...'abz019-~') })),
  lost: fc.array(fc.tuple(fc.integer({ min: 1, max: 8 }), someLie), { maxLength: 6 }),
  locking: fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 2 }),
  repeats: fc.array(
    fc.record({
      pick: fc.nat(),
      /** Which of the targets with that token: all of them, or those in one place of three. */
      some: fc.constantFrom('ALL', 'SAME_TOKEN', 'SAME_TOKEN_THIRD', 'ONE'),
      namesRegion: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

test('a repeat with the token of an outcome does nothing twice', async () => {
  await fc.assert(
    fc.asyncProperty(arbitrary, async ({ operation, size, given, lost, locking, repeats }) => {
      const world = worldOf(operation, Math.max(1, Math.round(size * limitOf(operation))));
      const { tools } = toolsOver(world.port);
      lost.forEach(([call, lie]) => world.lost.set(call, lie));
      locking.forEach((call) => world.locking.add(call));
      const write = (ids: readonly string[], clientToken: string | null, scopes: readonly EcsScope[]) =>
        outcomesOf(
          requestOf(operation, namesDisks(operation) ? diskTargets(...ids) : instanceTargets(...ids), {
            mode: 'BEST_EFFORT',
            scopes,
            ...(clientToken === null ? {} : { clientToken }),
          }),
          tools,
        );
      const first = await write(world.ids, given, world.port.scopes);
      for (const { pick, some, namesRegion } of repeats) {
        const outcome = first[pick % first.length];
        const token = outcome === undefined ? null : tokenOf(outcome);
        if (outcome === undefined || token === null) continue;
        const withToken = first.filter((one) => tokenOf(one) === token).map(({ targetId }) => targetId);
        const asked = {
          ALL: token === given ? world.ids : withToken,
          SAME_TOKEN: withToken,
          SAME_TOKEN_THIRD: withToken.filter((_, index) => index % 3 === 0),
          ONE: [outcome.targetId],
        }[some];
        const place = placeOf(world.ids.indexOf(outcome.targetId));
        const isThere = (id: string) => placeOf(world.ids.indexOf(id)) === place;
        await (namesRegion
          ? write(asked.filter(isThere), token, [place])
          : write(asked, token, world.port.scopes));
      }
      expect([...world.done].filter(([, times]) => times > 1)).toEqual([]);
    }),
    { numRuns: 250 },
  );
});

test.each(untokened)(
  '%s has no token: what was done is never called undone, and a repeat may do it twice',
  async (operation) => {
    for (const lie of Object.keys(lies) as Lie[]) {
      const world = worldOf(operation, Math.min(3, limitOf(operation)));
      const { tools } = toolsOver(world.port);
      for (const call of [1, 2, 3, 4]) world.lost.set(call, lie);
      const targets = namesDisks(operation) ? diskTargets(...world.ids) : instanceTargets(...world.ids);
      const request = requestOf(operation, targets, { mode: 'BEST_EFFORT', scopes: world.port.scopes });
      const outcomes = await outcomesOf(request, tools);
      expect(outcomes).toEqual(
        world.ids.map((targetId) =>
          expect.objectContaining({ targetId, kind: 'UNKNOWN', clientToken: null }),
        ),
      );
      for (const { detail } of outcomes) expect(detail).toContain('a repeat may do it twice');
      // Once for each target: nothing was sent again.
      expect([...world.done.values()]).toEqual(world.ids.map(() => 1));
    }
  },
);
