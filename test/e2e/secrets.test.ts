import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { faultKinds } from 'ecs-emulator';
import type { FaultKind } from 'ecs-emulator';
import { sdkNameOf } from '../../src/catalogue/lookup';
import { holds } from '../support/canary';
import { secretFields } from '../support/secrets';
import { addScene, setScene, stopped } from './cases/scene';
import { inputWithSecret } from './cases/secrets';
import type { Scene } from './cases/scene';
import type { Input } from './cases/write-case';
import { mutationText } from './mutate';
import { startStack } from './stack';
import type { Stack } from './stack';

/**
 * Secrets appear in no answer, log line, audit record or metric, even when ECS or the network fails. They appear only in
 * the emulator's call log, and only for calls that were sent.
 */

const canary = 'Kan4r1';

const keys = { accessKeyId: 'LTAIKan4r1KeyId', accessKeySecret: `secret-of-${canary}` };
const cursorSecret = `${canary}-signs-the-cursors-of-all-lists`;

const isIn = (text: string): boolean => holds(text, canary);

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({
    fleet: 'empty',
    account: { accountId: '1000000000000001', ...keys },
    env: {
      LOG_LEVEL: 'debug',
      ECS_READ_TIMEOUT_MS: '300',
      ECS_WRITE_TIMEOUT_MS: '300',
      CURSOR_SECRET: cursorSecret,
    },
  });
});
afterAll(() => stack.close());

/** The text of the answer to a body. */
const answerTo = async (body: unknown): Promise<string> => (await stack.post(body)).text();

