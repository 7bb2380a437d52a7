/** The program itself: its options, what it says when something is missing, waiting, Ctrl-C, and its files. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { driftsIn } from '../../scripts/verify/drift';
import { exitCodes } from '../../scripts/verify/options';
import { createRawReader } from '../../src/ecs/sdk-adapter';
import { readVerified } from '../../src/policy/verified';
import { environmentOf, ids, run, startCloud } from './cloud';
import type { Cloud, Passing } from './cloud';

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

const ask = (more: readonly string[] = [], io: object = {}) =>
  run(['--objects', '1', '--out', file(), ...more], { env: environmentOf(cloud), ...io });
const refuse = (answer: Passing, status: number, code: string): void => {
  answer.status = status;
  answer.body = { Code: code, Message: 'No.', RequestId: 'r' };
};
const rows = () => readVerified(JSON.parse(readFileSync(file(), 'utf8')));

describe('the command line', () => {
  test('--help says what each option, variable and exit code is, and calls nothing', async () => {
    const { code, out } = await run(['--help'], { env: {} });
    expect(code).toBe(0);
    for (const word of [
      '--objects',
      '--drift-from',
      '--dry-run-probes',
      'ECS_REGIONS',
      'VERIFY_PROBE_ACCESS_KEY_ID',
    ])
      expect(out).toContain(word);
    for (const each of Object.values(exitCodes)) expect(out).toMatch(new RegExp(`\\b${each}\\b`));
  });

  test.each([
    [['--objekts', '3'], "Unknown option '--objekts'"],
    [['--objects', '0'], '--objects must be a whole number from 1 to 50'],
    [['--dry-run-probes'], '--dry-run-probes needs --instance'],
    [['--instance', 'i-bp67acfmxazb4p0000'], '--instance is for --dry-run-probes only'],
    [['--dry-run-probes', '--instance', 'all'], '--instance must be the id of one instance'],
    [['--sts-endpoint', 'example.com'], '--sts-endpoint: set a host of aliyuncs.com'],
    [['--account', 'other'], '--account: there is no account other; there are default'],
    [['--drift-from', '/no/such/file'], 'the file /no/such/file cannot be read'],
  ])('%j is refused', async (args, message) => {
    const { code, err } = await ask(args);
    expect(err).toContain(message);
    expect(code).toBe(exitCodes.usage);
    expect(cloud.calls).toEqual([]);
  });

  test('a file that is no verified.json is left as it is', async () => {
    writeFileSync(file(), '{"rows":"mine"}');
    const { code, err } = await ask();
    expect(err).toContain('It is not a verified.json of version 1. Move it away');
    expect(code).toBe(exitCodes.usage);
    expect(readFileSync(file(), 'utf8')).toBe('{"rows":"mine"}');
  });
});

describe('credentials', () => {
  test('missing ones are named, each variable', async () => {
    const { code, err } = await run([], { env: { ECS_CREDENTIALS: 'env' } });
    for (const name of ['ECS_REGIONS', 'ALIBABA_CLOUD_ACCESS_KEY_ID', 'ALIBABA_CLOUD_ACCESS_KEY_SECRET'])
      expect(err).toContain(`${name}: `);
    expect(code).toBe(exitCodes.usage);
  });

  test('what only the server needs is not asked for', async () => {
    const { err } = await run([], { env: { NODE_ENV: 'production', ROUTER_AUTH: 'secret' } });
    expect(err).toContain('ECS_CREDENTIALS: ');
    expect(err).not.toMatch(/CURSOR_SECRET|ROUTER_SECRETS/);
  });

  test('refused ones end the run, and no secret is said', async () => {
    const env = { ...environmentOf(cloud), ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'CANARY-wrong' };
    const { code, out, err } = await ask([], { env });
    expect(err).toContain('Alibaba Cloud did not accept the credentials');
    expect(out + err).not.toContain('CANARY');
    expect(code).toBe(exitCodes.notBegun);
  });
});

test('a missing permission is told with its action and the policy, and the rest is asked', async () => {
  cloud.lie = (answer) => {
    if (answer.action === 'DescribeUserData') refuse(answer, 403, 'Forbidden.RAM');
  };
  const { code, out } = await ask();
  expect(out).toContain(
    'DescribeUserData in cn-hangzhou: no permission: allow ecs:DescribeUserData, as the statement with "Effect": "Allow" in deploy/ram/verify-reader.json does',
  );
  expect(cloud.calls.map(({ action }) => action)).toContain('DescribeDiskMonitorData');
  expect(code).toBe(exitCodes.incomplete);
});

test('throttling is waited for, and told', async () => {
  let times = 0;
  cloud.lie = (answer) => {
    if (answer.action === 'DescribeDisks' && (times += 1) <= 2) refuse(answer, 400, 'Throttling.User');
  };
  const now = Date.parse('2026-11-24T08:00:20Z');
  const { code, err, waits } = await ask([], { now: () => now });
  expect(err).toContain('DescribeDisks: ECS throttles; waiting 41 s (1 of 3)');
  expect(err).toContain('DescribeDisks: ECS throttles; waiting 41 s (2 of 3)');
  expect(waits).toEqual([41_000, 41_000]);
  expect(code).not.toBe(exitCodes.incomplete);
});

test('Ctrl-C ends the run after the call, and leaves a valid file with what was there', async () => {
  const kept = {
    operation: 'StartInstance',
    lock: 'security',
    verdict: 'CONFIRMED',
    code: 'X',
    date: '2026-01-31',
    how: 'DRY_RUN',
  };
  writeFileSync(file(), JSON.stringify({ version: 1, rows: [kept] }));
  const interrupt = new AbortController();
  cloud.lie = ({ action }) => {
    if (action === 'DescribeSnapshots') interrupt.abort();
  };
  const { code, err } = await ask([], { signal: interrupt.signal });
  expect(err).toContain('Interrupted.');
  expect(code).toBe(exitCodes.interrupted);
  expect(cloud.calls.at(-1)?.action).toBe('DescribeSnapshots');
  expect(rows()).toEqual([kept]);
});

describe('progress', () => {
  test('on a terminal one line that changes', async () => {
    const parts: string[] = [];
    await ask([], { stderr: { isTTY: true, write: (text: string) => parts.push(text) } });
    expect(parts.every((part) => part.startsWith('\r\x1b[2K') && !part.includes('\n'))).toBe(true);
  });

  test('elsewhere a line for each call, without control characters', async () => {
    const { err } = await ask();
    expect(err).toMatch(/^cn-hangzhou: 1 calls, DescribeInstances$/m);
    expect(err).not.toContain('\x1b');
  });
});

describe('the file', () => {
  test('an emulator is no evidence: nothing is written unless a file is named', async () => {
    const { out } = await run(['--objects', '1'], { env: environmentOf(cloud) });
    expect(out).toContain('Verdicts: not written');
    expect(existsSync('verified.json')).toBe(false);
  });

  test('a row that says nothing does not replace one that does', async () => {
    const { control } = cloud.emulator;
    await ask(['--objects', '3']);
    const before = rows();
    expect(before).toContainEqual(
      expect.objectContaining({ operation: 'GetInstanceScreenshot', verdict: 'CONFIRMED' }),
    );
    control.setStatus(ids.lockedRunningInstance, 'Stopped');
    try {
      await ask(['--objects', '3']);
      expect(rows()).toEqual(before);
    } finally {
      control.setStatus(ids.lockedRunningInstance, 'Running');
    }
  });

  test('it holds the six fields and nothing else', async () => {
    await ask();
    for (const row of rows())
      expect(Object.keys(row)).toEqual(['operation', 'lock', 'verdict', 'code', 'date', 'how']);
  });
});

describe('drift of a running server', () => {
  const metrics = [
    '# TYPE ecs_subgraph_policy_drift_total counter',
    'ecs_subgraph_policy_drift_total{operation="ModifyInstanceVpcAttribute",kind="RULE",code="InstanceLockedForSecurity"} 2',
    'ecs_subgraph_policy_drift_total{operation="StartInstance",kind="RACE",code="InstanceLockedForSecurity"} 3',
    'ecs_subgraph_policy_drift_total{operation="AttachDisk",kind="RULE",code="InstanceLockedForSecurity"} 0',
    'ecs_subgraph_policy_drift_total{operation="Nothing",kind="RULE",code="InstanceLockedForSecurity"} 1',
    'ecs_subgraph_policy_drift_total{operation="StopInstance",kind="RULE",code="OperationDenied"} 1',
    'other_total{operation="StopInstance"} 1',
  ].join('\n');
  const row = {
    operation: 'ModifyInstanceVpcAttribute',
    lock: 'security',
    verdict: 'CONTRADICTED',
    code: 'InstanceLockedForSecurity',
    date: '2026-11-24',
    how: 'DRIFT',
  };

  test('a refusal that the table does not know contradicts it; a race does not', () => {
    expect(driftsIn(metrics, '2026-11-24')).toEqual({ rows: [row], races: 3, unused: 2 });
  });

  test('it is read from a file or a URL, and stands in the file', async () => {
    const path = join(folder, 'metrics.txt');
    writeFileSync(path, metrics);
    const { code, out } = await ask(['--drift-from', path]);
    expect(out).toContain('1 rows contradicted, 3 races, which prove nothing, 2 samples not understood');
    expect(rows()).toContainEqual(expect.objectContaining({ operation: row.operation, how: 'DRIFT' }));
    expect(code).toBe(exitCodes.found);

    const server = createServer((_request, response) => response.end(metrics));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const { port } = server.address() as AddressInfo;
      rmSync(file());
      await ask(['--drift-from', `http://127.0.0.1:${port}/metrics`]);
      expect(rows()).toContainEqual(expect.objectContaining({ operation: row.operation, how: 'DRIFT' }));
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  test('a URL that does not answer is not repeated: it may hold a password', async () => {
    const { code, err } = await ask(['--drift-from', 'http://user:CANARY@127.0.0.1:1/metrics']);
    expect(err).toContain('--drift-from: the URL gave no metrics');
    expect(err).not.toContain('CANARY');
    expect(code).toBe(exitCodes.usage);
  });
});

test('the reader sends no write, whatever it is told', async () => {
  const reader = createRawReader({ accounts: [], regionIds: [] });
  const scope = { accountId: 'a', regionId: 'cn-hangzhou' };
  for (const action of ['StopInstance', 'constructor', 'DescribeRegions']) {
    await expect(
      reader.read(scope, action as 'DescribeUserData', { instanceId: 'i-1' }, { purpose: 'LIST' }),
    ).rejects.toThrow('Only the reads can be asked here.');
  }
});
