/** The program under OpenTelemetry's own SDK and HTTP instrumentation: no parameter is in a span. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { wellKnown } from 'ecs-emulator';
import { callsOf, postJson, startChild } from './child';
import type { Child } from './child';

const spansFile = join(mkdtempSync(join(tmpdir(), 'spans-')), 'spans');
let child: Child;
beforeAll(async () => {
  child = await startChild({ SPANS_FILE: spansFile }, ['--require', join(__dirname, 'tracing-setup.cjs')]);
});
afterAll(() => {
  child.process.kill('SIGKILL');
});

interface Span {
  readonly name: string;
  readonly kind: number;
  readonly attributes: Readonly<Record<string, unknown>>;
}

const spans = (): readonly Span[] =>
  readFileSync(spansFile, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Span);

const { runningInstance } = wellKnown['cn-hangzhou'];

/** A write each, with a canary in every input that is a secret, past validation. */
const secretWrites: readonly (readonly [operation: string, input: string])[] = [
  ['ModifyInstanceVncPasswd', `instanceId: "${runningInstance}", vncPassword: "CaNaRy"`],
  ['RunCommand', `instanceIds: ["${runningInstance}"], type: RUN_SHELL_SCRIPT, content: "CaNaRy"`],
  ['ModifyInstanceAttribute', `instanceId: "${runningInstance}", password: "CaNaRy-aB1!"`],
];

test.each(secretWrites)('%s: its secret reaches ECS and no span', async (operation, input) => {
  const query = `mutation { ecs${operation}(input: { ${input} }) { ${operation === 'RunCommand' ? 'outcomes' : 'outcome'} { __typename } } }`;
  const answer = (await (await postJson(`${child.url}/graphql`, { query })).json()) as { errors?: unknown };
  expect(answer.errors).toBeUndefined();
  expect((await callsOf(child)).map(({ action }) => action)).toContain(operation);
  const text = readFileSync(spansFile, 'utf8');
  expect(text).not.toMatch(/CaNaRy|Q2FOYVJ5/);
  expect(spans().map(({ name }) => name)).toContain(`ECS ${operation}`);
});

test('the instrumentation is at work: it sees the requests of clients, and no URL of ECS', () => {
  const ofHttp = spans().filter(({ name }) => /^(POST|GET)/.test(name));
  expect(ofHttp.length).toBeGreaterThan(0);
  expect(new Set(ofHttp.map(({ kind }) => kind))).toEqual(new Set([1]));
});
