import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { MirrorState } from '../../src/context';
import { EcsError } from '../../src/ecs/errors';
import * as outcomes from '../../src/guard/outcomes';
import { createMetrics } from '../../src/telemetry/metrics';

const folder = join(__dirname, '..', '..', 'deploy', 'observability');

export interface Alert {
  readonly alert: string;
  readonly expr: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string; readonly runbook_url: string };
}

interface Panel {
  readonly id: number;
  readonly title: string;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly targets: readonly { readonly expr: string; readonly legendFormat: string }[];
}

export const alerts = (
  parse(readFileSync(join(folder, 'alerts.yaml'), 'utf8')) as {
    groups: readonly { rules: readonly Alert[] }[];
  }
).groups.flatMap(({ rules }) => rules);

export const dashboard = JSON.parse(readFileSync(join(folder, 'dashboard.json'), 'utf8')) as {
  readonly panels: readonly Panel[];
  readonly templating: { readonly list: readonly { readonly name: string }[] };
};

const mirror: MirrorState = {
  accountId: 'default',
  regionId: 'cn-hangzhou',
  isAwake: true,
  role: 'ALONE',
  instances: 1,
  disks: 1,
  locksAt: 0,
  instancesAt: 0,
  disksAt: 0,
  isThrottled: false,
  contradictions: 0,
};

/** Every metric of the program and the labels of its samples. Each metric has at least one sample. */
export async function knownMetrics(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const scope = { accountId: 'default', regionId: 'cn-hangzhou' };
  const metrics = createMetrics(
    () => [{ ...scope, action: 'DescribeDisks', state: 'OPEN', active: 0, waiting: 0 }],
    undefined,
    () => [mirror],
    () => true,
  );
  metrics.drift({ ...scope, operation: 'StopInstance', kind: 'FINANCIAL_REFUSED', code: 'DiskInArrears' });
  metrics.sharing.role(scope);
  metrics.sharing.refused('FORGED');
  const target = { type: 'INSTANCE', id: 'i-1' } as const;
  const fault = new EcsError({ ...scope, action: 'StartInstance', fault: 'TIMEOUT', mayHaveRun: true });
  metrics.operation({ name: 'List', type: 'query', result: 'OK', duration: 1 });
  metrics.refusal(401, 'UNAUTHENTICATED');
  metrics.keyFetch('OK');
  metrics.call({
    ...scope,
    action: 'DescribeDisks',
    purpose: 'LIST',
    result: 'OK',
    code: null,
    requestId: null,
    batchSize: 3,
    durationMs: 80,
  });
  metrics.outcome(outcomes.unknown('StartInstance', target, fault, null, null));
  metrics.outcome(
    outcomes.denied('StartInstance', target, outcomes.lockedByEcs('StartInstance', target.id, 'security')),
  );
  metrics.drift({ ...scope, operation: 'StopInstance', code: 'InstanceLockedForSecurity', kind: 'RULE' });
  metrics.refusal(503, 'OVERLOADED');
  metrics.mirrorRound({ ...scope, loop: 'LOCKS', error: null });
  metrics.mirrorRead(scope, 'DescribeDisks', 'MEMORY');
  metrics.auditRecord('result', 'WRITTEN');
  metrics.subscriptions.opened('SSE', 'ecsResourceChanged');
  metrics.subscriptions.event('SSE', 'ecsResourceChanged');
  metrics.subscriptions.ended('SSE', 'ecsResourceChanged', 'LEFT');
  metrics.subscriptions.refused('SSE', 'LIMIT_EXCEEDED');
  metrics.diskPlan({ ...scope, plan: 'SCAN', kind: 'ALL', instances: 100, disksKnown: null });
  const text = await metrics.text();
  const known = new Map<string, Set<string>>();
  for (const line of text.split('\n')) {
    const [, name, labels = ''] = /^([a-z0-9_]+)(?:\{(.*)\})? /.exec(line) ?? [];
    if (name === undefined) continue;
    const names = [...labels.matchAll(/([a-z_]+)="/g)].map(([, label = '']) => label);
    known.set(name, new Set([...(known.get(name) ?? []), ...names]));
  }
  return known;
}

/** The metrics that a PromQL expression names, each with the labels that it asks of it in braces. */
export const metricsIn = (
  expr: string,
): readonly { readonly name: string; readonly labels: readonly string[] }[] =>
  [...expr.matchAll(/\b((?:ecs|nodejs|process)_\w+|up)\b(\{[^}]*\})?/g)].map(
    ([, name = '', braces = '']) => ({
      name,
      labels: [...braces.matchAll(/(\w+)(?:=~|!~|!=|=)"/g)].map(([, label = '']) => label),
    }),
  );

/** The labels that an expression groups by. */
export const groupedBy = (expr: string): readonly string[] =>
  [...expr.matchAll(/\bby\s*\(([^)]*)\)/g)].flatMap(([, list = '']) =>
    list.split(',').map((label) => label.trim()),
  );

/** The values that an expression compares a label with. */
export const valuesOf = (expr: string, label: string): readonly string[] =>
  [...expr.matchAll(new RegExp(`\\b${label}\\s*(?:=~|!~|!=|=)\\s*"([^"]*)"`, 'g'))].flatMap(
    ([, value = '']) => value.split('|'),
  );
