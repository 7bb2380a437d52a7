/** Dry-run probes: which instance, which calls, and what each answer proves. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { defaultAccounts } from 'ecs-emulator';
import { probePortOf } from '../../scripts/verify/probes';
import { readVerified } from '../../src/policy/verified';
import { environmentOf, ids, run, startCloud } from './cloud';
import type { Cloud, Passing, Ran } from './cloud';

let cloud: Cloud;
let folder: string;
const file = () => join(folder, 'verified.json');
const tag = [{ key: 'ecs-subgraph-verify', value: 'yes' }];
const target = ids.lockedInstance;

beforeAll(async () => {
  cloud = await startCloud();
  folder = mkdtempSync(join(tmpdir(), 'verify-'));
});
afterAll(async () => {
  await cloud.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  cloud.lie = () => undefined;
  const { control } = cloud.emulator;
  control.reset();
  control.patch(target, { tags: tag });
  cloud.calls.length = 0;
  rmSync(file(), { force: true });
});

const [account] = defaultAccounts;
/** The reads use other keys, which are never used here. */
const environment = () => ({
  ...environmentOf(cloud),
  ALIBABA_CLOUD_ACCESS_KEY_ID: 'reader',
  VERIFY_PROBE_ACCESS_KEY_ID: account?.accessKeyId,
  VERIFY_PROBE_ACCESS_KEY_SECRET: account?.accessKeySecret,
});
const probe = (instance: string = target, more: object = {}): Promise<Ran> =>
  run(['--dry-run-probes', '--instance', instance, '--out', file()], { env: { ...environment(), ...more } });

const writes = (): Passing[] => cloud.calls.filter(({ action }) => action !== 'DescribeInstances');
const rows = () => readVerified(JSON.parse(readFileSync(file(), 'utf8')));
const refuse = (answer: Passing, status: number, code: string): void => {
  answer.status = status;
  answer.body = { Code: code, Message: 'No.', RequestId: 'r' };
};

test('StartInstance and RebootInstance are sent with DryRun=true, each after a look at the tag, and nothing else', async () => {
  const { code, out } = await probe();
  expect(cloud.calls.map(({ action }) => action)).toEqual([
    'DescribeInstances',
    'StartInstance',
    'DescribeInstances',
    'RebootInstance',
  ]);
  for (const { parameters } of writes())
    expect(parameters).toMatchObject({ InstanceId: target, DryRun: 'true' });
  expect(out).toContain('StartInstance: CONFIRMED. ECS refuses with InstanceLockedForSecurity.');
  expect(rows().map(({ operation, verdict, how }) => [operation, verdict, how])).toEqual([
    ['RebootInstance', 'CONFIRMED', 'DRY_RUN'],
    ['StartInstance', 'CONFIRMED', 'DRY_RUN'],
  ]);
  expect(code).toBe(0);
  expect(cloud.emulator.control.instance(target).status).toBe('Stopped');
});

describe('what an answer proves', () => {
  const onStart = (lie: (answer: Passing) => void) => (answer: Passing) => {
    if (answer.action === 'StartInstance') lie(answer);
  };

  test.each([
    ['a dry run that passes proves nothing', 'DryRunOperation', 'SILENT', 0],
    ['another code in the right status contradicts', 'IncorrectInstanceStatus', 'CONTRADICTED', 1],
  ] as const)('%s', async (_name, answered, verdict, code) => {
    cloud.lie = onStart((answer) => refuse(answer, 400, answered));
    expect((await probe()).code).toBe(code);
    expect(rows()).toContainEqual(
      expect.objectContaining({ operation: 'StartInstance', verdict, code: answered }),
    );
  });

  test('a code that may be for the status proves nothing', async () => {
    cloud.lie = (answer) => {
      if (answer.action === 'RebootInstance') refuse(answer, 403, 'IncorrectInstanceStatus');
    };
    await probe();
    expect(rows()).toContainEqual(
      expect.objectContaining({ operation: 'RebootInstance', verdict: 'SILENT' }),
    );
  });

  test('success contradicts, is told at once, and nothing more is sent', async () => {
    cloud.lie = onStart((answer) => {
      answer.status = 200;
      answer.body = { RequestId: 'r' };
    });
    const { code, out } = await probe();
    expect(out).toContain('CAUTION: StartInstance was answered with success.');
    expect(writes()).toHaveLength(1);
    expect(code).toBe(1);
  });

  test('a call without permission is no verdict', async () => {
    cloud.lie = onStart((answer) => refuse(answer, 403, 'Forbidden.RAM'));
    const { code } = await probe();
    expect(rows().map(({ operation }) => operation)).toEqual(['RebootInstance']);
    expect(code).toBe(4);
  });
});

