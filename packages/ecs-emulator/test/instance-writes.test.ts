import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { actions } from '../src/operations/actions';
import { commandActions } from '../src/commands/actions';
import { instanceActions } from '../src/instances/actions';
import type { Emulator } from '../src/server';
import { bodyOf, callAcs3, startStill } from './helpers';
import type { Answer, Parameters } from './helpers';
import { hangzhou, prepare, target, validCalls } from './instance-write-calls';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startStill({ fleet: { instancesPerRegion: 2, disksPerInstance: 2 } });
});
beforeEach(() => {
  emulator.control.reset();
});
afterAll(() => emulator.close());

const send = (operation: string, parameters: Parameters): Promise<Answer> =>
  callAcs3(emulator.endpoint, operation, parameters);
const outcome = (answer: Answer): unknown[] => [answer.status, bodyOf(answer).Code];

/** Everything that can be seen of the instances and disks, so that a change anywhere shows. */
const everything = (): string => {
  const { instances, disks, invocations, orders } = hangzhou(emulator.control);
  return JSON.stringify([instances, disks, invocations, orders].map((rows) => [...rows]));
};

const operations = Object.entries({ ...instanceActions, ...commandActions }).flatMap(
  ([operation, { access }]) => (access === 'write' ? [operation] : []),
);

/** By the lock document; those of the last line are outside it, and their own pages name the lock. */
const denied = new Set([
  ...['StartInstance', 'RebootInstance', 'RebootInstances', 'ModifyInstanceAttribute'],
  ...['ModifyInstanceChargeType', 'ModifyInstanceSpec', 'ModifyPrepayInstanceSpec'],
  ...['ModifyInstanceAutoReleaseTime', 'ReActivateInstances', 'ModifyInstanceNetworkSpec'],
  ...['AllocatePublicIpAddress', 'ConvertNatPublicIpToEip', 'ModifyInstanceAttachmentAttributes'],
  ...['RedeployInstance'],
  ...['StartInstances', 'ReleasePublicIpAddress'],
]);

/** By the operations' own pages. */
const dryRuns: Readonly<Record<string, string>> = {
  StartInstance: 'DryRunOperation',
  StopInstance: 'DryRunOperation',
  RebootInstance: 'DryRunOperation',
  DeleteInstance: 'DryRunOperation',
  ModifyInstanceChargeType: 'DryRunOperation',
  ModifyInstanceSpec: 'DryRunOperation',
  ReleasePublicIpAddress: 'DryRunOperation',
  StartInstances: 'DRYRUN.SUCCESS',
  StopInstances: 'DRYRUN.SUCCESS',
  RebootInstances: 'DRYRUN.SUCCESS',
  DeleteInstances: 'DRYRUN.SUCCESS',
};

const withToken = [
  ...['DeleteInstances', 'ModifyInstanceChargeType', 'ModifyInstanceSpec', 'ModifyPrepayInstanceSpec'],
  ...['RenewInstance', 'ModifyInstanceNetworkSpec', 'RunCommand', 'InvokeCommand'],
];

test('every write on instances has a call here, and is served', () => {
  expect(Object.keys(validCalls).sort()).toEqual([...operations].sort());
  expect(operations.filter((operation) => actions.get(operation)?.access !== 'write')).toEqual([]);
  expect(operations).toHaveLength(35);
});

describe.each(operations)('%s', (operation) => {
  test('is accepted on an unlocked instance', async () => {
    expect(outcome(await send(operation, prepare(emulator.control, operation)))).toEqual([200, undefined]);
  });

  test(`is ${denied.has(operation) ? 'refused' : 'accepted'} on a locked one`, async () => {
    const parameters = prepare(emulator.control, operation);
    emulator.control.lock(target);
    const before = everything();
    const answer = await send(operation, parameters);
    if (denied.has(operation)) {
      expect(outcome(answer)).toEqual([403, 'InstanceLockedForSecurity']);
      expect(everything()).toBe(before);
    } else {
      expect(outcome(answer)).toEqual([200, undefined]);
    }
  });

  test('changes nothing in a dry run, if it has one', async () => {
    const parameters = prepare(emulator.control, operation);
    const before = everything();
    const answer = await send(operation, { ...parameters, DryRun: 'true' });
    const code = dryRuns[operation];
    expect(outcome(answer)).toEqual(code === undefined ? [200, undefined] : [400, code]);
    if (code !== undefined) expect(everything()).toBe(before);
  });
});

describe.each(withToken)('%s with a client token', (operation) => {
  test('runs once per client token, with the same answer', async () => {
    const parameters = { ...prepare(emulator.control, operation), ClientToken: 'once' };
    const [first, second] = [await send(operation, parameters), await send(operation, parameters)];
    const { RequestId: _first, ...told } = bodyOf(first);
    expect(bodyOf(second)).toMatchObject(told);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(outcome(await send(operation, { ...parameters, Extra: 'other' }))).toEqual([
      400,
      'IdempotentParameterMismatch',
    ]);
  });
});

test('the other writes take no client token', () => {
  const taking = operations.filter((operation) => actions.get(operation)?.clientToken === true);
  expect(taking.sort()).toEqual([...withToken].sort());
});

test('an unknown instance is refused by each with its own code', async () => {
  const answers: Record<string, unknown> = {};
  for (const operation of operations) {
    emulator.control.reset();
    const parameters = prepare(emulator.control, operation);
    emulator.control.remove(target);
    answers[operation] = outcome(await send(operation, parameters)).join(' ');
  }
  const usual = '404 InvalidInstanceId.NotFound';
  expect(answers).toEqual({
    ...Object.fromEntries(operations.map((operation) => [operation, usual])),
    ModifyInstanceAutoReleaseTime: '404 NoSuchResource',
    ModifyInstanceAutoRenewAttribute: '403 InvalidParameter.InvalidInstanceId',
    AttachKeyPair: '400 InvalidInstanceIds.ValueNotSupported',
    DetachKeyPair: '400 InvalidInstanceIds.ValueNotSupported',
    RunCommand: '404 InvalidInstance.NotFound',
    InvokeCommand: '404 InvalidInstance.NotFound',
    ModifyInstanceAttachmentAttributes: '400 Invalid.InstanceId',
    ReportInstancesStatus: '403 InvalidInstanceId.NotFound',
  });
});
