/** Whole queries through `@apollo/gateway`: our subgraph by HTTP, and another team's beside it. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { wellKnown } from 'ecs-emulator';
import { createHelpdesk, unknownInstance } from './helpdesk';
import { startOurSubgraph } from './our-subgraph';
import type { OurSubgraph } from './our-subgraph';
import { startSupergraph } from './supergraph';
import type { Supergraph } from './supergraph';

const {
  runningInstance,
  stoppedInstance,
  lockedInstance,
  strangeInstance,
  overdueInstance,
  spareDisk,
  lockEvent,
} = wellKnown['cn-hangzhou'];

const helpdesk = createHelpdesk();
let ours: OurSubgraph;
let supergraph: Supergraph;

beforeAll(async () => {
  ours = await startOurSubgraph();
  supergraph = await startSupergraph(ours, [helpdesk]);
});
afterAll(async () => {
  await supergraph.close();
  await ours.close();
});
beforeEach(() => {
  ours.control.reset();
  ours.control.clearFaults();
  ours.control.clearCalls();
  helpdesk.given.length = 0;
  helpdesk.isBroken = false;
});

describe('one query over both subgraphs', () => {
  test('reads fields of both of one instance', async () => {
    expect(
      await supergraph.ask(`{ ecsInstance(id: "${runningInstance}") { name isSecurityLocked owner } }`),
    ).toEqual({
      data: {
        ecsInstance: {
          name: 'demo-running',
          isSecurityLocked: false,
          owner: `owner of ${runningInstance}`,
        },
      },
    });
  });

  test('comes from the other side, with the fewest calls', async () => {
    const query = '{ tickets { number instance { name securityLockState } disk { name status } } }';
    const { data, errors } = await supergraph.ask(query);
    expect(errors).toBeUndefined();
    const disk = { name: 'demo-spare', status: 'AVAILABLE' };
    expect(data).toEqual({
      tickets: [
        { number: 1, instance: { name: 'demo-running', securityLockState: 'NOT_LOCKED' }, disk },
        { number: 2, instance: { name: null, securityLockState: null }, disk },
        { number: 3, instance: { name: 'demo-locked', securityLockState: 'LOCKED' }, disk },
      ],
    });
    // The planner sends the shortest key that is enough, so that the neighbour's region does not reach us.
    const everywhere = ['DescribeDisks', 'DescribeInstances'].flatMap((action) => [
      `${action} cn-hangzhou`,
      `${action} cn-shanghai`,
    ]);
    expect(ours.callsSince()).toEqual(everywhere);
    await supergraph.ask(query);
    // Where they are is known by now; only the instance that is nowhere is looked for again.
    expect(ours.callsSince()).toEqual(everywhere.filter((call) => call !== 'DescribeDisks cn-shanghai'));
  });

  test('goes there and back again', async () => {
    const { data } = await supergraph.ask(`{
      ecsInstance(id: "${lockedInstance}") {
        activeSecurityLockEvent { id isPending ticket { number instance { owner status } } }
      }
    }`);
    expect(data).toEqual({
      ecsInstance: {
        activeSecurityLockEvent: {
          id: lockEvent,
          isPending: true,
          ticket: { number: 3, instance: { owner: `owner of ${lockedInstance}`, status: 'STOPPED' } },
        },
      },
    });
  });

  test('asks a page of the other team what it has, once', async () => {
    const { data } = await supergraph.ask<{ ecsInstances: { nodes: { id: string; owner: string }[] } }>(
      `{ ecsInstances(first: 50) { nodes { id owner } pageInfo { hasNextPage } } }`,
    );
    const nodes = data?.ecsInstances.nodes ?? [];
    expect(nodes).toHaveLength(50);
    expect(nodes.every(({ id, owner }) => owner === `owner of ${id}`)).toBe(true);
  });
});

describe('a field of another team that depends on the lock', () => {
  const canRestart = async (id: string) =>
    (await supergraph.ask<{ ecsInstance: unknown }>(`{ ecsInstance(id: "${id}") { canRestart } }`)).data
      ?.ecsInstance;

  test.each([
    ['not locked', runningInstance, true],
    ['locked for security', lockedInstance, false],
    ['locked because a payment is due, which this policy leaves open', overdueInstance, true],
    ['locked for a reason that nobody knows', strangeInstance, null],
  ])('%s', async (_what, id, expected) => {
    expect(await canRestart(id)).toEqual({ canRestart: expected });
  });

  test('lock unreadable: it gets that state, and operations without a lock rule stay allowed', async () => {
    ours.control.showOperationLocks(runningInstance, undefined);
    expect(await canRestart(runningInstance)).toEqual({ canRestart: null });
    expect(helpdesk.given).toMatchObject([{ isSecurityLocked: null }]);
    expect(helpdesk.given[0]?.allowedOperations).toContain('STOP_INSTANCE');
    expect(helpdesk.given[0]?.allowedOperations).not.toContain('REBOOT_INSTANCE');
  });

  test('it sees operations that it did not declare, as the words that they are', async () => {
    await canRestart(lockedInstance);
    expect(helpdesk.given[0]?.allowedOperations).toContain('DELETE_INSTANCES');
  });

  test('starts from the other side as well', async () => {
    const { data } = await supergraph.ask('{ tickets { instance { canRestart } } }');
    expect(data).toEqual({
      tickets: [
        { instance: { canRestart: true } },
        { instance: { canRestart: null } },
        { instance: { canRestart: false } },
      ],
    });
  });
});

describe('a failure in one part does not affect the rest', () => {
  test('a region that ECS refuses: the other team has its data, and we our error', async () => {
    ours.control.addFault({ kind: 'forbid', action: 'DescribeInstances', times: 'always' });
    const { data, errors } = await supergraph.ask(`{ tickets { number instance { owner name } } }`);
    expect(data).toMatchObject({
      tickets: [1, 2, 3].map((number) => ({ number, instance: { name: null } })),
    });
    expect(data?.tickets).toMatchObject([{ instance: { owner: `owner of ${runningInstance}` } }, {}, {}]);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(Array(3).fill('ECS_FORBIDDEN'));
  });

  test('a root field of ours: the other root field has its data', async () => {
    const { data, errors } = await supergraph.ask(`{
      ecsInstance(id: "nonsense") { name }
      tickets { number }
    }`);
    expect(data).toEqual({ ecsInstance: null, tickets: [{ number: 1 }, { number: 2 }, { number: 3 }] });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'id' } }]);
  });

  test('the other team: we have our data', async () => {
    helpdesk.isBroken = true;
    const { data, errors } = await supergraph.ask(
      `{ ecsInstance(id: "${runningInstance}") { name owner isSecurityLocked } }`,
    );
    expect(data).toEqual({ ecsInstance: { name: 'demo-running', owner: null, isSecurityLocked: false } });
    expect(errors).toMatchObject([{ message: 'nobody can tell' }]);
  });

  test('this subgraph as a whole: the other team has its data', async () => {
    const gone = await startSupergraph({ url: 'http://127.0.0.1:9/graphql' }, [helpdesk]);
    try {
      const { data, errors } = await gone.ask(`{
        ecsInstance(id: "${runningInstance}") { name }
        tickets { number instance { owner name isSecurityLocked canRestart } }
      }`);
      expect(data).toMatchObject({
        ecsInstance: null,
        tickets: [runningInstance, unknownInstance, lockedInstance].map((id, n) => ({
          number: n + 1,
          instance: { owner: `owner of ${id}`, name: null, isSecurityLocked: null, canRestart: null },
        })),
      });
      expect(errors?.length).toBeGreaterThan(0);
    } finally {
      await gone.close();
    }
  });

  test('disks that cannot be read: the instance has its data', async () => {
    ours.control.addFault({ kind: 'forbid', action: 'DescribeDisks', times: 'always' });
    const { data, errors } = await supergraph.ask(
      `{ ecsInstance(id: "${runningInstance}") { name owner disks { id } } }`,
    );
    expect(data).toMatchObject({ ecsInstance: { name: 'demo-running', disks: null } });
    expect(errors).toMatchObject([{ extensions: { code: 'ECS_FORBIDDEN' } }]);
  });
});

describe('a mutation', () => {
  const start = (id: string): string => `ecsStartInstance(input: { instanceId: "${id}" }) {
    outcome { __typename message ... on EcsOperationDenied { reason deniedBy } }
    instance { status owner canRestart }
  }`;

  test('is done, and the other team adds to what it returns', async () => {
    const { data, errors } = await supergraph.ask(`mutation { ${start(stoppedInstance)} }`);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      ecsStartInstance: {
        outcome: { __typename: 'EcsOperationAccepted' },
        instance: { status: 'STARTING', owner: `owner of ${stoppedInstance}`, canRestart: true },
      },
    });
  });

  test('is refused as data, which no router redacts', async () => {
    const { data, errors } = await supergraph.ask(`mutation { ${start(lockedInstance)} }`);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      ecsStartInstance: {
        outcome: {
          __typename: 'EcsOperationDenied',
          reason: 'INSTANCE_SECURITY_LOCKED',
          deniedBy: 'POLICY',
        },
        instance: { status: 'STOPPED', canRestart: false },
      },
    });
    expect(ours.callsSince().filter((call) => call.startsWith('StartInstance'))).toEqual([]);
  });

  test('keeps its place among others, and a failed one does not undo an earlier one', async () => {
    const writes = (): readonly string[] =>
      ours.control
        .calls()
        .map(({ action }) => action)
        .filter((action) => !action.startsWith('Describe'));
    let writtenBefore: readonly string[] = [];
    helpdesk.onClose = () => {
      writtenBefore = writes();
    };
    const resize = (id: string): string =>
      `ecsResizeDisk(input: { diskId: "${id}", newSizeGiB: 900, acceptCharges: true }) {
        outcome { __typename }
        disk { sizeGiB }
      }`;
    const { data, errors } = await supergraph.ask(`mutation {
      first: ${start(stoppedInstance)}
      second: close(number: 3) { number }
      third: ${resize('nonsense')}
      fourth: ${resize(spareDisk)}
    }`);
    expect(data).toMatchObject({
      first: { outcome: { __typename: 'EcsOperationAccepted' } },
      second: { number: 3 },
      third: null,
      fourth: { outcome: { __typename: 'EcsOperationAccepted' }, disk: { sizeGiB: 900 } },
    });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'input.diskId' } }]);
    expect(writtenBefore).toEqual(['StartInstance']);
    expect(writes()).toEqual(['StartInstance', 'ResizeDisk']);
  });
});