describe('nothing is probed', () => {
  const refused = async (ran: Promise<Ran>, message: string) => {
    const { code, err } = await ran;
    expect(err).toContain(message);
    expect(code).toBe(2);
    expect(writes()).toEqual([]);
  };

  test('without the tag', async () => {
    cloud.emulator.control.patch(target, { tags: [] });
    await refused(probe(), 'No instance has the tag ecs-subgraph-verify=yes');
  });

  test('with another value of the tag', async () => {
    cloud.emulator.control.patch(target, { tags: [{ key: 'ecs-subgraph-verify', value: 'no' }] });
    await refused(probe(), 'No instance has the tag');
  });

  test('when the filter of ECS lets an instance without the tag through', async () => {
    cloud.lie = (answer) => {
      const list =
        (answer.body.Instances as { Instance?: Record<string, unknown>[] } | undefined)?.Instance ?? [];
      for (const row of list) row.Tags = { Tag: [] };
    };
    await refused(probe(), 'No instance has the tag');
  });

  test('when another instance was typed', async () => {
    await refused(probe(ids.lockedRunningInstance), '--instance names another instance');
  });

  test('when several have the tag', async () => {
    cloud.emulator.control.patch(ids.lockedRunningInstance, { tags: tag });
    await refused(probe(), 'Several instances have the tag');
  });

  test('when the instance is not locked, or has several locks', async () => {
    cloud.emulator.control.setLocks(target, []);
    await refused(probe(), 'must have one lock');
    cloud.emulator.control.setLocks(target, [{ reason: 'security' }, { reason: 'refunded' }]);
    await refused(probe(), 'must have one lock');
  });

  test('without credentials of their own', async () => {
    await refused(
      probe(target, { VERIFY_PROBE_ACCESS_KEY_ID: '', VERIFY_PROBE_ACCESS_KEY_SECRET: undefined }),
      'set VERIFY_PROBE_ACCESS_KEY_ID and VERIFY_PROBE_ACCESS_KEY_SECRET',
    );
    await refused(
      probe(target, { ALIBABA_CLOUD_ACCESS_KEY_ID: account?.accessKeyId }),
      'VERIFY_PROBE_ACCESS_KEY_ID is the key of the reads',
    );
  });

  test('when the tag is taken away between two calls', async () => {
    cloud.lie = ({ action }) => {
      if (action === 'StartInstance') cloud.emulator.control.patch(target, { tags: [] });
    };
    const { code, err } = await probe();
    expect(err).toContain('No instance has the tag');
    expect(writes().map(({ action }) => action)).toEqual(['StartInstance']);
    expect(code).toBe(2);
    expect(rows()).toHaveLength(1);
  });
});

test('the port sends no other operation, whatever it is told', async () => {
  const port = probePortOf({ accounts: [], regionIds: [] });
  const scope = { accountId: 'a', regionId: 'cn-hangzhou' };
  await expect(port.dryRun(scope, 'DeleteInstance' as 'StartInstance', target)).rejects.toThrow(
    'never probed',
  );
});
