import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { addFault, callsOf, postJson, startChild } from '../child';
import type { Child } from '../child';
import { startIssuer } from './key-server';
import type { Issuer } from './key-server';

/** Hazard F37: callers with names of their own, without the mirror. Tokens are read in a process of its own. */

let issuer: Issuer;
let child: Child;
beforeAll(async () => {
  issuer = await startIssuer();
  child = await startChild({ ...issuer.env, LIVE: 'off' });
});
afterAll(() => {
  child.process.kill('SIGKILL');
  issuer.close();
});
beforeEach(async () => {
  await fetch(`${child.emulator}/_emulator/calls`, { method: 'DELETE', headers: asJson });
  await addFault(child, { kind: 'latency', action: 'DescribeInstances', ms: 400, times: 'always' });
});

const asJson = { 'content-type': 'application/json' };
const list = async (subject: string): Promise<string> =>
  (
    await postJson(
      `${child.url}/graphql`,
      { query: '{ ecsInstances(first: 10, regionIds: ["cn-hangzhou"]) { nodes { id } } }' },
      issuer.headersOf(subject),
    )
  ).text();
const calls = () => callsOf(child);

test('identical lists of one caller at the same moment share one call', async () => {
  const answers = await Promise.all([list('ada'), list('ada'), list('ada')]);
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toContain('"nodes":[{"id":"i-');
  expect(await calls()).toHaveLength(1);
});

test('F37: those of different callers are different calls, whatever was asked at the same moment', async () => {
  await Promise.all([list('ada'), list('bob'), list('ada'), list('eve')]);
  expect(await calls()).toHaveLength(3);
});
