import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { fleetInstanceId } from '../src/fleet/fleet';
import type { Emulator } from '../src/server';
import { ask, bodyOf, callAcs3, rowsOf, startStill } from './helpers';
import type { Body, Parameters } from './helpers';
import { storedCommand } from './instance-write-calls';

const [one, two] = [fleetInstanceId('cn-hangzhou', 0), fleetInstanceId('cn-hangzhou', 1)];
const script = 'echo {{name}} on {{ACS::InstanceId}}';
const encoded = Buffer.from(script).toString('base64');

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startStill({ fleet: { instancesPerRegion: 2 } });
});
beforeEach(() => {
  emulator.control.reset();
});
afterAll(() => emulator.close());

const call = (action: string, parameters: Parameters): Promise<Body> => ask(emulator, action, parameters);
const run = (parameters: Parameters = {}): Promise<Body> =>
  call('RunCommand', {
    Type: 'RunShellScript',
    CommandContent: script,
    'InstanceId.1': one,
    'InstanceId.2': two,
    ...parameters,
  });
/** Status and code of a RunCommand or InvokeCommand. */
async function outcome(action: string, parameters: Parameters): Promise<string> {
  const answer = await callAcs3(emulator.endpoint, action, { RegionId: 'cn-hangzhou', ...parameters });
  return `${String(answer.status)} ${bodyOf(answer).Code ?? ''}`.trim();
}
async function invocation(InvokeId: unknown): Promise<Record<string, unknown>> {
  return rowsOf(await call('DescribeInvocations', { InvokeId: String(InvokeId) }))[0] ?? {};
}
const statuses = (row: Record<string, unknown>): unknown[] =>
  (row.InvokeInstances as { InvokeInstance: Record<string, unknown>[] }).InvokeInstance.map(
    (target) => target.InvocationStatus,
  );

