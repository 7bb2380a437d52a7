import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { EcsWriteOperation } from '../../../src/catalogue/operations';
import { cases } from './cases/index';
import { aWorld, graphOver } from './graph';
import type { FakePort } from '../../support/fake-port';
import { holds } from '../../support/canary';
import { secretFields, valueHolding } from '../../support/secrets';
import { wireOf } from '../../support/written';

/** Secrets that the checks let through, and some that they do not; every one holds the canary. */
const canary = 'Q7xAb1';
const secret = fc
  .tuple(
    fc.string({ maxLength: 24 }),
    fc.string({ maxLength: 24 }),
    fc.constantFrom('', '+aB1', ' ', '"', '\n'),
  )
  .map(([before, after, more]) => `${before}${canary}${more}${after}`);
const fitting = fc.constantFrom(canary, `Aa+${canary}12345`, `${canary}-Zz9-${canary}`);

/** How ECS, or the way to it, can behave. The last one is a library that puts the whole call into its message. */
const behaviours: readonly (readonly [string, (port: FakePort, operation: string) => void])[] = [
  ['accepts', () => undefined],
  [
    'refuses',
    (port, operation) => port.fail(operation, 'REFUSED', { code: 'InvalidParameter', requestId: 'r' }),
  ],
  [
    'refuses for the lock',
    (port, operation) => port.fail(operation, 'REFUSED', { code: 'InstanceLockedForSecurity' }),
  ],
  ['throttles', (port, operation) => port.fail(operation, 'THROTTLED', { retryAfterMs: 1 })],
  ['forbids', (port, operation) => port.fail(operation, 'FORBIDDEN')],
  ['does not answer', (port, operation) => port.fail(operation, 'TIMEOUT', { mayHaveRun: true })],
  ['cannot be reached', (port, operation) => port.fail(operation, 'UNREACHABLE')],
  ['answers nonsense', (port, operation) => port.fail(operation, 'BAD_ANSWER', { mayHaveRun: true })],
  [
    'leaks',
    (port, operation) =>
      port.reply(operation, (call) => new Error(`POST /?${JSON.stringify(wireOf(call))} failed`)),
  ],
];

const isIn = (text: string): boolean => holds(text, canary);

describe.each(behaviours)('ECS %s', (_how, behave) => {
  test.each(secretFields)('$operation: $field never comes back out', async (marked) => {
    const { operation, field } = marked;
    await fc.assert(
      fc.asyncProperty(fc.oneof(secret, fitting), fc.boolean(), async (value, dryRun) => {
        const port = aWorld();
        behave(port, operation);
        const seen: unknown[] = [];
        const watch = (...records: readonly unknown[]): void => void seen.push(...records);
        const graph = graphOver(port, { observer: { decided: watch, finished: watch, drifted: watch } });
        const input = { ...cases[operation][0]?.input, [field]: valueHolding(marked, value), dryRun };
        const { response } = await graph.ask(`ecs${operation}`, input);
        expect(isIn(JSON.stringify(response))).toBe(false);
        // Neither to the audit.
        expect(isIn(JSON.stringify(seen))).toBe(false);
      }),
      { numRuns: 30 },
    );
  });
});

test('the canary reaches ECS, so the search above is meaningful', async () => {
  for (const marked of secretFields) {
    const { operation, field } = marked;
    const port = aWorld();
    const value = operation === 'ModifyInstanceVncPasswd' ? canary : `Aa+${canary}12345`;
    const { errors } = await graphOver(port).ask(`ecs${operation}`, {
      ...cases[operation][0]?.input,
      [field]: valueHolding(marked, value),
    });
    expect([field, errors]).toEqual([field, []]);
    expect(isIn(JSON.stringify(port.writes.map(wireOf)))).toBe(true);
  }
});

test('nor does any text of any input, when ECS refuses or a library leaks', async () => {
  for (const [operation, some] of Object.entries(cases) as [
    EcsWriteOperation,
    (typeof cases)[EcsWriteOperation],
  ][]) {
    for (const [how, behave] of behaviours) {
      const port = aWorld();
      behave(port, operation);
      const { response } = await graphOver(port).ask(`ecs${operation}`, some[0]?.input ?? {});
      const text = JSON.stringify(response);
      for (const word of [
        'Str0ng+Pass',
        'Ecs123',
        'echo',
        '/srv',
        'as deployed',
        'axtPassword',
        'rate(5m)',
      ]) {
        expect([operation, how, text.includes(word)]).toEqual([operation, how, false]);
      }
    }
  }
});