/** Does the mutation of each secret at the same moment. @returns the texts of the answers, each with an outcome */
async function doAll(
  more: Input = {},
  given: (scene: Scene) => void = stopped,
  meanwhile: () => void = () => undefined,
): Promise<readonly string[]> {
  setScene(stack.control);
  const bodies = secretFields.map((secret) => {
    const scene = addScene(stack.control);
    const input = { ...inputWithSecret(scene, secret, canary), ...more };
    given(scene);
    return { query: mutationText(secret.operation, 'id'), variables: { input } };
  });
  meanwhile();
  const answers = await Promise.all(bodies.map(answerTo));
  for (const answer of answers) expect(answer).toMatch(/"__typename":"Ecs(Operation|DryRun)/);
  return answers;
}

/** Faults for all the calls of some operations, whose messages repeat the secret. */
function setFaults(kind: FaultKind, actions: readonly string[]): void {
  for (const action of new Set(actions)) {
    stack.control.addFault({ kind, action, times: 'always', ms: 600, message: `ECS repeats ${canary}` });
  }
}

/** Whether the canary is in any call that reached ECS. */
const hasReachedEcs = (): boolean =>
  stack.calls().some(({ parameters }) => Object.values(parameters).some(isIn));

async function expectNowhere(answers: readonly string[]): Promise<void> {
  for (const answer of answers) expect(isIn(answer)).toBe(false);
  expect(stack.lines.filter(isIn)).toEqual([]);
  expect(isIn(await stack.metrics())).toBe(false);
  expect(isIn(stack.banner)).toBe(false);
}

test('when all is well they reach ECS, and nothing else', async () => {
  await expectNowhere(await doAll());
  for (const { operation } of secretFields) {
    const calls = stack.calls().filter(({ action }) => action === operation);
    expect([operation, calls.length > 0]).toEqual([operation, true]);
    for (const { parameters } of calls) expect(Object.values(parameters).some(isIn)).toBe(true);
  }
});

/** What can happen to a write; throttling comes last of all, for calls are paced from then on. */
const kinds = faultKinds.filter((kind) => kind !== 'throttle');

describe('whatever happens to the call', () => {
  /** Those happen to reads. */
  const ofReads: readonly FaultKind[] = [
    'stale',
    'badtoken',
    'duplicate',
    'shuffle',
    'lock-after-read',
    'unlock-after-read',
    'detach-after-read',
  ];

  test.each(kinds)('%s', async (kind) => {
    setScene(stack.control);
    const actions = ofReads.includes(kind)
      ? ['DescribeInstances', 'DescribeDisks']
      : secretFields.map(({ operation }) => sdkNameOf(operation));
    await expectNowhere(await doAll({}, stopped, () => setFaults(kind, actions)));
    expect(hasReachedEcs()).toBe(true);
  });
});

describe('what is not sent', () => {
  test('because the target is locked', async () => {
    const answers = await doAll({}, ({ control, instanceId, spareDisk }) => {
      control.attach(spareDisk, instanceId);
      control.lock(instanceId);
    });
    await expectNowhere(answers);
    const sent = new Set(stack.writes().map(({ action }) => action));
    // These two the lock leaves open.
    expect([...sent].sort()).toEqual(['AttachDisk', 'ModifyInstanceVncPasswd']);
  });

  test('because it is a dry run: ECS has none for these', async () => {
    await expectNowhere(await doAll({ dryRun: true }));
    expect(stack.writes()).toEqual([]);
    expect(hasReachedEcs()).toBe(false);
  });

  test.each(secretFields)('because $operation.$field is no good', async (secret) => {
    const scene = setScene(stack.control);
    const query = mutationText(secret.operation);
    const input = inputWithSecret(scene, secret, canary);
    const wrong: readonly unknown[] = [
      `${canary} ${'x'.repeat(40_000)}`,
      `${canary}\u0000`,
      [canary],
      { value: canary },
      [{ name: canary, value: 1, more: canary }],
      null,
    ];
    const answers = await Promise.all(
      wrong.map((value) => answerTo({ query, variables: { input: { ...input, [secret.field]: value } } })),
    );
    const more = await answerTo({
      query,
      variables: { input: { ...input, unheardOf: canary } },
    });
    await expectNowhere([...answers, more]);
  });

  test('because the document is wrong where the secret stands', async () => {
    setScene(stack.control);
    const mutation = (input: string): string =>
      `mutation { ecsModifyInstanceVncPasswd(input: { instanceId: "i-1", ${input} }) { outcome { __typename } } }`;
    const bodies: readonly unknown[] = [
      ...[
        `vncPassword: ${canary}`,
        `vncPassword: "${canary}`,
        `vncPassword: "${canary}" "${canary}"`,
        `vncPassword: ["${canary}"]`,
        `vncPassword: { value: "${canary}" }`,
        `vncPassword: "${canary}", dryRun: "${canary}"`,
        `vncPassword: "${canary}", unheardOf: "${canary}"`,
        `vncPassword: """${canary}""" @deprecated(reason: "${canary}")`,
        `vncPassword: $password`,
      ].map((input) => ({ query: mutation(input), variables: { password: canary } })),
      { query: mutation(`vncPassword: "${canary}"`), variables: canary },
      { query: mutation(`vncPassword: "${canary}"`), operationName: 'Other', extensions: canary },
      { variables: { input: canary } },
      [{ query: mutation(`vncPassword: "${canary}"`) }],
      canary,
    ];
    await expectNowhere(await Promise.all(bodies.map(answerTo)));
    expect(hasReachedEcs()).toBe(false);
  });
});

test('nor do the keys of this program: not to a caller, not into a log, and the secret one not to ECS either', async () => {
  const { instanceId } = setScene(stack.control);
  stack.control.addFault({
    kind: 'error',
    status: 404,
    code: 'InvalidAccessKeyId.NotFound',
    action: 'DescribeInstances',
    times: 'always',
    message: `Specified access key ${keys.accessKeyId} is not found.`,
  });
  const refused = await answerTo({
    query: `{ ecsInstance(id: "${instanceId}", regionId: "cn-hangzhou") { id } ecsInstances { problems { code } } }`,
  });
  expect(refused).toContain('ECS_CREDENTIALS_REFUSED');
  const everything = [refused, ...stack.lines, await stack.metrics(), stack.banner].join('\n');
  for (const secret of [keys.accessKeyId, keys.accessKeySecret, cursorSecret]) {
    expect(everything).not.toContain(secret);
  }
  expect(JSON.stringify(stack.control.calls())).not.toContain(keys.accessKeySecret);
});

test('nor when ECS throttles', async () => {
  const actions = secretFields.map(({ operation }) => sdkNameOf(operation));
  await expectNowhere(await doAll({}, stopped, () => setFaults('throttle', actions)));
  expect(hasReachedEcs()).toBe(true);
});
