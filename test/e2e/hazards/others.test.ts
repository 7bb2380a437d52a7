import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { setScene, stopped } from '../cases/scene';
import { here } from '../matrix';
import { mutate, perform } from '../mutate';
import { startStack } from '../stack';
import type { Stack } from '../stack';
import { kinds } from './words';

/** Hazards F38 to F40: ids that are none, states that lag behind, and many at once. */

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ fleet: 'empty' });
});
afterAll(() => stack.close());

describe('F38: ids that are none', () => {
  const odd = fc.oneof(
    fc.constantFrom(
      '__proto__',
      'constructor',
      'toString',
      '',
      ' ',
      `i-${'x'.repeat(10_000)}`,
      'i-ünicode',
      'i-1","i-2',
      '["i-1"]',
      'i-1&InstanceId=i-2',
      'i-1\n',
      'I-1',
      'i-',
      'i-1/../i-2',
      '\u0000',
    ),
    // Whatever looks like an id of ECS is left out.
    fc.string({ maxLength: 40 }).filter((text) => !/^i-[A-Za-z0-9]{1,64}$/.test(text)),
  );

  test('reach no call, and are told as what they are', async () => {
    setScene(stack.control);
    await fc.assert(
      fc.asyncProperty(
        odd,
        fc.constantFrom('StartInstance', 'StopInstance', 'RebootInstances'),
        async (id, operation) => {
          const input = operation === 'RebootInstances' ? { instanceIds: [id] } : { instanceId: id };
          const { outcomes, errors } = await mutate(stack, operation, { ...here, ...input });
          expect(outcomes).toEqual([]);
          expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
          expect(errors[0]?.extensions.argument).toMatch(/^input\.instanceIds?(\[0\])?$/);
          expect(stack.calls()).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('nor do they through a query, or through another subgraph', async () => {
    setScene(stack.control);
    const query = `query ($id: ID!, $some: [_Any!]!) {
      ecsInstance(id: $id) { id }
      _entities(representations: $some) { ... on Instance { id } }
      __proto__: __typename constructor: __typename
    }`;
    await fc.assert(
      fc.asyncProperty(odd, async (id) => {
        stack.forgetCalls();
        const { data, errors } = await stack.ask<object>(query, {
          id,
          some: [{ __typename: 'Instance', id }],
        });
        expect(data).toMatchObject({ ecsInstance: null, _entities: [null], constructor: 'Query' });
        expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT']);
        expect(stack.calls()).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('one among others is refused before anything is sent', async () => {
    const { instanceId } = setScene(stack.control);
    const { errors } = await mutate(stack, 'RebootInstances', {
      ...here,
      instanceIds: [instanceId, 'i-1","i-2'],
      mode: 'BEST_EFFORT',
    });
    expect(errors).toHaveLength(1);
    expect(stack.calls()).toEqual([]);
  });
});

describe('F39: reads that lag behind a write', () => {
  test('show what ECS shows: no state is invented', async () => {
    const scene = setScene(stack.control);
    stopped(scene);
    // The check sees what is; the payload what was.
    stack.control.addFault({ kind: 'stale', action: 'DescribeInstances', afterCalls: 1 });
    const input = { ...here, instanceId: scene.instanceId };
    const first = await mutate(stack, 'StartInstance', input, 'status');
    expect(kinds(first.outcomes)).toEqual(['Accepted']);
    expect(first.shown).toEqual([expect.objectContaining({ status: 'STOPPED' })]);
    const ask = `{ ecsInstance(id: "${scene.instanceId}", regionId: "cn-hangzhou") { status } }`;
    expect((await stack.ask(ask)).data).toEqual({ ecsInstance: { status: 'STARTING' } });
    stack.control.advance(60_000);
    expect((await stack.ask(ask)).data).toEqual({ ecsInstance: { status: 'RUNNING' } });
  });

  test('a disk that was just made and is not listed yet is no error', async () => {
    const { region } = setScene(stack.control);
    stack.control.addFault({ kind: 'stale', action: 'DescribeDisks' });
    const { outcome, shown, errors } = await mutate(stack, 'CreateDisk', {
      ...here,
      zoneId: region.zoneIds[0],
      sizeGiB: 40,
      category: 'cloud_essd',
      acceptCharges: true,
    });
    expect(outcome).toMatchObject({
      __typename: 'EcsOperationAccepted',
      diskId: expect.stringMatching(/^d-/),
    });
    expect(shown).toEqual([null]);
    expect(errors).toEqual([]);
  });

  test('a disk on its way is shown on its way', async () => {
    const { instanceId, spareDisk } = setScene(stack.control);
    const select = 'status attachments { instanceId }';
    const attached = await mutate(stack, 'AttachDisk', { ...here, diskId: spareDisk, instanceId }, select);
    // ECS names the instance once the disk is there.
    expect(attached.shown).toEqual([{ id: spareDisk, status: 'ATTACHING', attachments: [] }]);
    stack.control.advance(10_000);
    const { data } = await stack.ask(
      `{ ecsDisk(id: "${spareDisk}", regionId: "cn-hangzhou") { ${select} } }`,
    );
    expect(data).toEqual({ ecsDisk: { status: 'IN_USE', attachments: [{ instanceId }] } });
  });
});

describe('F40: many mutations on one instance at once', () => {
  test('each has an outcome of its own, and ECS decides between them', async () => {
    const scene = setScene(stack.control);
    stopped(scene);
    const input = { ...here, instanceId: scene.instanceId };
    stack.forgetCalls();
    const done = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        perform(stack, n % 2 === 0 ? 'StartInstance' : 'StopInstance', input),
      ),
    );
    const outcomes = done.flatMap((one) => one.outcomes);
    expect(outcomes).toHaveLength(20);
    expect(done.flatMap(({ errors }) => errors)).toEqual([]);
    const writes = stack.writes();
    expect(writes).toHaveLength(20);
    const accepted = outcomes.filter(({ __typename }) => __typename === 'EcsOperationAccepted');
    // A stopped instance can be started once. A starting instance can be neither started nor stopped.
    expect(accepted).toHaveLength(1);
    expect(writes.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const outcome of outcomes.filter((one) => !accepted.includes(one))) {
      expect(outcome).toMatchObject({
        __typename: 'EcsOperationRejected',
        category: 'INVALID_STATE',
        ecsErrorCode: 'IncorrectInstanceStatus',
      });
    }
    expect(stack.control.instance(scene.instanceId).status).toBe('Starting');
  });

  test.each(['OperationConflict', 'Operation.Conflict', 'InvalidOperation.Conflict', 'LastTokenProcessing'])(
    '%s is a conflict that passes',
    async (code) => {
      const { control, instanceId } = setScene(stack.control);
      control.addFault({ kind: 'error', status: 409, code, action: 'StopInstance' });
      const { outcome } = await mutate(stack, 'StopInstance', { ...here, instanceId });
      expect(outcome).toMatchObject({
        __typename: 'EcsOperationRejected',
        category: 'CONFLICT',
        ecsErrorCode: code,
        isRetryable: true,
      });
    },
  );
});
