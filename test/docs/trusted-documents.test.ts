import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse, validate } from 'graphql';
import { readConfig } from '../../src/config';
import { errorCodes } from '../../src/error-codes';
import { createSchema } from '../../src/server/schema';
import { anchorsOf, blocksOf, docs, linksOf, textOf } from '../deploy/markdown';

/** The manifests in docs/trusted-documents.md are ones, and what the pages about limits link to exists. */

const page = textOf('trusted-documents.md');
const manifests = blocksOf(page, 'json');

test('shows both forms of a manifest', () => {
  expect(manifests).toHaveLength(2);
});

test.each(manifests.map((text) => [text]))(
  'a manifest that it shows is read, and fits the schema %#',
  (text) => {
    const reader = { readText: () => text, parse: () => undefined };
    const { trustedDocuments } = readConfig(
      { TRUSTED_DOCUMENTS: 'only', TRUSTED_DOCUMENTS_FILE: 'manifest.json' },
      reader,
    );
    const documents = trustedDocuments.mode === 'off' ? [] : [...trustedDocuments.documents];
    expect(documents).toHaveLength(1);
    for (const [id, document] of documents) {
      expect(validate(createSchema(), parse(document))).toEqual([]);
      if (id.length === 64) expect(id).toBe(createHash('sha256').update(document).digest('hex'));
    }
  },
);

test('names codes that exist', () => {
  const named = [...new Set(page.match(/`[A-Z]+(_[A-Z]+){2,}`/g))].map((code) => code.slice(1, -1));
  expect(named.length).toBeGreaterThan(1);
  const known = [...Object.keys(errorCodes), 'TRUSTED_DOCUMENTS_FILE'];
  expect(named.filter((code) => !known.includes(code))).toEqual([]);
});

describe.each(['limits.md', 'trusted-documents.md'])('docs/%s', (name) => {
  test('links to pages and headings that exist', () => {
    const links = linksOf(textOf(name));
    expect(links.length).toBeGreaterThan(0);
    const broken = links.filter(({ file, anchor }) => {
      if (file !== '' && !existsSync(join(docs, file))) return true;
      return anchor !== undefined && !anchorsOf(textOf(file === '' ? name : file)).includes(anchor);
    });
    expect(broken).toEqual([]);
  });
});
