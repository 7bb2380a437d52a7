/** `npm run verify` against a cloud that deviates: it finds each deviation, and reports nothing else. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readRows } from '../../src/catalogue/lookup';
import { readVerified } from '../../src/policy/verified';
import { accountId, environmentOf, ids, run, startCloud } from './cloud';
import type { Cloud, Passing, Ran } from './cloud';

type Row = Record<string, unknown>;

let cloud: Cloud;
let folder: string;
const file = () => join(folder, 'verified.json');

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
  cloud.calls.length = 0;
  rmSync(file(), { force: true });
});

const ask = (...more: readonly string[]): Promise<Ran> =>
  run(['--objects', '3', '--out', file(), '--sts-endpoint', `http://${cloud.host}`, ...more], {
    env: environmentOf(cloud),
  });

const instancesOf = ({ body }: Passing): Row[] =>
  ((body.Instances as Row | undefined)?.Instance as Row[] | undefined) ?? [];

/** Tells a lie about the instances of DescribeInstances. */
const aboutInstances =
  (lie: (row: Row) => void) =>
  (answer: Passing): void => {
    if (answer.action === 'DescribeInstances') instancesOf(answer).forEach(lie);
  };

const about = (id: string, lie: (row: Row) => void) =>
  aboutInstances((row) => {
    if (row.InstanceId === id) lie(row);
  });

/** Lies about one read of one instance. */
const inRead =
  (action: string, instanceId: string, lie: (answer: Passing) => void) =>
  (answer: Passing): void => {
    if (answer.action === action && answer.parameters.InstanceId === instanceId) lie(answer);
  };

const refuse = (answer: Passing, status: number, code: string): void => {
  answer.status = status;
  answer.body = { Code: code, Message: 'No.', RequestId: 'r' };
};

/** The findings on the screen, without the notes. */
const findings = (out: string): string[] =>
  out.split('\n').filter((line) => /^(MISSING_KEY|EXTRA_KEY|TYPE|UNKNOWN_WORD|UNREADABLE|CODE) /.test(line));
const contradicted = (out: string): string[] =>
  out.split('\n').filter((line) => line.startsWith('CONTRADICTED '));
const rowsInFile = () => readVerified(JSON.parse(readFileSync(file(), 'utf8')));

describe('a cloud that answers as the emulator does', () => {
  test('differs in nothing, and confirms rows of the security lock', async () => {
    const { code, out } = await ask();
    expect(findings(out)).toEqual([]);
    expect(out).not.toContain('Notes');
    expect(contradicted(out)).toEqual([]);
    expect(code).toBe(0);
    const confirmed = rowsInFile().filter(({ verdict }) => verdict === 'CONFIRMED');
    expect(confirmed.map(({ operation, code: seen }) => `${operation} ${seen}`)).toEqual(
      expect.arrayContaining([
        'DescribeInstanceVncUrl IncorrectInstanceStatus',
        'GetInstanceScreenshot IncorrectInstanceStatus',
        'GetInstanceConsoleOutput IncorrectInstanceStatus',
        'DescribeUserData null',
      ]),
    );
    expect(confirmed.every(({ lock, how }) => lock === 'security' && how === 'READ')).toBe(true);
  });

  test('it asks each read, wakes no machine, and sends nothing that writes', async () => {
    await ask();
    const reads: readonly string[] = readRows.map(({ name }) => name);
    const sent = new Set(cloud.calls.map(({ action }) => action));
    expect([...sent].sort()).toEqual(['GetCallerIdentity', ...reads].sort());
    const screenshots = cloud.calls.filter(({ action }) => action === 'GetInstanceScreenshot');
    expect(screenshots.length).toBeGreaterThan(0);
    expect(screenshots.every(({ parameters }) => parameters.WakeUp === 'false')).toBe(true);
  });

  test('it says who it is and what it will call before it calls anything', async () => {
    const { out } = await ask();
    expect(cloud.calls[0]?.action).toBe('GetCallerIdentity');
    expect(out.indexOf(`user/reader of account ${accountId}`)).toBe(
      out.indexOf('acs:ram') + `acs:ram::${accountId}:`.length,
    );
    for (const { name } of readRows) expect(out).toContain(name);
  });

  test('no id, account, name or secret of the answers comes out', async () => {
    const { out, err } = await ask();
    const written = out.replace(/^Identity: .*$/m, '') + err + readFileSync(file(), 'utf8');
    for (const secret of [
      accountId,
      ids.lockedInstance,
      ids.runningInstance,
      'emulator-secret',
      'wss',
      'vncproxy',
    ])
      expect(written).not.toContain(secret);
    expect(written).not.toMatch(/\b(i|d|s|e|sg|vpc)-[a-z0-9]{8,}/);
  });

  test('the calls stay within what was announced', async () => {
    const { out } = await ask();
    const most = Number(/At most (\d+) calls/.exec(out)?.[1]);
    expect(cloud.calls.length - 1).toBeLessThanOrEqual(most);
  });
});

