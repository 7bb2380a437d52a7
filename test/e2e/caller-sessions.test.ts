/** ECS_CALLER_IN_SESSION over the whole program: whose session the emulator sees when a caller writes. */
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { startEmulator, wellKnown } from 'ecs-emulator';
import { answerOf, keysOf, sts } from '../support/sts';
import { startProgram } from './program';
import { startIssuer } from './upstream/key-server';
import type { Issuer } from './upstream/key-server';

jest.mock('@alicloud/credentials/dist/src/providers/http', () =>
  jest.requireActual<{ stsTransport(): object }>('../support/sts').stsTransport(),
);

type Emulator = Awaited<ReturnType<typeof startEmulator>>;
type Program = Awaited<ReturnType<typeof startProgram>>;
const { runningInstance } = wellKnown['cn-hangzhou'];
const service = 'ecs-security-lock-subgraph';
const known = [service, 'ada', 'ben'];

let issuer: Issuer;
let emulator: Emulator;
let program: Program;
beforeAll(async () => {
  issuer = await startIssuer();
  emulator = await startEmulator({
    port: 0,
    regionPorts: 'ephemeral',
    regions: ['cn-hangzhou'],
    accounts: known.map((name) => ({ accountId: 'default', ...keysOf(name) })),
  });
  program = await startProgram({
    ECS_BACKEND: 'aliyun',
    ECS_REGIONS: 'cn-hangzhou',
    ECS_ENDPOINT: emulator.endpoint,
    ECS_CREDENTIALS: 'assume-role',
    ALIBABA_CLOUD_ROLE_ARN: 'acs:ram::1:role/operator',
    ALIBABA_CLOUD_ACCESS_KEY_ID: 'id',
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'secret',
    ECS_CALLER_IN_SESSION: 'on',
    LOG_LEVEL: 'silent',
    ...issuer.env,
  });
});
afterAll(async () => {
  await program.app.close();
  await emulator.close();
  issuer.close();
});

/** Checks a reboot of the instance in the name of a caller. */
const reboot = async (caller: string): Promise<string> => {
  const query = `mutation { ecsRebootInstance(input: { instanceId: "${runningInstance}", dryRun: true }) {
    outcome { __typename detail } } }`;
  const response = await program.post({ query }, issuer.headersOf(caller, 'ecs:RebootInstance'));
  return response.text();
};

it('ActionTrail would see the caller in the write, and the service in the reads before it', async () => {
  for (const caller of ['ada', 'ben', 'ada']) expect(await reboot(caller)).toContain('EcsDryRunPassed');
  expect(sts.forms.map(({ RoleSessionName }) => RoleSessionName)).toEqual([service, 'ada', 'ben']);
});

it('a caller for whom STS gives no session writes nothing, and is told so', async () => {
  sts.respond = () => Promise.reject(new Error('sts.aliyuncs.com'));
  const before = emulator.control.calls().length;
  const text = await reboot('cleo');
  sts.respond = answerOf;
  expect(text).toContain('EcsOperationRejected');
  expect(text).toContain('Alibaba Cloud did not accept the credentials');
  expect(text).not.toContain('sts.aliyuncs');
  const actions = emulator.control
    .calls()
    .slice(before)
    .map(({ action }) => action);
  expect(actions).not.toContain('RebootInstance');
  expect(actions).toContain('DescribeInstances');
});