describe('RunCommand', () => {
  test('runs for a while, and succeeds', async () => {
    const { InvokeId, CommandId } = await run({
      Name: 'greet',
      WorkingDir: '/srv',
      Timeout: '90',
      Username: 'app',
    });
    expect(await invocation(InvokeId)).toMatchObject({
      CommandId,
      CommandName: 'greet',
      CommandContent: encoded,
      WorkingDir: '/srv',
      Timeout: 90,
      Username: 'app',
      RepeatMode: 'Once',
      InvocationStatus: 'Running',
      InvokeStatus: 'Running',
    });
    emulator.control.advance(10_000);
    const done = await invocation(InvokeId);
    expect([done.InvocationStatus, done.InvokeStatus, statuses(done)]).toEqual([
      'Success',
      'Finished',
      ['Success', 'Success'],
    ]);
  });

  test('is accepted on a locked instance and never run there, running or not', async () => {
    emulator.control.lock(one);
    const { InvokeId } = await run();
    emulator.control.advance(10_000);
    expect(await invocation(InvokeId)).toMatchObject({ InvocationStatus: 'PartialFailed' });
    const results = await call('DescribeInvocationResults', { InvokeId: String(InvokeId) });
    const { InvocationResults } = results.Invocation as { InvocationResults: { InvocationResult: unknown } };
    expect(InvocationResults.InvocationResult).toMatchObject([
      {
        InstanceId: one,
        InvocationStatus: 'Aborted',
        InvokeRecordStatus: 'Failed',
        ErrorCode: 'InstanceNotRunning',
        StartTime: '',
      },
      { InstanceId: two, InvocationStatus: 'Success', ErrorCode: '' },
    ]);
  });

  test('is never run on a stopped instance either', async () => {
    emulator.control.setStatus(one, 'Stopped');
    expect(statuses(await invocation((await run()).InvokeId))).toEqual(['Aborted', 'Running']);
  });

  test('is Scheduled until its time, but Aborted on a locked instance', async () => {
    emulator.control.lock(two);
    const { InvokeId } = await run({ Frequency: '0 */20 * * * ?' });
    emulator.control.advance(10_000);
    const row = await invocation(InvokeId);
    expect(row).toMatchObject({ RepeatMode: 'Period', Frequency: '0 */20 * * * ?', InvokeStatus: 'Running' });
    expect(statuses(row)).toEqual(['Scheduled', 'Aborted']);
  });

  test('finds its instances by tags', async () => {
    emulator.control.patch(two, { tags: [{ key: 'team', value: 'shop' }] });
    const tagged = {
      'InstanceId.1': '',
      'InstanceId.2': '',
      'ResourceTag.1.Key': 'team',
      'ResourceTag.1.Value': 'shop',
    };
    const plain = { Type: 'RunShellScript', CommandContent: script };
    const { InvokeId } = await call('RunCommand', {
      ...plain,
      'ResourceTag.1.Key': 'team',
      'ResourceTag.1.Value': 'shop',
    });
    expect(statuses(await invocation(InvokeId))).toEqual(['Running']);
    expect(await outcome('RunCommand', { ...plain, ...tagged })).toBe(
      '400 InvalidResourceTag.ConflictWithInstanceIds',
    );
    expect(await outcome('RunCommand', { ...plain, 'ResourceTag.1.Key': 'none' })).toBe(
      '400 InvalidResourceTag.InstanceNotFound',
    );
  });

  test('creates no invocation in a dry run', async () => {
    expect((await run({ RepeatMode: 'DryRun' })).InvokeId).toBeUndefined();
    expect(rowsOf(await call('DescribeInvocations', {}))).toEqual([]);
  });

  const long = (length: number) => 'x'.repeat(length);
  test.each<[Parameters, string]>([
    [{ Type: 'RunPython' }, '404 InvalidCmdType.NotFound'],
    [{ CommandContent: 'no!', ContentEncoding: 'Base64' }, '400 CmdContent.DecodeError'],
    [{ CommandContent: long(19_000) }, '403 CmdContent.ExceedLimit'],
    [{ Name: long(129) }, '403 CmdName.ExceedLimit'],
    [{ Description: long(513) }, '403 CmdDesc.ExceedLimit'],
    [{ WorkingDir: long(201) }, '400 InvalidParameter.WorkingDir'],
    [{ Username: long(256) }, '403 Username.ExceedLimit'],
    [{ RepeatMode: 'Sometimes' }, '404 InvalidRepeatMode.NotFound'],
    [{ RepeatMode: 'Period' }, '400 MissingParam.Frequency'],
    [{ TerminationMode: 'Nicely' }, '404 InvalidTerminationMode.NotFound'],
    [{ Type: 'RunBatScript' }, '400 InvalidInstance.NotMatch'],
    [{ Parameters: '{"name":"Jack"}' }, '400 Parameter.Disabled'],
    [{ Parameters: '{"age":"7"}', EnableParameter: 'true' }, '400 Parameter.NotMatched'],
    [{ Parameters: '{"Name":"Jack"}', EnableParameter: 'true' }, '200'],
    [{ CommandContent: encoded, ContentEncoding: 'base64' }, '200'],
  ])('%j: %s', async (parameters, expected) => {
    const asked = { Type: 'RunShellScript', CommandContent: script, 'InstanceId.1': one, ...parameters };
    expect(await outcome('RunCommand', asked)).toBe(expected);
  });

  test('is refused without an instance, and with more than a hundred', async () => {
    const asked = { Type: 'RunShellScript', CommandContent: script };
    const many = Object.fromEntries(
      Array.from({ length: 101 }, (_, n) => [`InstanceId.${String(n + 1)}`, one]),
    );
    expect(await outcome('RunCommand', asked)).toBe('400 MissingParam.InstanceId');
    expect(await outcome('RunCommand', { ...asked, ...many })).toBe('403 InstanceIds.ExceedLimit');
  });
});

describe('InvokeCommand', () => {
  const invoke = (CommandId: unknown, parameters: Parameters = {}) =>
    outcome('InvokeCommand', { CommandId: String(CommandId), 'InstanceId.1': one, ...parameters });

  test('runs a command of the region, with its own directory and timeout', async () => {
    const { InvokeId } = await call('InvokeCommand', {
      CommandId: storedCommand,
      'InstanceId.1': one,
      Timeout: '20',
      WorkingDir: '/tmp',
    });
    expect(await invocation(InvokeId)).toMatchObject({
      CommandName: 'uptime',
      WorkingDir: '/tmp',
      Timeout: 20,
      InvocationStatus: 'Running',
    });
  });

  test('finds a command that was kept, and no other command', async () => {
    const { CommandId: lost } = await run();
    const { CommandId: kept } = await run({ KeepCommand: 'true', EnableParameter: 'true' });
    expect(await invoke(lost)).toBe('404 InvalidCmdId.NotFound');
    expect(await invoke(kept, { Parameters: '{"name":"Jack"}' })).toBe('200');
    expect(await invoke(kept, { Parameters: '["Jack"]' })).toBe('400 InvalidParameter.Parameters');
    expect(await invoke(kept, { RepeatMode: 'DryRun' })).toBe('200');
  });
});
