/**
 * The program under OpenTelemetry's own SDK and HTTP instrumentation, with every secret of every write: a secret reaches
 * ECS, and no span, log line, audit record, metric, answer or argument of the process.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { defaultAccounts, startEmulator } from 'ecs-emulator';
import type { Emulator, FaultKind } from 'ecs-emulator';
import { sdkNameOf } from '../../src/catalogue/lookup';
import { holds } from '../support/canary';
import { secretFields } from '../support/secrets';
import { addScene, setScene } from './cases/scene';
import { inputWithSecret } from './cases/secrets';
import { postJson, startChild } from './child';
import type { Child } from './child';
import { mutationText } from './mutate';

const canary = 'Kan4r1';
const folder = mkdtempSync(join(tmpdir(), 'tracing-'));
const spansFile = join(folder, 'spans');
const auditFile = join(folder, 'audit');
const operations = [...new Set(secretFields.map(({ operation }) => operation))];

let emulator: Emulator;
let child: Child;
beforeAll(async () => {
  const [account] = defaultAccounts;
  emulator = await startEmulator({ regions: ['cn-hangzhou'], regionPorts: 'ephemeral', fleet: 'empty' });
  child = await startChild(
    {
      SPANS_FILE: spansFile,
      AUDIT_FILE: auditFile,
      LOG_LEVEL: 'debug',
      ECS_BACKEND: 'aliyun',
      ECS_REGIONS: 'cn-hangzhou',
      ECS_ENDPOINT: emulator.endpoint,
      ECS_WRITE_TIMEOUT_MS: '4000',
      ECS_CREDENTIALS: 'env',
      ALIBABA_CLOUD_ACCESS_KEY_ID: account?.accessKeyId ?? '',
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: account?.accessKeySecret ?? '',
      ALLOW_UNSCOPED_MUTATIONS: 'true',
    },
    ['--require', join(__dirname, 'tracing-setup.cjs')],
  );
  // The first call loads Alibaba Cloud's SDK, which stops everything else for seconds.
  await postJson(`${child.url}/graphql`, { query: '{ ecsInstances(first: 1) { nodes { id } } }' });
});
afterAll(async () => {
  child.process.kill('SIGKILL');
  await emulator.close();
  rmSync(folder, { recursive: true });
});

interface Span {
  readonly name: string;
  readonly kind: number;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly status: { readonly code: number };
  readonly title: string;
}

const spans = (): readonly Span[] =>
  readFileSync(spansFile, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Span);

/** The name and the command line of the process, as the system shows them to every user. */
const shownBySystem = (): string =>
  execFileSync('ps', ['-ww', '-o', 'comm=', '-o', 'args=', '-p', String(child.process.pid)], {
    encoding: 'utf8',
  });

/** Everything that the program has told anybody but ECS. */
async function everything(answers: readonly string[]): Promise<Readonly<Record<string, string>>> {
  return {
    answers: answers.join('\n'),
    spans: readFileSync(spansFile, 'utf8'),
    log: child.output(),
    audit: readFileSync(auditFile, 'utf8'),
    metrics: await (await fetch(`${child.adminUrl}/metrics`)).text(),
    process: shownBySystem(),
  };
}

/** The lines that hold the canary, with the place where each was found. */
const placesWithSecret = async (answers: readonly string[]): Promise<readonly string[]> =>
  Object.entries(await everything(answers)).flatMap(([place, text]) =>
    text
      .split('\n')
      .filter((line) => holds(line, canary))
      .map((line) => `${place}: ${line}`),
  );

/**
 * Does the mutation of each secret at the same moment, each on targets of its own.
 *
 * @param fault what happens to the writes; null for nothing.
 * @returns the texts of the answers.
 */
async function doAll(fault: FaultKind | null): Promise<readonly string[]> {
  const { control } = emulator;
  setScene(control);
  const bodies = secretFields.map((secret) => {
    const scene = addScene(control);
    const input = inputWithSecret(scene, secret, canary);
    return { query: mutationText(secret.operation, 'id'), variables: { input } };
  });
  if (fault !== null) {
    for (const operation of operations) {
      const more = { status: 400, code: 'InvalidParameter', message: `ECS repeats ${canary}` };
      control.addFault({ kind: fault, action: sdkNameOf(operation), times: 'always', ...more });
    }
  }
  return Promise.all(bodies.map(async (body) => (await postJson(`${child.url}/graphql`, body)).text()));
}

describe.each<[string, FaultKind | null, string]>([
  ['accepted', null, 'Accepted'],
  ['refused by ECS, which repeats the secret', 'error', 'Rejected'],
  ['not answered in time', 'hang', 'Unknown'],
])('a write that is %s', (_how, fault, outcome) => {
  test('tells its secret to ECS and to nobody else', async () => {
    const answers = await doAll(fault);
    for (const answer of answers) expect(answer).toContain(`"__typename":"EcsOperation${outcome}"`);

    for (const operation of operations) {
      const calls = emulator.control.calls().filter(({ action }) => action === sdkNameOf(operation));
      const told = calls.filter(({ parameters }) =>
        Object.values(parameters).some((value) => holds(value, canary)),
      );
      const secrets = secretFields.filter((secret) => secret.operation === operation);
      expect([operation, told.length >= secrets.length]).toEqual([operation, true]);
    }
    expect(await placesWithSecret(answers)).toEqual([]);
  });

  test('has a span that says what was called, and how it ended', () => {
    const failed = outcome === 'Accepted' ? 0 : 2;
    for (const operation of operations) {
      const named = spans().filter(({ name }) => name === `ECS ${operation}`);
      expect([operation, named.map(({ status }) => status.code)]).toEqual([
        operation,
        expect.arrayContaining([failed]),
      ]);
    }
  });
});

test('a secret in a document that is no good is in none of them either', async () => {
  const answers = await Promise.all(
    operations.flatMap((operation) =>
      [
        `mutation { ecs${operation}(input: { password: "${canary}" }) { outcome { __typename } } }`,
        `mutation { ecs${operation}(input: { password: ${canary} }`,
        `mutation ($input: Ecs${operation}Input!) { ecs${operation}(input: $input) { __typename } }`,
      ].map(async (query) => {
        const variables = { input: { password: [canary], content: { value: canary } } };
        return (await postJson(`${child.url}/graphql`, { query, variables })).text();
      }),
    ),
  );
  for (const answer of answers) expect(answer).toContain('"errors"');
  expect(await placesWithSecret(answers)).toEqual([]);
});

test('the instrumentation is at work: it sees the requests of clients, and no URL of ECS', () => {
  const ofHttp = spans().filter(({ name }) => /^(POST|GET)/.test(name));
  expect(ofHttp.length).toBeGreaterThan(0);
  expect(new Set(ofHttp.map(({ kind }) => kind))).toEqual(new Set([1]));
});

test('the search has something to search in', async () => {
  const texts = await everything([]);
  expect(texts.log).toContain('"msg":"operation"');
  expect(texts.audit).toContain('"audit":"result"');
  expect(texts.metrics).toContain('ecs_subgraph_write_outcomes_total');
  expect(texts.process).toContain('src/main.ts');
  expect(new Set(spans().map(({ title }) => typeof title))).toEqual(new Set(['string']));
});
