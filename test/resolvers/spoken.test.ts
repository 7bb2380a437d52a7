import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { fleetInstanceId } from 'ecs-emulator';
import { startGraph } from '../support/graph';
import type { Graph } from '../support/graph';

const regionId = 'cn-hangzhou';
const id = fleetInstanceId(regionId, 0);

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ regions: [regionId], fleet: { instancesPerRegion: 1, disksPerInstance: 2 } });
});
beforeEach(() => {
  graph.emulator.control.reset();
  graph.emulator.control.lock(id);
});
afterAll(() => graph.close());

const english = /^Starting the instance is blocked: this instance is under a security lock\./;
const chinese = /^无法启动实例：实例已被安全锁定。/;

const decision = `query($id: ID!, $locale: EcsLocale) {
  ecsInstance(id: $id, regionId: "cn-hangzhou") {
    operationDecisions(among: [START_INSTANCE]) { message(locale: $locale) detail }
    readiness(operations: [START_INSTANCE]) { reasons { message(locale: $locale) detail } }
    vncUrl { message(locale: $locale) detail }
  }
}`;

interface Spoken {
  readonly message: string;
  readonly detail: string;
}
interface Decided {
  readonly ecsInstance: {
    readonly operationDecisions: readonly Spoken[];
    readonly readiness: readonly { readonly reasons: readonly Spoken[] }[];
    readonly vncUrl: Spoken;
  };
}

describe('decisions, reasons and denied reads', () => {
  test.each([
    ['the argument counts', 'ZH_CN', 'EN', chinese],
    ['the argument counts', 'EN', 'ZH_CN', english],
    ['else the language of the request', null, 'ZH_CN', chinese],
    ['else English', null, undefined, english],
  ] as const)('%s: %p over %p', async (_name, argument, locale, expected) => {
    const { data } = await graph.query<Decided>(decision, { id, locale: argument }, { locale });
    const { operationDecisions, readiness, vncUrl } = data.ecsInstance;
    expect(operationDecisions[0]?.message).toMatch(expected);
    expect(readiness[0]?.reasons[0]?.message).toMatch(expected);
    expect(vncUrl.message).toMatch(expected === chinese ? /^无法使用 VNC 远程连接/ : /^Connecting by VNC is blocked/);
  });

  test('the detail is for developers, in English, with the operation, the code and the page', async () => {
    const { data } = await graph.query<Decided>(decision, { id, locale: 'ZH_CN' });
    const { operationDecisions, readiness, vncUrl } = data.ecsInstance;
    const page = 'api-ecs-2014-05-26-startinstance';
    for (const spoken of [operationDecisions[0], readiness[0]?.reasons[0]]) {
      expect(spoken?.detail).toContain('StartInstance fails with InstanceLockedForSecurity');
      expect(spoken?.detail).toContain(page);
    }
    expect(vncUrl.detail).toContain('DescribeInstanceVncUrl fails with IncorrectInstanceStatus');
    expect(readiness[0]?.reasons[1]?.detail).toContain(
      'INSTANCE_STATUS (status: Running, needed: Stopped). ECS would answer IncorrectInstanceStatus.',
    );
  });
});

describe('outcomes', () => {
  const fields = `targetId detail zh: message(locale: ZH_CN) message
    ... on EcsOperationAccepted { warnings zhWarnings: warnings(locale: ZH_CN) }
    ... on EcsDryRunPassed { warnings zhWarnings: warnings(locale: ZH_CN) }`;
  const outcomeOf = async (field: string, input: string): Promise<Record<string, unknown>> => {
    const { data } = await graph.query<Record<string, { outcome: Record<string, unknown> }>>(
      `mutation { ${field}(input: { instanceId: "${id}", ${input} }) { outcome { ${fields} } } }`,
    );
    return data[field]?.outcome ?? {};
  };

  test('a denial', async () => {
    const outcome = await outcomeOf('ecsStartInstance', 'dryRun: false');
    expect(outcome).toMatchObject({
      message: expect.stringMatching(english) as unknown,
      zh: expect.stringMatching(chinese) as unknown,
      detail: expect.stringContaining('StartInstance fails with') as unknown,
    });
  });

  test('a warning is said once, in the language of its message', async () => {
    const removed = await outcomeOf('ecsDeleteInstance', 'force: true, confirmDeletionOfLocked: true');
    expect(removed).toMatchObject({
      message: 'Releasing the instance was accepted.',
      zh: '已提交：释放实例。',
      warnings: [expect.stringContaining('disks that were set to stay are released with it: d-')],
      zhWarnings: [expect.stringContaining('设置为保留的云盘也会一并释放：d-')],
    });
  });

  test('a dry run warns of charges', async () => {
    graph.emulator.control.unlock(id);
    graph.emulator.control.patch(id, { instanceChargeType: 'PrePaid', expiredTime: Date.parse('2030-01-01') });
    const outcome = await outcomeOf('ecsRenewInstance', 'period: 1, acceptCharges: true, dryRun: true');
    expect(outcome).toMatchObject({
      message: 'Renewing the instance is not blocked by a lock. Nothing else was checked, and nothing was changed.',
      warnings: ['Renewing the instance costs money as soon as it is done; this check cost nothing.'],
      zhWarnings: ['续费实例将立即产生费用；本次预检不收费。'],
    });
  });
});