describe('each deviation is found, and nothing else', () => {
  test.each<readonly [string, (answer: Passing) => void, RegExp]>([
    [
      'a missing key',
      about(ids.runningInstance, (row) => delete row.HostName),
      /^MISSING_KEY +DescribeInstances +Instances\.Instance\[\]\.HostName +absent; the emulator always has it \(<instance:\d+>\)$/,
    ],
    [
      'an extra key',
      aboutInstances((row) => {
        row.Moon = { Phase: 'full' };
      }),
      /^EXTRA_KEY +DescribeInstances +Instances\.Instance\[\]\.Moon +present/,
    ],
    [
      'a wrong type',
      about(ids.runningInstance, (row) => {
        row.Cpu = '4';
      }),
      /^TYPE +DescribeInstances +Instances\.Instance\[\]\.Cpu +text; the emulator has number/,
    ],
    [
      'a time of another form',
      about(ids.runningInstance, (row) => {
        row.CreationTime = '2017-12-05T2340:00Z';
      }),
      /^TYPE +DescribeInstances +Instances\.Instance\[\]\.CreationTime +text; the emulator has time/,
    ],
    [
      'a new status word',
      about(ids.runningInstance, (row) => {
        row.Status = 'Hibernating';
      }),
      /^UNKNOWN_WORD +DescribeInstances +Instances\.Instance\[\]\.Status +the word Hibernating is not known/,
    ],
    [
      'an unknown lock reason',
      about(ids.runningInstance, (row) => {
        row.OperationLocks = { LockReason: [{ LockReason: 'moonphase', LockMsg: '' }] };
      }),
      /^UNKNOWN_WORD +DescribeInstances +\S+\.OperationLocks\.LockReason\[\]\.LockReason +the word moonphase/,
    ],
    [
      'a wrong code for a stopped instance',
      inRead('GetInstanceScreenshot', ids.stoppedInstance, (answer) =>
        refuse(answer, 403, 'OperationDenied'),
      ),
      /^CODE +GetInstanceScreenshot +\(the answer\) +OperationDenied; the emulator gives IncorrectInstanceStatus/,
    ],
    [
      'a refusal where the emulator answers',
      (answer) => {
        if (answer.action === 'DescribeSnapshots') refuse(answer, 400, 'InvalidRegionId.NotFound');
      },
      /^CODE +DescribeSnapshots +\(the answer\) +InvalidRegionId\.NotFound; the emulator answers$/,
    ],
  ])('%s', async (_name, lie, line) => {
    cloud.lie = lie;
    const { code, out } = await ask('--objects', '20');
    expect(findings(out)).toEqual([expect.stringMatching(line)]);
    expect(contradicted(out)).toEqual([]);
    expect(code).toBe(1);
  });

  test('a record that cannot be read, with the key that it lacks', async () => {
    cloud.lie = (answer) => {
      const [disk] = ((answer.body.Disks as Row | undefined)?.Disk as Row[] | undefined) ?? [];
      if (answer.action === 'DescribeDisks') delete disk?.DiskId;
    };
    const { out } = await ask();
    expect(findings(out).map((line) => line.split(/ +/).slice(0, 2))).toEqual([
      ['MISSING_KEY', 'DescribeDisks'],
      ['UNREADABLE', 'DescribeDisks'],
    ]);
  });

  test('a word that could be a value is not shown', async () => {
    cloud.lie = about(ids.runningInstance, (row) => {
      row.Status = 'my secret name';
      row['key of i-bp1'] = 1;
    });
    const { out } = await ask('--objects', '20');
    expect(out).not.toMatch(/secret|i-bp1/);
    expect(findings(out)).toEqual([
      expect.stringMatching(/^EXTRA_KEY .*\.<key> /),
      expect.stringMatching(/^UNKNOWN_WORD .*the word <text> is not known/),
    ]);
  });
});

