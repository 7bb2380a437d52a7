import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startStack } from './stack';
import type { Stack } from './stack';

/** What the whole program refuses before a call reaches ECS: by the document, and by the size of its answer. */

const regions = 'query Regions { ecsRegions { id } }';
const folder = mkdtempSync(join(tmpdir(), 'trusted-'));
const file = join(folder, 'manifest.json');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const answerTo = async (stack: Stack, body: object) => {
  stack.forgetCalls();
  const response = await stack.post(body);
  const { data, errors } = (await response.json()) as {
    data?: unknown;
    errors?: { message: string; extensions: Record<string, unknown> }[];
  };
  return { status: response.status, data, error: errors?.[0], calls: stack.calls().length };
};

describe('with MAX_ANSWER_BYTES=100000', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack({ env: { MAX_ANSWER_BYTES: '100000' } });
  });
  afterAll(() => stack.close());

  const page = 'query ($n: Int!) { ecsInstances(first: $n) { nodes { id operationDecisions { message } } } }';

  test('a page over it is refused with the estimate, the limit and what to do', async () => {
    const { error, ...rest } = await answerTo(stack, { query: page, variables: { n: 10 } });
    expect(rest).toEqual({ status: 400, data: undefined, calls: 0 });
    expect(error?.extensions).toEqual({
      code: 'LIMIT_EXCEEDED',
      limitName: 'answerBytes',
      limit: 100_000,
      found: expect.any(Number),
    });
    expect(error?.message).toMatch(
      /^The request has \d{6} bytes .* at most 100000 are allowed\. Ask for smaller/,
    );
  });

  test('a smaller page is answered', async () => {
    const { status, error } = await answerTo(stack, { query: page, variables: { n: 1 } });
    expect({ status, error }).toEqual({ status: 200, error: undefined });
  });

  test('a subscription is no error of the server, and raises no alert', async () => {
    const { status, error } = await answerTo(stack, { query: 'subscription { x }' });
    expect([status, error?.extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
    expect(await stack.metrics()).not.toContain('INTERNAL_SERVER_ERROR');
    expect(stack.lines.filter((line) => line.includes('an unknown error'))).toEqual([]);
  });
});

describe('with TRUSTED_DOCUMENTS=only', () => {
  let stack: Stack;
  beforeAll(async () => {
    writeFileSync(file, JSON.stringify({ 'regions-1': regions, old: '{ gone }' }));
    stack = await startStack({ env: { TRUSTED_DOCUMENTS: 'only', TRUSTED_DOCUMENTS_FILE: file } });
  });
  afterAll(() => stack.close());

  test.each([
    ['its id', { documentId: 'regions-1' }],
    ['its text', { query: regions }],
  ])('a trusted document is answered by %s, and counted by its name', async (_how, body) => {
    expect(await answerTo(stack, body)).toMatchObject({
      status: 200,
      data: { ecsRegions: [{ id: 'cn-hangzhou' }, { id: 'cn-shanghai' }] },
    });
    expect(await stack.metrics()).toMatch(/operation="Regions",type="query",result="OK"/);
  });

  test('any other is refused, and counted', async () => {
    const { error, ...rest } = await answerTo(stack, { query: '{ ecsInstances { nodes { id } } }' });
    expect(rest).toEqual({ status: 400, data: undefined, calls: 0 });
    expect(error?.extensions).toEqual({ code: 'DOCUMENT_NOT_TRUSTED' });
    expect(await stack.metrics()).toContain('status="400",code="DOCUMENT_NOT_TRUSTED"');
  });

  test('a document that does not fit the schema was logged at the start', () => {
    expect(stack.lines.filter((line) => line.includes('will be refused: old: Cannot query'))).toHaveLength(1);
  });
});

test('a manifest with a document that is not GraphQL keeps the program from starting', async () => {
  writeFileSync(file, JSON.stringify({ torn: '{ ecsRegions {' }));
  const start = startStack({ env: { TRUSTED_DOCUMENTS: 'prefer', TRUSTED_DOCUMENTS_FILE: file } });
  await expect(start).rejects.toThrow(/TRUSTED_DOCUMENTS_FILE: these documents are not GraphQL:\s+torn: /);
});
