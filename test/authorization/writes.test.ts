import { describe, expect, test } from '@jest/globals';
import { graphOver } from '../resolvers/mutations/graph';
import { FakePort } from '../support/fake-port';
import { aDisk, aLockedInstance, anInstance, aSystemDisk, hangzhou, shanghai } from '../support/records';
import type { SnapshotRecord } from '../../src/ecs/records';

/** What a write must not do for a caller whose scopes are narrowed, beside leaving alone what is outside. */

const web = { tags: [{ key: 'team', value: 'web' }] };
const db = { tags: [{ key: 'team', value: 'db' }] };
const forWeb = (...names: readonly string[]): readonly string[] => [`ecs:${names.join(',')};tag=team:web`];

const aSnapshot = (id: string, fields: Partial<SnapshotRecord> = {}) =>
  ({
    ...hangzhou,
    id,
    sourceDiskId: null,
    resourceGroupId: null,
    tags: [],
    ...fields,
  }) as unknown as SnapshotRecord;

function world(): FakePort {
  const port = new FakePort();
  port.instances = [
    anInstance('i-web', web),
    anInstance('i-db', db),
    aLockedInstance('i-locked', web),
    aLockedInstance('i-dblocked', db),
  ];
  port.disks = [
    aDisk('d-web', [], web),
    aDisk('d-db', [], db),
    aDisk('d-shared', ['i-dblocked'], web),
    aSystemDisk('d-hiddensystem', 'i-locked', db),
    aDisk('d-kept', ['i-locked'], { ...db, deleteWithInstance: false }),
  ];
  const snapshots = [
    aSnapshot('s-ofweb', { sourceDiskId: 'd-web' }),
    aSnapshot('s-ofdb', { sourceDiskId: 'd-db' }),
  ];
  port.reply('DescribeSnapshots', ({ asked, scope }) => ({
    items: snapshots.filter(
      ({ id }) => (asked.ids as string[]).includes(id) && scope.regionId === hangzhou.regionId,
    ),
    malformed: 0,
    nextToken: null,
    totalCount: null,
  }));
  return port;
}

describe('what a write names beside its target has to be covered too', () => {
  test.each([
    ['AttachDisk', { diskId: 'd-web', instanceId: 'i-web' }, null],
    ['AttachDisk', { diskId: 'd-web', instanceId: 'i-db' }, 'i-db'],
    ['AttachDisk', { diskId: 'd-web', instanceId: 'i-none' }, 'i-none'],
    ['AttachDisk', { diskId: 'd-db', instanceId: 'i-web' }, 'd-db'],
    ['DetachDisk', { diskId: 'd-shared', instanceId: 'i-dblocked' }, 'i-dblocked'],
    ['ModifyDiskChargeType', { diskIds: ['d-web'], instanceId: 'i-db', chargeType: 'POST_PAID' }, 'i-db'],
    ['ResetDisk', { diskId: 'd-web', snapshotId: 's-ofweb' }, null],
    ['ResetDisk', { diskId: 'd-web', snapshotId: 's-ofdb' }, 's-ofdb'],
    ['ResetDisks', { disks: [{ diskId: 'd-web', snapshotId: 's-ofdb' }] }, 's-ofdb'],
    [
      'ReportInstancesStatus',
      { instanceIds: ['i-web'], reason: 'ABNORMAL_CLOUD_DISK', description: 'x', diskIds: ['d-db'] },
      'd-db',
    ],
  ])('%s %j', async (operation, input, missing) => {
    const port = world();
    const { outcomes } = await graphOver(port, { scopes: forWeb(operation) }).ask(`ecs${operation}`, input);
    expect(port.writes).toHaveLength(missing === null ? 1 : 0);
    if (missing === null) return;
    expect(outcomes).toMatchObject([
      { __typename: 'EcsOperationRejected', category: 'NOT_FOUND', isRetryable: false },
    ]);
    expect(outcomes[0]?.message).toContain(`${missing} was not found`);
  });

  test('callers whose scopes are not narrowed by group or tag read nothing more than before', async () => {
    const port = world();
    await graphOver(port, { scopes: ['ecs:ReportInstancesStatus;region=cn-hangzhou'] }).ask(
      'ecsReportInstancesStatus',
      {
        instanceIds: ['i-db'],
        reason: 'ABNORMAL_CLOUD_DISK',
        description: 'x',
        diskIds: ['d-db'],
      },
    );
    expect(port.calls.map(({ action }) => action)).toEqual(['ReportInstancesStatus']);
  });
});

