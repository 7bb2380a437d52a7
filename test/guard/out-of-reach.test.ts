import { expect, test } from '@jest/globals';
import { performWrite } from '../../src/guard/perform-write';
import type { TargetType } from '../../src/catalogue/row';
import type { WriteRequest } from '../../src/guard/write-request';

import { operations } from '../../src/catalogue/operations';
import type { EcsWriteOperation } from '../../src/catalogue/operations';
import { securityLock } from '../../src/policy/locks/security';
import { FakePort } from '../support/fake-port';

import { hangzhou } from '../support/records';
import { toolsOver } from './tools';

const writes = operations
  .filter(({ access }) => access === 'WRITE')
  .map(({ name }) => name) as EcsWriteOperation[];
const elsewhere: readonly TargetType[] = [
  'SNAPSHOT',
  'EVENT',
  'AUTO_SNAPSHOT_POLICY',
  'NETWORK_INTERFACE',
  'RESOURCE',
  'REGION',
];

/** Every pair of a write and a type of target that has no lock of its own. */
const pairs = writes.flatMap((operation) => elsewhere.map((type) => [operation, type] as const));

test.each(pairs)('%s aimed at a %s', async (operation, type) => {
  const port = new FakePort([hangzhou]);
  const { tools } = toolsOver(port);
  const request: WriteRequest = {
    operation,
    targets: [{ type, id: 'x-one' }],
    mode: 'BEST_EFFORT',
    scopes: [hangzhou],
    input: {},
    dryRun: false,
  };
  const result = await performWrite(request, tools);
  if (typeof result === 'string') throw new TypeError('One target is always atomic.');
  const isOpen =
    securityLock.rules[operation].effect === 'UNAFFECTED' ||
    (operation === 'CreateImage' && type === 'SNAPSHOT');
  // Operations that the lock can stop are denied when it cannot be read. Only an image of a snapshot is known to be free.
  expect(result.outcomes.map(({ kind }) => kind)).toEqual([isOpen ? 'ACCEPTED' : 'DENIED']);
  expect(port.calls.map(({ action }) => action)).toEqual(isOpen ? [operation] : []);
});
