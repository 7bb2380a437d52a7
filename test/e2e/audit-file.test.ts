/** The audit outlives log rotation, and says when it cannot be written. */
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { wellKnown } from 'ecs-emulator';
import { callsOf, postJson, startChild } from './child';
import type { Child } from './child';
import { startProgram } from './program';
import { until } from './upstream/until';

let folder = '';
let file = '';
let child: Child | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'audit-'));
  mkdirSync(join(folder, 'log'));
  file = join(folder, 'log', 'audit');
});
afterEach(() => {
  child?.process.kill('SIGKILL');
  child = undefined;
  rmSync(folder, { recursive: true });
});

const { runningInstance } = wellKnown['cn-hangzhou'];
const renaming = (name: string): { readonly query: string } => ({
  query: `mutation { ecsModifyInstanceAttribute(input: { instanceId: "${runningInstance}", regionId: "cn-hangzhou", name: "${name}" }) { outcome { __typename } } }`,
});
const accepted = '{"data":{"ecsModifyInstanceAttribute":{"outcome":{"__typename":"EcsOperationAccepted"}}}}';

interface Entry {
  readonly audit: string;
  readonly writeId: string;
}
const entriesOf = (path: string): readonly Entry[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Entry);

/** Waits until the child has logged a line so often. */
async function hasLogged({ output }: Child, line: string, times = 1): Promise<void> {
  const count = (): number => output().split(line).length - 1;
  expect(await until(count, (found) => found >= times)).toBe(times);
}

const ready = async (adminUrl: string): Promise<readonly [status: number, text: string]> => {
  const response = await fetch(`${adminUrl}/readyz`);
  return [response.status, await response.text()];
};

test('renamed and told so by SIGHUP again and again, it loses no record of the writes in flight', async () => {
  const started = await startChild({ AUDIT_FILE: file, LOG_LEVEL: 'info' });
  child = started;
  const write = async (name: string): Promise<string> =>
    (await postJson(`${started.url}/graphql`, renaming(name))).text();
  const answers: string[] = [];
  const rotations = 4;
  for (let rotation = 0; rotation < rotations; rotation += 1) {
    const names = Array.from({ length: 5 }, (_, at) => `r${rotation}-${at}`);
    const all = names.map(write);
    // In the middle: some records of these writes are in the file, others are not.
    answers.push(await Promise.race(all));
    renameSync(file, `${file}.${rotation}`);
    started.process.kill('SIGHUP');
    answers.push(...(await Promise.all(all)).slice(1));
    await hasLogged(started, 'AUDIT_FILE was reopened', rotation + 1);
  }
  answers.push(await write('last'));
  expect(new Set(answers)).toEqual(new Set([accepted]));

  const files = [...Array.from({ length: rotations }, (_, at) => `${file}.${at}`), file];
  const entries = files.flatMap(entriesOf);
  const ids = (kind: string): readonly string[] =>
    entries
      .filter(({ audit }) => audit === kind)
      .map(({ writeId }) => writeId)
      .sort();
  expect(new Set(ids('intent')).size).toBe(rotations * 5 + 1);
  expect(ids('result')).toEqual(ids('intent'));
  expect(entriesOf(file).length).toBeGreaterThanOrEqual(2);
  for (const path of files) expect((statSync(path).mode & 0o777).toString(8)).toBe('600');

  started.process.kill('SIGTERM');
  expect(await started.exit).toEqual([0, null]);
});

test('without an audit file SIGHUP ends nothing; a log that nobody reads stops writes, and readiness says so', async () => {
  const started = await startChild({ LOG_LEVEL: 'info' });
  child = started;
  const post = async (body: object): Promise<string> =>
    (await postJson(`${started.url}/graphql`, body)).text();
  started.process.kill('SIGHUP');
  await hasLogged(started, 'no AUDIT_FILE to reopen');
  expect(await post(renaming('before'))).toBe(accepted);
  started.process.stderr?.destroy();
  expect(await post(renaming('after'))).toContain('INTERNAL_SERVER_ERROR');
  expect(await post({ query: '{ ecsRegions { id } }' })).toContain('cn-hangzhou');
  expect(await ready(started.adminUrl)).toEqual([
    503,
    'no: the audit cannot be written (EPIPE); every write is refused\n',
  ]);
  const sent = (await callsOf(started)).filter(({ action }) => action === 'ModifyInstanceAttribute');
  expect(sent).toHaveLength(1);
});

test('with an audit file, a log that nobody reads stops nothing, and a metric says so', async () => {
  const started = await startChild({ AUDIT_FILE: file, LOG_LEVEL: 'info' });
  child = started;
  const post = async (body: object): Promise<string> =>
    (await postJson(`${started.url}/graphql`, body)).text();
  expect(await post(renaming('before'))).toBe(accepted);
  started.process.stderr?.destroy();
  expect(await post(renaming('after'))).toBe(accepted);
  expect(entriesOf(file).map(({ audit }) => audit)).toEqual(['intent', 'result', 'intent', 'result']);
  const metrics = await (await fetch(`${started.adminUrl}/metrics`)).text();
  expect(metrics).toContain('ecs_subgraph_output_failing{output="log"} 1');
  expect(metrics).toContain('ecs_subgraph_output_failing{output="audit"} 0');
  // Every replica's log may fail for one reason, and none would be left.
  expect(await ready(started.adminUrl)).toEqual([200, 'ok\n']);
});

test('while it cannot be written no write is sent and nothing is ready; both come back by themselves', async () => {
  const { app, post } = await startProgram({ AUDIT_FILE: file });
  try {
    const text = async (name: string): Promise<string> => (await post(renaming(name))).text();
    const failing = async (): Promise<string | undefined> =>
      /^ecs_subgraph_output_failing\{output="audit"\} (\d)$/m.exec(
        await (await fetch(`${app.adminUrl}/metrics`)).text(),
      )?.[1];
    expect(await text('one')).toBe(accepted);
    expect([await ready(app.adminUrl), await failing()]).toEqual([[200, 'ok\n'], '0']);

    renameSync(join(folder, 'log'), join(folder, 'away'));
    app.reopen();
    expect(await text('two')).toContain('INTERNAL_SERVER_ERROR');
    expect([await ready(app.adminUrl), await failing()]).toEqual([
      [503, 'no: the audit cannot be written (ENOENT); every write is refused\n'],
      '1',
    ]);

    renameSync(join(folder, 'away'), join(folder, 'log'));
    expect([await ready(app.adminUrl), await failing()]).toEqual([[200, 'ok\n'], '0']);
    expect(await text('three')).toBe(accepted);
    expect(entriesOf(file).map(({ audit }) => audit)).toEqual([
      'intent',
      'result',
      'interrupted',
      'intent',
      'result',
    ]);
  } finally {
    await app.close();
  }
});

test('one that others may read is used as it is, with a warning', async () => {
  writeFileSync(file, '');
  const warnings = async (mode: number): Promise<readonly string[]> => {
    chmodSync(file, mode);
    const { app, lines } = await startProgram({ AUDIT_FILE: file });
    await app.close();
    expect(statSync(file).mode & 0o777).toBe(mode);
    return lines.filter((line) => line.includes('AUDIT_FILE'));
  };
  expect(await warnings(0o644)).toEqual([expect.stringMatching(/"level":"warn".*permissions are 644/)]);
  expect(await warnings(0o660)).toHaveLength(1);
  expect(await warnings(0o600)).toEqual([]);
  // A program that ships logs reads it as a member of the group.
  expect(await warnings(0o640)).toEqual([]);
});
