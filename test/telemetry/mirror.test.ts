import { describe, expect, jest, test } from '@jest/globals';
import type { MirrorState } from '../../src/context';
import { EcsError } from '../../src/ecs/errors';
import { createMetrics } from '../../src/telemetry/metrics';
import { createMirrorLog } from '../../src/telemetry/mirror';

const place = { accountId: 'default', regionId: 'cn-hangzhou' };
const labels = 'account="default",region="cn-hangzhou"';
const awake: MirrorState = {
  ...place,
  isAwake: true,
  role: 'ALONE',
  instances: 7,
  disks: 21,
  locksAt: Date.now() - 90_000,
  instancesAt: null,
  disksAt: Date.now(),
  isThrottled: false,
  contradictions: 2,
};
const throttled = new EcsError({ ...place, action: 'DescribeInstances', fault: 'THROTTLED' });

describe('the metrics of the mirror', () => {
  const valueOf = (text: string, sample: string): number => {
    const line = text.split('\n').find((each) => each.startsWith(`${sample} `));
    return line === undefined ? NaN : Number(line.split(' ').at(-1));
  };

  test('say how old and how large it is, and how often the filter was contradicted', async () => {
    const metrics = createMetrics(
      () => [],
      undefined,
      () => [awake],
    );
    const text = await metrics.text();
    const age = valueOf(text, `ecs_subgraph_mirror_age_seconds{${labels},kind="locks"}`);
    expect(age).toBeGreaterThanOrEqual(90);
    expect(text).not.toContain('kind="instances"} NaN');
    expect(valueOf(text, `ecs_subgraph_mirror_age_seconds{${labels},kind="instances"}`)).toBeNaN();
    expect(valueOf(text, `ecs_subgraph_mirror_records{${labels},kind="disks"}`)).toBe(21);
    expect(valueOf(text, `ecs_subgraph_mirror_contradictions_total{${labels}}`)).toBe(2);
    expect(valueOf(await metrics.text(), `ecs_subgraph_mirror_contradictions_total{${labels}}`)).toBe(2);
  });

  test('have no age of a mirror that sleeps: it grows, and nothing is wrong', async () => {
    const text = await createMetrics(
      () => [],
      undefined,
      () => [{ ...awake, isAwake: false }],
    ).text();
    expect(text).not.toContain('ecs_subgraph_mirror_age_seconds{');
    expect(valueOf(text, `ecs_subgraph_mirror_records{${labels},kind="instances"}`)).toBe(7);
  });

  test('count rounds by their result, and reads by where the answer came from', async () => {
    const metrics = createMetrics(() => []);
    for (const error of [null, throttled, new TypeError('oh')])
      metrics.mirrorRound({ ...place, loop: 'LOCKS', error });
    metrics.mirrorRead(place, 'DescribeDisks', 'MEMORY');
    const text = await metrics.text();
    for (const result of ['OK', 'THROTTLED', 'INTERNAL']) {
      const sample = `ecs_subgraph_mirror_rounds_total{${labels},loop="LOCKS",result="${result}"}`;
      expect(valueOf(text, sample)).toBe(1);
    }
    const read = `ecs_subgraph_mirror_reads_total{${labels},action="DescribeDisks",source="MEMORY"}`;
    expect(valueOf(text, read)).toBe(1);
  });
});

test('the log says once that a loop fails, and once that it works again', () => {
  const warn = jest.fn();
  const told = createMirrorLog({ warn });
  for (const error of [null, throttled, throttled, null, null]) told({ ...place, loop: 'LOCKS', error });
  told({ ...place, loop: 'DISKS', error: throttled });
  expect(warn.mock.calls).toEqual([
    [{ ...place, loop: 'LOCKS', fault: 'THROTTLED' }, 'the mirror cannot read; its ages grow'],
    [{ ...place, loop: 'LOCKS' }, 'the mirror works again'],
    [{ ...place, loop: 'DISKS', fault: 'THROTTLED' }, 'the mirror cannot read; its ages grow'],
  ]);
});
