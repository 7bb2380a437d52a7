import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse, validate } from 'graphql';
import { limitOf, writeRow } from '../../../src/catalogue/lookup';
import type { EcsWriteOperation } from '../../../src/catalogue/operations';
import { operations } from '../../../src/catalogue/operations';
import { securityLock } from '../../../src/policy/locks/security';
import { FakePort } from '../../support/fake-port';
import { aLockedInstance, anEvent, anInstance } from '../../support/records';
import { graphOver, schema } from './graph';

const text = readFileSync(join(__dirname, '../../../docs/mutations.md'), 'utf8');
const rows = [...text.matchAll(/^\| `ecs(\w+)` +\| (.+) \|$/gm)].map(([, name = '', cells = '']) => ({
  name,
  cells: cells.split('|').map((cell) => cell.trim()),
}));
const block = (language: string): string =>
  new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'm').exec(text)?.[1] ?? '';

const effects = {
  UNAFFECTED: 'unaffected',
  DENIED: 'denied',
  DENIED_WHILE_DISK_IN_USE: 'denied while the disk is In_use',
  ACCEPTED_NOT_EXECUTED: 'accepted, not executed',
} as const;

test('the table has the writes of the policy, in its order', () => {
  expect(rows.map(({ name }) => name)).toEqual(
    operations.filter(({ access }) => access === 'WRITE').map(({ name }) => name),
  );
});

test.each(rows.map(({ name, cells }) => [name, cells] as const))('%s: the row is right', (name, cells) => {
  const operation = name as EcsWriteOperation;
  const { clientToken, dryRun } = writeRow(operation);
  const limit = limitOf(operation);
  const [effect, payload, token, checked, special = ''] = cells;
  expect([effect, token, checked]).toEqual([
    effects[securityLock.rules[operation].effect],
    clientToken === true ? 'yes' : '',
    dryRun !== undefined ? 'policy and ECS' : 'policy',
  ]);
  const field = schema.getMutationType()?.getFields()[`ecs${name}`];
  expect(`Ecs${payload}Payload`.toLowerCase()).toBe(field?.type.toString().toLowerCase());
  if (special !== 'The same.') {
    expect(special.includes(' a call')).toBe(limit > 1);
    if (limit > 1) expect(special).toContain(`Up to ${limit} a call`);
  }
  const fields = Object.keys(
    (schema.getType(`Ecs${name}Input`) as unknown as { getFields(): object }).getFields(),
  );
  for (const [, named = ''] of special.matchAll(/`(\w+)`/g)) expect(fields).toContain(named);
  for (const one of ['mode', 'autoPay', 'acceptCharges', 'sendToLockedInstances']) {
    expect([one, special.includes(`\`${one}\``)]).toEqual([one, fields.includes(one)]);
  }
});

test('the example is a query, and its answer is what comes out', async () => {
  const query = block('graphql');
  expect(validate(schema, parse(query))).toEqual([]);
  const port = new FakePort();
  port.instances = [
    anInstance('i-bp1web1'),
    aLockedInstance('i-bp1web2'),
    anInstance('i-bp1web3', { rawStatus: 'Stopped' }),
  ];
  port.events = [anEvent('e-bp1lock1', 'i-bp1web2', { reason: 'Violation of Article 15' })];
  port.reply('RebootInstances', () => {
    port.instances = port.instances.map((one) =>
      one.id === 'i-bp1web1' ? { ...one, rawStatus: 'Stopping' } : one,
    );
    return {
      results: [
        { targetId: 'i-bp1web1', succeeded: true, code: null },
        { targetId: 'i-bp1web3', succeeded: false, code: 'IncorrectInstanceStatus' },
      ],
    };
  });
  expect(await graphOver(port).run(query)).toEqual(JSON.parse(block('json')));
});
