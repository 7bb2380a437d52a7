import { describe, expect, it } from '@jest/globals';
import type { GateReport } from '../../src/ecs/paced-port';
import { createMetrics } from '../../src/telemetry/metrics';

const place = { accountId: 'default', regionId: 'cn-hangzhou' };

describe('metrics', () => {
  it('measure operations by name, type and result', async () => {
    const metrics = createMetrics(() => []);
    metrics.operation({ name: 'Buttons', type: 'query', result: 'ECS_THROTTLED', duration: 0.03 });
    expect(await metrics.text()).toContain(
      'ecs_subgraph_graphql_operation_duration_seconds_count{operation="Buttons",type="query",result="ECS_THROTTLED"} 1',
    );
  });

  it('keep no more names of operations apart than the memory should hold', async () => {
    const metrics = createMetrics(() => []);
    for (let name = 0; name < 1_000; name += 1) {
      metrics.operation({ name: `Operation${name}`, type: 'query', result: 'OK', duration: 0.01 });
    }
    const text = await metrics.text();
    const names = new Set([...text.matchAll(/_count\{operation="(\w+)"/g)].map(([, name]) => name));
    expect(names.size).toBe(200);
    expect(names).toContain('Operation999');
    expect(names).not.toContain('Operation799');
  });

  it('keep the names that are used, however many others come and go', async () => {
    const metrics = createMetrics(() => []);
    const ask = (name: string) => metrics.operation({ name, type: 'query', result: 'OK', duration: 0.01 });
    for (let name = 0; name < 1_000; name += 1) {
      ask(`ThrowAway${name}`);
      ask('Buttons');
    }
    expect(await metrics.text()).toContain('_count{operation="Buttons",type="query",result="OK"} 1000');
  });

  it('cut the name of an operation: a client could send one of a megabyte', async () => {
    const metrics = createMetrics(() => []);
    for (let name = 0; name < 30; name += 1) {
      metrics.operation({
        name: `N${name}${'N'.repeat(900_000)}`,
        type: 'query',
        result: 'OK',
        duration: 0.01,
      });
    }
    expect((await metrics.text()).length).toBeLessThan(100_000);
  });

  it('measure the calls of ECS and how many ids went into each', async () => {
    const metrics = createMetrics(() => []);
    metrics.call({
      ...place,
      action: 'DescribeDisks',
      purpose: 'LIST',
      result: 'TIMEOUT',
      code: null,
      requestId: null,
      batchSize: 100,
      durationMs: 8_000,
    });
    const text = await metrics.text();
    expect(text).toContain(
      'ecs_subgraph_upstream_call_duration_seconds_sum{account="default",region="cn-hangzhou",action="DescribeDisks",purpose="LIST",result="TIMEOUT"} 8',
    );
    expect(text).toContain('ecs_subgraph_upstream_batch_size_sum{action="DescribeDisks"} 100');
  });

  it('show what the gates do now, and forget gates that are gone', async () => {
    let gates: readonly GateReport[] = [
      { ...place, action: 'DescribeInstances', state: 'CLOSED', active: 0, waiting: 7 },
    ];
    const metrics = createMetrics(() => gates);
    const labels = '{account="default",region="cn-hangzhou",action="DescribeInstances"}';
    const closed = await metrics.text();
    expect(closed).toContain(`ecs_subgraph_gate_closed${labels} 1`);
    expect(closed).toContain(`ecs_subgraph_gate_waiting${labels} 7`);
    gates = [];
    expect(await metrics.text()).not.toContain(labels);
  });

  it('count the requests that were turned away before GraphQL saw them', async () => {
    const metrics = createMetrics(() => []);
    metrics.refusal(413, 'LIMIT_EXCEEDED');
    expect(await metrics.text()).toContain(
      'ecs_subgraph_http_refusals_total{status="413",code="LIMIT_EXCEEDED"} 1',
    );
  });

  it('count the plans for disks, and tell how long the event loop lags', async () => {
    const metrics = createMetrics(() => []);
    metrics.diskPlan({ ...place, plan: 'SCAN', kind: 'ALL', instances: 100, disksKnown: 300 });
    const text = await metrics.text();
    expect(text).toContain('ecs_subgraph_disk_plans_total{plan="SCAN",kind="ALL"} 1');
    expect(text).toContain('nodejs_eventloop_lag_seconds');
  });
});
