import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { wellKnown } from 'ecs-emulator';
import { callsOf, postJson, startChild } from './child';
import type { Child } from './child';
import { startIssuer } from './upstream/key-server';
import type { Issuer } from './upstream/key-server';
import { until } from './upstream/until';

/** READ_SCOPES=required, from the token to the answer. Tokens are read in a process of its own. */

const { runningInstance } = wellKnown['cn-hangzhou'];
/** Nobody else reads it: the mirror reads by id only what callers have read. */
const { runningInstance: neverRead } = wellKnown['cn-shanghai'];

let issuer: Issuer;
let child: Child;
let log = '';
beforeAll(async () => {
  issuer = await startIssuer();
  child = await startChild({ ...issuer.env, READ_SCOPES: 'required', LOG_LEVEL: 'warn' });
  for (const stream of [child.process.stdout, child.process.stderr])
    stream?.on('data', (text: string) => (log += text));
});
afterAll(() => {
  child.process.kill('SIGKILL');
  issuer.close();
});

const ask = async (scope: string, query: string): Promise<unknown> =>
  (await postJson(`${child.url}/graphql`, { query }, issuer.headersOf('ada', scope))).json();

const queryOf = (id: string): string => `{ ecsInstance(id: "${id}") { id } ecsRegions { id } }`;
const byId = queryOf(runningInstance);

test('a token reads what its scopes cover', async () => {
  const hangzhou = { id: 'cn-hangzhou' };
  expect(await ask('openid ecs:read;region=cn-hangzhou', byId)).toMatchObject({
    data: { ecsInstance: { id: runningInstance }, ecsRegions: [hangzhou] },
  });
  expect(await ask('ecs:read;region=cn-shanghai', byId)).toMatchObject({
    data: { ecsInstance: null, ecsRegions: [{ id: 'cn-shanghai' }] },
  });
  expect(await ask('ecs:read;tag=none:none', byId)).toMatchObject({ data: { ecsInstance: null } });
});

test('without a scope that can be read it reads nothing, and the log says once why', async () => {
  for (const scope of ['', 'ecs:StartInstance', 'ecs:read;region=*', 'ecs:read;region=*'])
    expect(await ask(scope, queryOf(neverRead))).toMatchObject({
      data: { ecsInstance: null, ecsRegions: null },
      errors: [{ extensions: { code: 'FORBIDDEN' } }, { extensions: { code: 'FORBIDDEN' } }],
    });
  expect(JSON.stringify(await callsOf(child))).not.toContain(neverRead);
  await until(
    () => log,
    (text) => text.includes('grants nothing'),
  );
  expect(log.match(/"scope":"ecs:read;region=\*"/g)).toHaveLength(1);
});