describe('rows of the lock’s table that lie', () => {
  const screenshot = { operation: 'GetInstanceScreenshot', lock: 'security', how: 'READ' };

  test('an answer where the table has a refusal', async () => {
    cloud.lie = inRead('GetInstanceScreenshot', ids.lockedRunningInstance, (answer) => {
      answer.status = 200;
      answer.body = { InstanceId: ids.lockedRunningInstance, Screenshot: 'iVBO', RequestId: 'r' };
    });
    const { code, out } = await ask();
    expect(contradicted(out)).toEqual([expect.stringContaining('GetInstanceScreenshot')]);
    expect(findings(out)).toEqual([]);
    expect(code).toBe(1);
    expect(rowsInFile()).toContainEqual(
      expect.objectContaining({ ...screenshot, verdict: 'CONTRADICTED', code: null }),
    );
  });

  test('another code than the table has', async () => {
    cloud.lie = inRead('GetInstanceScreenshot', ids.lockedRunningInstance, (answer) =>
      refuse(answer, 403, 'InstanceLockedForSecurity'),
    );
    const { out } = await ask();
    expect(contradicted(out)).toEqual([expect.stringContaining('GetInstanceScreenshot')]);
    expect(rowsInFile()).toContainEqual(
      expect.objectContaining({ ...screenshot, verdict: 'CONTRADICTED', code: 'InstanceLockedForSecurity' }),
    );
  });

  test('a refusal where the table has none', async () => {
    cloud.lie = inRead('DescribeUserData', ids.lockedRunningInstance, (answer) =>
      refuse(answer, 403, 'InstanceLockedForSecurity'),
    );
    expect(contradicted((await ask()).out)).toEqual([expect.stringContaining('DescribeUserData')]);
  });

  test('an instance that is stopped proves nothing: its console is closed anyway', async () => {
    const { control } = cloud.emulator;
    control.unlock(ids.lockedRunningInstance);
    try {
      await ask();
      const silent = rowsInFile().find(
        ({ operation, lock }) => operation === 'GetInstanceScreenshot' && lock === 'security',
      );
      expect(silent).toMatchObject({ verdict: 'SILENT', code: 'IncorrectInstanceStatus' });
    } finally {
      control.setLocks(ids.lockedRunningInstance, [{ reason: 'security' }]);
    }
  });

  test('a lock that falls meanwhile proves nothing', async () => {
    let lists = 0;
    cloud.lie = (answer) => {
      if (answer.action !== 'DescribeInstances' || answer.parameters.InstanceIds === undefined) return;
      lists += 1;
      for (const row of instancesOf(answer)) row.OperationLocks = { LockReason: [] };
    };
    await ask();
    expect(lists).toBe(1);
    expect(rowsInFile().filter(({ verdict }) => verdict !== 'SILENT')).toEqual([]);
  });

  test('without a locked instance it says so, and the comparison stands', async () => {
    cloud.lie = aboutInstances((row) => {
      row.OperationLocks = { LockReason: [] };
    });
    const { code, out } = await ask('--objects', '1');
    expect(out).toContain('No locked instance was found in these regions');
    expect(rowsInFile()).toEqual([]);
    expect([0, 1]).toContain(code);
  });
});