describe('a target that cannot be read is not written to', () => {
  test.each([
    ['DeleteInstance', { instanceId: 'i-web', confirmDeletionOfLocked: true }],
    ['ModifyInstanceVncPasswd', { instanceId: 'i-web', vncPassword: 'abc123' }],
    ['StartInstance', { instanceId: 'i-web', regionId: 'cn-hangzhou', accountId: 'main' }],
  ])('%s, in either mode', async (operation, input) => {
    for (const policyMode of ['enforce', 'shadow'] as const) {
      const port = world();
      port.fail('DescribeInstances', 'TIMEOUT');
      const { outcomes } = await graphOver(port, { scopes: forWeb(operation), policyMode }).ask(
        `ecs${operation}`,
        input,
      );
      expect(outcomes).toMatchObject([{ __typename: 'EcsOperationRejected', isRetryable: true }]);
      expect(port.writes).toEqual([]);
    }
  });

  test('in shadow mode too nothing outside is written to', async () => {
    const port = world();
    await graphOver(port, { scopes: forWeb('StartInstance'), policyMode: 'shadow' }).ask('ecsStartInstance', {
      instanceId: 'i-db',
    });
    expect(port.writes).toEqual([]);
  });
});

describe('a lock counts that the caller may not know of', () => {
  const scopes = [
    'ecs:read;tag=team:web',
    ...forWeb('DetachDisk', 'ReInitDisk', 'ReplaceSystemDisk', 'DeleteInstance'),
  ];

  test('the lock of a hidden instance stops a write to its disk, without naming the instance', async () => {
    const port = world();
    const { outcomes, response } = await graphOver(port, { scopes, readScopes: 'required' }).ask(
      'ecsReInitDisk',
      {
        diskId: 'd-shared',
      },
    );
    expect(outcomes).toMatchObject([
      { __typename: 'EcsOperationDenied', reason: 'DISK_IN_USE_ON_SECURITY_LOCKED_INSTANCE', event: null },
    ]);
    expect(JSON.stringify(response)).not.toContain('i-dblocked');
    expect(port.writes).toEqual([]);
  });

  test('a hidden disk that decides is not named', async () => {
    const port = world();
    const { outcomes, response } = await graphOver(port, { scopes, readScopes: 'required' }).ask(
      'ecsReplaceSystemDisk',
      {
        instanceId: 'i-locked',
        imageId: 'm-1',
      },
    );
    expect(outcomes).toMatchObject([
      { __typename: 'EcsOperationDenied', blockingDiskIds: [], blockingDisks: [] },
    ]);
    expect(JSON.stringify(response)).not.toContain('d-hiddensystem');
  });

  test('a caller who may write to a disk but not see it is not shown it', async () => {
    const port = world();
    port.disks.push(aDisk('d-unseen', ['i-locked'], db));
    const { outcomes } = await graphOver(port, {
      scopes: ['ecs:read;tag=team:web', 'ecs:ReInitDisk'],
      readScopes: 'required',
    }).ask('ecsReInitDisk', { diskId: 'd-unseen' });
    expect(outcomes).toMatchObject([
      { __typename: 'EcsOperationDenied', targetId: 'd-unseen', blockingDiskIds: [], blockingDisks: [] },
    ]);
  });

  test('a confirmation does not name disks that the caller may not see, nor pretend that there are none', async () => {
    const port = world();
    const { outcomes, response } = await graphOver(port, { scopes, readScopes: 'required' }).ask(
      'ecsDeleteInstance',
      {
        instanceId: 'i-locked',
      },
    );
    expect(outcomes).toMatchObject([{ __typename: 'EcsOperationNeedsConfirmation', diskIdsReleased: null }]);
    expect(JSON.stringify(response)).not.toContain('d-kept');
  });
});

