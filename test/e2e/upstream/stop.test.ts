import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { addFault, postJson, startChild } from '../child';
import { until } from './until';

/** Hazard F42: the program is told to stop while a write is under way. */

const folder = mkdtempSync(join(tmpdir(), 'ecs-stop-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('F42: SIGTERM during a write: it is answered, audited, and the exit code is 0', async () => {
  const auditFile = join(folder, 'audit');
  const child = await startChild({ AUDIT_FILE: auditFile });
  try {
    const ask = async (query: string): Promise<string> =>
      (await postJson(`${child.url}/graphql`, { query })).text();
    const found = await ask('{ ecsInstances(first: 20) { nodes { id status isSecurityLocked } } }');
    const id = /"id":"(i-\w+)","status":"RUNNING","isSecurityLocked":false/.exec(found)?.[1] ?? '';
    await addFault(child, { kind: 'latency', action: 'StopInstance', ms: 700 });

    const asked = ask(
      `mutation { ecsStopInstance(input: { instanceId: "${id}", regionId: "cn-hangzhou" }) { outcome { __typename } } }`,
    );
    const log = `${child.emulator}/_emulator/calls?action=StopInstance`;
    await until(
      async () => (await fetch(log)).text(),
      (text) => text.trim() !== '[]',
    );
    child.process.kill('SIGTERM');
    expect(JSON.parse(await asked)).toEqual({
      data: { ecsStopInstance: { outcome: { __typename: 'EcsOperationAccepted' } } },
    });
    expect(await child.exit).toEqual([0, null]);
    const records = readFileSync(auditFile, 'utf8').trim().split('\n');
    expect(records.map((line) => JSON.parse(line) as object)).toMatchObject([
      { audit: 'intent', operation: 'StopInstance' },
      { audit: 'result', outcomes: [{ targetId: id, kind: 'ACCEPTED' }] },
    ]);
  } finally {
    child.process.kill('SIGKILL');
  }
});
