import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { limitOf } from '../../src/catalogue/lookup';
import type { EcsWriteOperation } from '../../src/catalogue/operations';
import { EcsError } from '../../src/ecs/errors';
import type { EcsScope } from '../../src/ecs/port';
import type { Outcome } from '../../src/guard/outcomes/index';
import { diskTargets, instanceTargets, outcomesOf, portIn, requestOf, toolsOver } from '../guard/tools';
import type { FakeCall, FakePort } from '../support/fake-port';
import { aDisk, anInstance, hangzhou, numbered, shanghai } from '../support/records';
import { targetIds } from '../support/written';

/*
 * A repeat with the token of an outcome never runs an operation twice on a target, whichever answers were lost. Like ECS,
 * the fake runs a token once and refuses it for other targets. It counts the runs for each target.
 */

const batches = ['RunCommand', 'InvokeCommand', 'ModifyInstanceChargeType', 'ModifyDiskChargeType'] as const;

interface World {
  readonly port: FakePort;
  readonly ids: readonly string[];
  /** How often the operation was done to each target. */
  readonly done: Map<string, number>;
  /** The calls whose answer is lost, by their number. */
  readonly lost: Set<number>;
}

const placeOf = (index: number): EcsScope => (index % 3 === 0 ? shanghai : hangzhou);

function worldOf(operation: EcsWriteOperation, size: number): World {
  const port = portIn(hangzhou, shanghai);
  const isOfDisks = operation === 'ModifyDiskChargeType';
  const ids = numbered(size, (index) => `${isOfDisks ? 'd' : 'i'}-${index}`);
  if (isOfDisks) {
    port.disks = ids.map((id, index) => aDisk(id, [], { ...placeOf(index), rawStatus: 'Available' }));
  } else port.instances = ids.map((id, index) => anInstance(id, placeOf(index)));
  const world: World = { port, ids, done: new Map(), lost: new Set() };
  const seen = new Map<string, string>();
  let calls = 0;
  port.reply(operation, (call: FakeCall) => {
    calls += 1;
    const token = String(call.asked.clientToken);
    const asked = JSON.stringify(targetIds(call));
    const earlier = seen.get(token);
    const refusal = { action: operation, ...call.scope };
    if (earlier !== undefined && earlier !== asked) {
      return new EcsError({ ...refusal, fault: 'REFUSED', code: 'IdempotentParameterMismatch' });
    }
    if (earlier === undefined) {
      seen.set(token, asked);
      for (const id of targetIds(call)) world.done.set(id, (world.done.get(id) ?? 0) + 1);
    }
    return world.lost.has(calls)
      ? new EcsError({ ...refusal, fault: 'TIMEOUT', mayHaveRun: true })
      : undefined;
  });
  return world;
}

const tokenOf = (outcome: Outcome): string | null =>
  outcome.kind === 'ACCEPTED' || outcome.kind === 'UNKNOWN' ? outcome.clientToken : null;

const arbitrary = fc.record({
  operation: fc.constantFrom(...batches),
  /** In parts of what a call takes. */
  size: fc.double({ min: 0.02, max: 2.3, noNaN: true }),
  given: fc.option(fc.string({ minLength: 1, maxLength: 64, unit: fc.constantFrom(...'abz019-~') })),
  lost: fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { maxLength: 6 }),
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
    fc.asyncProperty(arbitrary, async ({ operation, size, given, lost, repeats }) => {
      const world = worldOf(operation, Math.max(1, Math.round(size * limitOf(operation))));
      const { tools } = toolsOver(world.port);
      lost.forEach((call) => world.lost.add(call));
      const write = (ids: readonly string[], clientToken: string | null, scopes: readonly EcsScope[]) =>
        outcomesOf(
          requestOf(
            operation,
            operation === 'ModifyDiskChargeType' ? diskTargets(...ids) : instanceTargets(...ids),
            { mode: 'BEST_EFFORT', scopes, ...(clientToken === null ? {} : { clientToken }) },
          ),
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
    { numRuns: 150 },
  );
});