describe('nobody tags or moves the way to what the scopes do not cover', () => {
  const tagging = { regionId: 'cn-hangzhou', resourceType: 'INSTANCE', resourceIds: ['i-web'] };
  const moving = {
    regionId: 'cn-hangzhou',
    resourceType: 'INSTANCE',
    resourceId: 'i-web',
    resourceGroupId: 'rg-1',
  };
  const all = ['ecs:TagResources,UntagResources,JoinResourceGroup,CreateSnapshot'];

  test.each([
    ['TagResources', { ...tagging, tags: [{ key: 'team', value: 'db' }] }, 'tags team'],
    ['TagResources', { ...tagging, tags: [{ key: 'other', value: 'x' }] }, null],
    ['UntagResources', { ...tagging, tagKeys: ['team'] }, 'tags team'],
    ['UntagResources', { ...tagging, allTags: true }, 'tags team'],
    ['UntagResources', { ...tagging, tagKeys: ['other'] }, null],
    ['CreateSnapshot', { diskId: 'd-web', tags: [{ key: 'team', value: 'db' }] }, 'tags team'],
    ['CreateSnapshot', { diskId: 'd-web', tags: [{ key: 'other', value: 'x' }] }, null],
    ['JoinResourceGroup', moving, null],
  ])(
    '%s %j for a caller with a scope narrowed by tag, whatever the scope of the operation',
    async (operation, input, why) => {
      const error = {
        message: expect.stringContaining(why ?? '') as unknown,
        extensions: { code: 'FORBIDDEN' },
      };
      for (const scopes of [
        [...all, 'ecs:read;tag=team:web'],
        [...all, 'ecs:RebootInstance;tag=team:web'],
      ]) {
        const port = world();
        const { errors } = await graphOver(port, { scopes }).ask(`ecs${operation}`, input);
        expect(errors).toMatchObject(why === null ? [] : [error]);
        expect(port.calls.map(({ action }) => action).filter((action) => action === operation)).toHaveLength(
          why === null ? 1 : 0,
        );
      }
    },
  );

  test.each([
    ['JoinResourceGroup', moving],
    ['CreateSnapshot', { diskId: 'd-web', resourceGroupId: 'rg-1' }],
  ])('%s for a caller with a scope narrowed by group', async (operation, input) => {
    const port = world();
    const { errors } = await graphOver(port, { scopes: [...all, 'ecs:read;group=rg-1'] }).ask(
      `ecs${operation}`,
      input,
    );
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(port.calls).toEqual([]);
  });
});

test('where scopes narrow in one region alone, the other is open', async () => {
  const port = world();
  port.instances.push(anInstance('i-far', { ...shanghai, ...db }));
  const scopes = ['ecs:RebootInstance;region=cn-shanghai', 'ecs:RebootInstance;tag=team:web'];
  const graph = graphOver(port, { scopes });
  for (const instanceId of ['i-far', 'i-web', 'i-db']) await graph.ask('ecsRebootInstance', { instanceId });
  expect(port.writes.map(({ write }) => write?.targets[0]?.id)).toEqual(['i-far', 'i-web']);
});

test('a batch does what the scopes cover and answers for the rest as for what does not exist', async () => {
  const batch = async (ids: readonly string[]) => {
    const port = world();
    const { outcomes } = await graphOver(port, { scopes: forWeb('RebootInstances') }).ask(
      'ecsRebootInstances',
      {
        instanceIds: ids,
        mode: 'BEST_EFFORT',
      },
    );
    expect(port.writes.map(({ write }) => write?.targets.map(({ id }) => id))).toEqual([['i-web']]);
    return JSON.stringify(outcomes).replaceAll(ids[1] ?? '', 'i-other');
  };
  expect(await batch(['i-web', 'i-db'])).toBe(await batch(['i-web', 'i-nil']));
});

test('a lock that is set meanwhile shows in the outcome of what is covered', async () => {
  const port = world();
  port.reply('RunCommand', () => {
    port.instances = port.instances.map((one) => aLockedInstance(one.id, { tags: one.tags }));
    return {};
  });
  const { outcomes } = await graphOver(port, { scopes: forWeb('RunCommand') }).ask('ecsRunCommand', {
    instanceIds: ['i-web', 'i-db'],
    type: 'RUN_SHELL_SCRIPT',
    content: 'uptime',
  });
  expect(outcomes).toMatchObject([
    { __typename: 'EcsOperationAcceptedNotExecuted', targetId: 'i-web', wasSentToEcs: true },
    { __typename: 'EcsOperationRejected', targetId: 'i-db', category: 'NOT_FOUND' },
  ]);
});

test('reads that show secrets need a scope that covers the instance', async () => {
  const source = (id: string) =>
    `{ ecsInstance(id: "${id}") { vncUrl { ... on EcsVncUrl { url } } consoleOutput { ... on EcsConsoleOutput { text } } } }`;
  const port = world();
  const scopes = ['ecs:DescribeInstanceVncUrl;tag=team:web', 'ecs:GetInstanceConsoleOutput'];
  const graph = graphOver(port, { scopes });
  expect((await graph.run(source('i-web'))).errors).toBeUndefined();
  const outside = await graph.run(source('i-db'));
  expect(outside.data?.ecsInstance).toEqual({ vncUrl: null, consoleOutput: { text: 'login:' } });
  expect(outside.errors).toMatchObject([
    { message: 'The caller lacks the scope ecs:DescribeInstanceVncUrl.' },
  ]);
  expect(port.callsOf('DescribeInstanceVncUrl')).toHaveLength(1);
});
