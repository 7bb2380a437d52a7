/** The metrics, labels and values in alerts and dashboard exist; every alert has a chapter in the runbook. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { errorCodes } from '../../src/error-codes';
import { faultCodes } from '../../src/resolvers/faults';
import { alerts, dashboard, groupedBy, knownMetrics, metricsIn, valuesOf } from './metric-names';
import { one } from './manifests';
import type { Deployment } from './manifests';

const runbook = readFileSync(join(__dirname, '..', '..', 'docs', 'runbook.md'), 'utf8');
const expressions: readonly (readonly [string, string])[] = [
  ...alerts.map(({ alert, expr }) => [alert, expr] as const),
  ...dashboard.panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const)),
];
/** What Prometheus adds to every sample. */
const added = ['job', 'instance'];

let known: ReadonlyMap<string, ReadonlySet<string>>;
beforeAll(async () => {
  known = new Map([...(await knownMetrics()), ['up', new Set<string>()]]);
});

describe('what is asked for exists:', () => {
  test.each(expressions)('%s', (_title, expr) => {
    const asked = metricsIn(expr);
    expect(asked.length).toBeGreaterThan(0);
    for (const { name, labels } of asked) {
      expect([...known.keys()]).toContain(name);
      expect([...(known.get(name) ?? []), ...added]).toEqual(expect.arrayContaining([...labels]));
    }
    const labels = asked.flatMap(({ name }) => [...(known.get(name) ?? [])]);
    expect([...labels, ...added]).toEqual(expect.arrayContaining([...groupedBy(expr)]));
  });

  test('a metric that does not exist would be found', () => {
    expect([...known.keys()]).not.toContain('ecs_subgraph_gate_open');
    expect(metricsIn('sum by (le) (rate(ecs_a_total{kind="X",job!="y"}[5m])) / up == 1')).toEqual([
      { name: 'ecs_a_total', labels: ['kind', 'job'] },
      { name: 'up', labels: [] },
    ]);
    expect(groupedBy('sum by (le, type) (a) / max by (region) (b)')).toEqual(['le', 'type', 'region']);
  });
});

test('the results of calls are faults of ECS, and those of operations codes that can leave', () => {
  const faults = [...Object.keys(faultCodes), 'OK', 'CREDENTIALS_.*'];
  const ofCalls = expressions.filter(([, expr]) => expr.includes('upstream_call_duration'));
  expect(
    ofCalls.flatMap(([, expr]) => valuesOf(expr, 'result')).filter((value) => !faults.includes(value)),
  ).toEqual([]);
  const ofOperations = expressions.filter(([, expr]) => expr.includes('graphql_operation_duration'));
  const results = ofOperations.flatMap(([, expr]) => valuesOf(expr, 'result'));
  expect(results.length).toBeGreaterThan(0);
  expect(
    results.filter(
      (value) => !['OK', ...Object.keys(errorCodes)].some((code) => RegExp(`^${value}$`).test(code)),
    ),
  ).toEqual([]);
  const refusals = expressions.filter(([, expr]) => expr.includes('http_refusals'));
  const codes = refusals.flatMap(([, expr]) => valuesOf(expr, 'code'));
  expect(codes.length).toBeGreaterThan(0);
  expect(Object.keys(errorCodes)).toEqual(expect.arrayContaining(codes));
  const values = expressions.flatMap(([, expr]) => valuesOf(expr, 'kind'));
  expect([...new Set(values)].sort()).toEqual(['RULE', 'UNKNOWN', 'locks']);
});

describe('alerts', () => {
  test('have names of their own, a severity, and a chapter in the runbook', () => {
    expect(new Set(alerts.map(({ alert }) => alert)).size).toBe(alerts.length);
    const headings = [...runbook.matchAll(/^### (\w+)$/gm)].map(([, name]) => name);
    expect(headings).toEqual(alerts.map(({ alert }) => alert));
    for (const { alert, labels, annotations } of alerts) {
      expect(['warning', 'critical']).toContain(labels.severity);
      expect(annotations.summary).not.toBe('');
      expect(annotations.runbook_url).toBe(`docs/runbook.md#${alert.toLowerCase()}`);
    }
  });

  test('name their subject: every label of a summary is in the expression', () => {
    for (const { expr, annotations } of alerts) {
      const used = [...annotations.summary.matchAll(/\$labels\.(\w+)/g)].map(([, label = '']) => label);
      expect([...groupedBy(expr), ...added]).toEqual(expect.arrayContaining(used));
    }
  });

  test('the one of memory comes before the limit', () => {
    const { limits } = one<Deployment>('Deployment').spec.template.spec.containers[0].resources;
    const bytes = Number(/^(\d+)Mi$/.exec(limits.memory)?.[1]) * 2 ** 20;
    const threshold = Number(
      / > (\d+)$/.exec(alerts.find(({ alert }) => alert === 'EcsSubgraphMemory')?.expr.trim() ?? '')?.[1],
    );
    expect(threshold / bytes).toBeCloseTo(0.85, 2);
  });
});

test('the dashboard shows what replicas share: Redis, who leads, and what was refused', () => {
  const shown = dashboard.panels.flatMap(({ targets }) => targets.flatMap(({ expr }) => metricsIn(expr)));
  expect(shown.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'ecs_subgraph_redis_connected',
      'ecs_subgraph_mirror_role',
      'ecs_subgraph_redis_entries_refused_total',
    ]),
  );
});

test('the panels of the dashboard lie beside each other, each with an id of its own', () => {
  const cells = dashboard.panels.flatMap(({ gridPos: { x, y, w, h } }) =>
    Array.from({ length: w * h }, (_, at) => `${x + (at % w)}/${y + Math.floor(at / w)}`),
  );
  expect(new Set(cells).size).toBe(cells.length);
  expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length);
  expect(Math.max(...dashboard.panels.map(({ gridPos }) => gridPos.x + gridPos.w))).toBe(24);
  const variables = dashboard.templating.list.map(({ name }) => name);
  for (const [, expr] of expressions) {
    for (const [, name = ''] of expr.matchAll(/\$(\w+)/g))
      expect([...variables, '__rate_interval']).toContain(name);
  }
});
