import { describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig } from '../../src/config';

const reader = (content: unknown) => ({
  readText: () => (typeof content === 'string' ? content : JSON.stringify(content)),
  parse: (): unknown => undefined,
});
const read = (content: unknown, mode = 'only') =>
  readConfig({ TRUSTED_DOCUMENTS: mode, TRUSTED_DOCUMENTS_FILE: 'documents.json' }, reader(content))
    .trustedDocuments;
const problemsWith = (act: () => unknown): readonly string[] => {
  try {
    act();
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(({ variable, message }) => `${variable}: ${message}`);
  }
};

const apollo = (...operations: unknown[]) => ({
  format: 'apollo-persisted-query-manifest',
  version: 1,
  operations,
});
const operation = (id: string, body: string) => ({
  id,
  body,
  name: 'Hello',
  type: 'query',
  clientName: null,
});

describe('a manifest', () => {
  const documents = new Map([
    ['a', '{ a }'],
    ['b', '{ b }'],
  ]);

  it("is Apollo's", () => {
    const manifest = apollo(operation('a', '{ a }'), operation('b', '{ b }'), operation('a', '{ a }'));
    expect(read(manifest)).toEqual({ mode: 'only', documents });
  });

  it('is a map of ids to documents', () => {
    expect(read({ a: '{ a }', b: '{ b }' }, 'prefer')).toEqual({ mode: 'prefer', documents });
  });

  it('is read only where it is asked for', () => {
    expect(readConfig({}, reader('not JSON')).trustedDocuments).toEqual({ mode: 'off' });
  });

  it.each<[string, unknown, string[]]>([
    ['no JSON', '{', ['it cannot be read as JSON; check that it exists and is well-formed.']],
    [
      'a list',
      [],
      [
        'expected a manifest of Apollo (format: apollo-persisted-query-manifest) or a map of ids to documents.',
      ],
    ],
    ['nothing', {}, ['it has no documents.']],
    ['no operations', apollo(), ['it has no documents.']],
    [
      'another format',
      { format: 'x', version: 1, operations: [] },
      ['at format: must be apollo-persisted-query-manifest.'],
    ],
    ['another version', { ...apollo(), version: 2 }, ['at version: must be 1, the only version known here.']],
    [
      'an operation without an id',
      apollo({ body: '{ a }' }),
      [expect.stringMatching(/^at operations\.0\.id: /) as never],
    ],
    [
      'an operation without a text',
      apollo(operation('a', '{ a }'), operation('b', '')),
      ['at operations.1.body: must not be empty.'],
    ],
    ['an entry that is no text', { a: '{ a }', b: 5 }, [expect.stringMatching(/^at b: /) as never]],
    [
      'an id of two documents',
      apollo(operation('a', '{ a }'), operation('a', '{ b }')),
      ['the id a stands for two different documents; give each its own.'],
    ],
  ])('that is %s is refused, with its place', (_what, content, expected) => {
    const found = problemsWith(() => read(content)).map((line) =>
      line.replace('TRUSTED_DOCUMENTS_FILE: documents.json: ', ''),
    );
    expect(found).toEqual(expected);
  });

  it('that does not exist is refused', () => {
    const env = { TRUSTED_DOCUMENTS: 'only', TRUSTED_DOCUMENTS_FILE: '/no/such/file.json' };
    expect(problemsWith(() => readConfig(env))).toEqual([
      'TRUSTED_DOCUMENTS_FILE: /no/such/file.json: it cannot be read as JSON; check that it exists and is well-formed.',
    ]);
  });
});

describe('the two variables', () => {
  it.each<[string, Record<string, string>, string]>([
    [
      'a word that is none',
      { TRUSTED_DOCUMENTS: 'yes', TRUSTED_DOCUMENTS_FILE: 'x' },
      'TRUSTED_DOCUMENTS: "yes" is not valid; set one of off, prefer, only.',
    ],
    [
      'no file',
      { TRUSTED_DOCUMENTS: 'only' },
      'TRUSTED_DOCUMENTS_FILE: TRUSTED_DOCUMENTS=only requires it; set it.',
    ],
    [
      'a file that nobody reads',
      { TRUSTED_DOCUMENTS_FILE: 'x' },
      'TRUSTED_DOCUMENTS_FILE: TRUSTED_DOCUMENTS=off does not use it; set TRUSTED_DOCUMENTS to prefer or only, or unset TRUSTED_DOCUMENTS_FILE.',
    ],
  ])('must fit each other: %s', (_what, env, expected) => {
    expect(problemsWith(() => readConfig(env))).toEqual([expected]);
  });
});
