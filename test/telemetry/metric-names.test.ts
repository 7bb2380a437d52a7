/** The names of all metrics keep to the rules that `promtool check metrics` enforces. */
import { describe, expect, test } from '@jest/globals';
import { createMetrics } from '../../src/telemetry/metrics';

interface Metric {
  readonly name: string;
  readonly type: string;
  readonly help: string;
  readonly labels: readonly string[];
}

/** Reads the text format: a HELP and a TYPE line, then the samples. */
function metricsOf(text: string): readonly Metric[] {
  const samples = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return [...text.matchAll(/^# HELP (\S+) ?(.*)\n# TYPE \S+ (\w+)$/gm)].map(
    ([, name = '', help = '', type = '']) => ({
      name,
      type,
      help,
      labels: samples
        .filter((line) => line.startsWith(name))
        .flatMap((line) => [...line.matchAll(/[{,](\w+)="/g)].map(([, label = '']) => label)),
    }),
  );
}

const baseUnits: Readonly<Record<string, string>> = {
  minutes: 'seconds',
  hours: 'seconds',
  days: 'seconds',
  weeks: 'seconds',
  kelvins: 'kelvin',
  fahrenheit: 'celsius',
  rankine: 'celsius',
  inches: 'meters',
  yards: 'meters',
  miles: 'meters',
  bits: 'bytes',
  calories: 'joules',
  pounds: 'grams',
  ounces: 'grams',
};
const prefixes =
  'pico|nano|micro|milli|centi|deci|deca|hecto|kilo|kibi|mega|mibi|giga|gibi|tera|tebi|peta|pebi';
const prefixed = new RegExp(
  `^(${prefixes})(seconds|bytes|meters|metres|grams|joules|volts|amperes|moles|kelvin|celsius|bits)$`,
);
const abbreviations = new Set('s ms us ns sec b kb mb gb tb pb m h d'.split(' '));
const types = new Set(['counter', 'gauge', 'histogram', 'summary', 'untyped']);

/** What promtool would say of a metric. */
function faultsOf({ name, type, help, labels }: Metric): readonly string[] {
  const words = name.split('_');
  const rules: readonly (readonly [isBroken: boolean, fault: string])[] = [
    [help === '', 'no help text'],
    [type === 'counter' && !name.endsWith('_total'), 'counter metrics should have "_total" suffix'],
    [type !== 'counter' && name.endsWith('_total'), 'non-counter metrics should not have "_total" suffix'],
    [
      !['histogram', 'summary'].includes(type) && /_(bucket|count|sum)$/.test(name),
      'reserved suffix of a histogram or a summary',
    ],
    [type !== 'histogram' && labels.includes('le'), 'non-histogram metrics should not have "le" label'],
    [type !== 'summary' && labels.includes('quantile'), 'only summaries have a "quantile" label'],
    [words.some((word) => types.has(word)), 'metric name should not include type'],
    [name.includes(':'), 'metric names should not contain ":"'],
    [
      [name, ...labels].some((each) => /[a-z][A-Z]/.test(each)),
      'names and labels should be written in snake_case',
    ],
    [words.some((word) => abbreviations.has(word)), 'metric names should not contain abbreviated units'],
    [words.some((word) => Object.hasOwn(baseUnits, word) || prefixed.test(word)), 'use base units'],
  ];
  return rules.filter(([isBroken]) => isBroken).map(([, fault]) => `${name}: ${fault}`);
}

test('no metric of the program breaks a rule', async () => {
  const metrics = createMetrics(() => [
    {
      accountId: 'default',
      regionId: 'cn-hangzhou',
      action: 'DescribeDisks',
      state: 'OPEN',
      active: 0,
      waiting: 0,
    },
  ]);
  metrics.operation({ name: 'List', type: 'query', result: 'OK', duration: 1 });
  metrics.refusal(503, 'OVERLOADED');
  const found = metricsOf(await metrics.text());
  expect(found.filter(({ name }) => name.startsWith('ecs_subgraph_')).length).toBeGreaterThan(10);
  expect(found.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['nodejs_eventloop_lag_p99_seconds', 'process_resident_memory_bytes']),
  );
  expect(found.flatMap(faultsOf)).toEqual([]);
});

describe('the rules find', () => {
  const good: Metric = { name: 'ecs_calls_total', type: 'counter', help: 'Calls.', labels: ['region'] };
  test.each<[string, Partial<Metric>]>([
    ['a gauge that ends as a counter', { name: 'nodejs_active_handles_total', type: 'gauge' }],
    ['a counter that does not', { name: 'ecs_calls' }],
    ['a missing help text', { help: '' }],
    ['a suffix of a histogram', { name: 'ecs_batch_sum', type: 'gauge' }],
    ['a label of a histogram', { labels: ['le'] }],
    ['a label of a summary', { labels: ['quantile'] }],
    ['a type in a name', { name: 'ecs_gauge_open', type: 'gauge' }],
    ['a label in camel case', { labels: ['regionId'] }],
    ['an abbreviated unit', { name: 'ecs_wait_ms', type: 'gauge' }],
    ['a unit that is no base unit', { name: 'ecs_wait_minutes', type: 'gauge' }],
    ['a unit with a prefix', { name: 'ecs_wait_milliseconds', type: 'gauge' }],
    ['a colon', { name: 'ecs:calls_total' }],
  ])('%s', (_name, more) => {
    expect(faultsOf(good)).toEqual([]);
    expect(faultsOf({ ...good, ...more })).toHaveLength(1);
  });
});
