import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from '@jest/globals';
import { Kind, parse } from 'graphql';
import { longestName, shortName } from '../../src/telemetry/recent-names';

/** @returns the bytes of the heap that are in use once all garbage is gone. */
function usedHeap(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

/** The name of the operation of a document, as GraphQL reads it: a part of the document's text. */
function nameIn(document: string): string {
  const [operation] = parse(document, { noLocation: true }).definitions;
  const name = operation?.kind === Kind.OPERATION_DEFINITION ? operation.name?.value : undefined;
  if (name === undefined) throw new TypeError('The document has no name.');
  return name;
}

test.each([
  ['shorter than a name may be', 40],
  ['longer than a name may be', 400],
])('a name that is %s does not keep its document', (_what, length) => {
  const [documents, bytes] = [100, 400_000];
  const filler = Buffer.alloc(bytes, '#'.repeat(99) + '\n');
  const makeName = (index: number): string =>
    nameIn(
      Buffer.from(`query ${'n'.repeat(length)}${index} { a }\n${filler.toString('latin1')}`).toString(
        'latin1',
      ),
    );
  const before = usedHeap();
  const kept = Array.from({ length: documents }, (_, index) => shortName(makeName(index)));
  const grown = usedHeap() - before;
  // All documents together have forty megabytes.
  expect(grown).toBeLessThan((documents * bytes) / 4);
  expect(kept.every((name) => name.startsWith('nnn') && name.length <= longestName)).toBe(true);
});

test.each(['Page', 'Ü'.repeat(longestName), '😀', ''])('a short name stays as it is: %s', (name) => {
  expect(shortName(name)).toBe(name);
});

test('a long name is cut', () => {
  expect(shortName(`${'x'.repeat(longestName)}y`)).toBe('x'.repeat(longestName));
});
