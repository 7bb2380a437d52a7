/** The hostile soak test takes its figures from the manifests, and finds what it is there to find. */
import { describe, expect, test } from '@jest/globals';
import { parse, validate } from 'graphql';
import { judge } from '../../scripts/soak/hostile/judge';
import type { Result } from '../../scripts/soak/hostile/judge';
import { expected, phases } from '../../scripts/soak/hostile/phases';
import { podOf } from '../../scripts/soak/hostile/pod';
import { Tally } from '../../scripts/soak/hostile/tally';
import { optionsOf } from '../../scripts/soak/options';
import { createSchema } from '../../src/server/schema';

const [phase] = phases;
if (phase === undefined) throw new TypeError('There are no phases.');
const pod = { heap: 256, memory: 512 };
const memory = { heap: 60, rss: 200, peak: 300 };

/** A phase that went well, but for what a test changes. */
function result(more: Partial<Result> = {}, codes: readonly string[] = phase?.sees ?? []): Result {
  const tally = new Tally();
  for (const code of codes) tally.add(code, 5);
  const probed = { longest: 40, failed: 0, ownDelay: 10 };
  return {
    phase: phase as never,
    seconds: 1,
    tally,
    probed,
    before: memory,
    after: memory,
    ending: undefined,
    ...more,
  };
}
const judged = (one: Result, isLoaded = false) => judge([one], pod, isLoaded);

test('a phase that went well has no faults', () => {
  expect(judged(result())).toEqual({ faults: [], warnings: [] });
});

describe('a fault is', () => {
  test.each<[string, Partial<Result>, string]>([
    ['a death', { after: undefined, ending: 'SIGABRT' }, 'the program died (SIGABRT)'],
    ['a failed probe', { probed: { longest: 1, failed: 2, ownDelay: 1 } }, '2 probes failed'],
    ['a slow probe', { probed: { longest: 1_400, failed: 0, ownDelay: 20 } }, 'a probe took 1.4 s'],
    [
      'more memory than the pod has',
      { after: { ...memory, peak: 513 } },
      '513 MiB were resident; the pod has 512',
    ],
    ['memory that is kept', { after: { ...memory, heap: 120 } }, '60 MiB of the heap did not come back'],
  ])('%s', (_what, more, text) => {
    expect(judged(result(more))).toEqual({ faults: [`${phase.name}: ${text}`], warnings: [] });
  });

  test('a code that no client should get, and one that none got', () => {
    expect(judged(result({}, ['OK', 'BAD_REQUEST'])).faults).toEqual([
      `${phase.name}: no client got LIMIT_EXCEEDED`,
      `${phase.name}: 1 clients got BAD_REQUEST`,
    ]);
    expect(expected).not.toContain('INTERNAL_SERVER_ERROR');
  });
});

test('a slow probe on a busy machine is only a warning', () => {
  const probed = { longest: 1_400, failed: 0, ownDelay: 20 };
  expect(judged(result({ probed }), true)).toMatchObject({ faults: [], warnings: [expect.anything()] });
  const late = { ...probed, ownDelay: 900 };
  expect(judged(result({ probed: late }))).toMatchObject({ faults: [], warnings: [expect.anything()] });
});

test('every query is valid, and no two long documents are the same', () => {
  const schema = createSchema();
  const queries = phases.flatMap(({ ask }) => [0, 1, 2, 3, 4].map((turn) => ask(turn).query));
  for (const query of new Set(queries)) expect(validate(schema, parse(query))).toEqual([]);
  const [first, second] = [1, 3].map((turn) => phase.ask(turn).query);
  expect(first).not.toBe(second);
});

test('the figures of the pod come from the manifest', () => {
  const { heap, memory: limit } = podOf();
  expect(heap).toBeGreaterThan(0);
  expect(limit).toBeGreaterThan(heap);
  expect(() =>
    podOf(
      'spec: { template: { spec: { containers: [{ env: [], resources: { limits: { memory: 1Gi } } }] } } }',
    ),
  ).toThrow('max-old-space-size');
});

test('percentiles', () => {
  const tally = new Tally();
  expect(tally.percentile(0.5)).toBeUndefined();
  for (let ms = 100; ms > 0; ms -= 1) tally.add('OK', ms);
  tally.add('OVERLOADED');
  expect([tally.percentile(0.5), tally.percentile(0.99), tally.total]).toEqual([50, 99, 101]);
});

test('it attacks on 200 connections unless told otherwise', () => {
  expect(optionsOf(['--hostile'])).toMatchObject({ hostile: true, concurrency: 200, seconds: 60 });
  expect(optionsOf(['--hostile', '--concurrency', '9'])).toMatchObject({ concurrency: 9 });
  expect(optionsOf([])).toMatchObject({ hostile: false, concurrency: 24 });
});
