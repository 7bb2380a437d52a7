import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  getIntrospectionQuery,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  parse,
} from 'graphql';
import type { OperationDefinitionNode } from 'graphql';
import { operationsOn } from '../../src/catalogue/lookup';
import { operations } from '../../src/catalogue/operations';
import { estimate } from '../../src/server/limits/estimate';
import { fieldSize } from '../../src/server/limits/list-sizes';
import { fragmentsOf } from '../../src/server/limits/measure';
import { limits } from '../../src/server/limits/table';
import { createSizeOf } from '../../src/server/limits/values';
import { createSchema } from '../../src/server/schema';
import { startGraph } from '../support/graph';
import type { Graph } from '../support/graph';

/** Compares the estimate of an answer's bytes with real answers. */

const schema = createSchema();

const fieldsOf = (typeName: string) => {
  const type = schema.getType(typeName);
  return isObjectType(type) ? Object.values(type.getFields()) : [];
};
/** Every field of a type that is a value or a list of values, but for those named. */
const leavesOf = (typeName: string, ...without: readonly string[]): string =>
  fieldsOf(typeName)
    .filter(({ args, type }) => !args.some(isRequiredArgument) && isLeafType(getNamedType(type)))
    .map(({ name }) => name)
    .filter((name) => !without.includes(name))
    .join(' ');

const estimated = (query: string, variables: Readonly<Record<string, unknown>>): number => {
  const document = parse(query);
  const operation = document.definitions[0] as OperationDefinitionNode;
  return estimate(schema, operation, fragmentsOf(document), createSizeOf(operation, variables)).bytes;
};

const decisions = `operationDecisions {
  ${leavesOf('EcsOperationDecision')} event { ${leavesOf('SecurityLockEvent')} }
}`;
const disks = `disks { ${leavesOf('Disk')} tags { key value } attachments { instanceId device attachedAt } }`;
const page = (selection: string, list = 'ecsInstances'): string =>
  `{ ${list}(first: 100) { nodes { ${selection} } pageInfo { hasNextPage endCursor } } }`;
const minutes = 'startTime: "2026-11-01T00:00:00Z", endTime: "2026-11-01T02:00:00Z"';

const queries: Readonly<Record<string, string>> = {
  'every value of a page': page(leavesOf('Instance')),
  'the largest page': page(`${leavesOf('Instance')} tags { key value } operationLocks { reason message }
    operationDecisions { ${leavesOf('EcsOperationDecision', 'detail')} event { id reason publishedAt } }
    disks { ${leavesOf('Disk')} tags { key value } attachments { instanceId device }
      operationDecisions { ${leavesOf('EcsOperationDecision', 'detail')} event { id reason publishedAt } } }`),
  'decisions with their events': page(decisions),
  'one decision, long': page('operationDecisions(among: [REPLACE_SYSTEM_DISK]) { detail }'),
  'one decision in Chinese': page(
    'operationDecisions(among: [REPLACE_SYSTEM_DISK]) { message(locale: ZH_CN) }',
  ),
  readiness:
    page(`readiness(operations: [START_INSTANCE, DELETE_INSTANCE]) { ${leavesOf('EcsOperationReadiness')}
    reasons { ${leavesOf('EcsReadinessReason')} parameters { name values } } }`),
  'allowed operations under many names': page(
    Array.from({ length: 20 }, (_, at) => `name${at}: allowedOperations`).join(' '),
  ),
  'one short value': page('id'),
  'one switch': page('allows(operation: START_INSTANCE)'),
  'a very long alias': page(`${'a'.repeat(1_000)}: id`),
  disks: page(disks),
  'disks as a list': page(`${leavesOf('Disk')} allowedOperations`, 'ecsDisks'),
  events: page(leavesOf('SecurityLockEvent'), 'ecsSecurityLockEvents'),
  'cursors of a page': '{ ecsInstances(first: 100) { edges { cursor node { id } } } }',
  'cursors of a later page':
    '{ ecsInstances(first: 7) { edges { cursor } pageInfo { startCursor endCursor } } }',
  policy: `{ ecsSecurityLockPolicy { ${leavesOf('EcsSecurityLockRule')} } }`,
  regions: `{ ecsRegions { ${leavesOf('EcsRegion')} } }`,
  'instance types': page(leavesOf('EcsInstanceType'), 'ecsInstanceTypes'),
  'protected reads':
    '{ ecsInstances(first: 10) { nodes { consoleOutput { __typename message ... on EcsConsoleOutput { text } } screenshot { __typename message ... on EcsScreenshot { imageBase64 } } vncUrl { message ... on EcsVncUrl { url } } } } }',
  'monitor data': `{ ecsInstances(first: 3) { nodes { monitorData(${minutes}) { points { ${leavesOf('EcsInstanceMonitorPoint')} } } } } }`,
  'the schema as SDL': '{ _service { sdl } }',
  introspection: getIntrospectionQuery(),
};

describe.each([
  ['no', 0],
  ['every', 1],
])('where %s instance is locked, the estimate is at least the real answer', (_words, locked) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await startGraph({
      regions: ['cn-hangzhou'],
      fleet: { instancesPerRegion: 100, disksPerInstance: 5, locked },
    });
  });
  afterAll(() => graph.close());

  it.each(Object.entries(queries))('%s', async (_name, query) => {
    const { data, errors } = await graph.query(query);
    expect(errors).toEqual([]);
    const real = Buffer.byteLength(JSON.stringify({ data }));
    expect(estimated(query, {})).toBeGreaterThanOrEqual(real - '{"data":}'.length);
  });

  it('entities, by their number', async () => {
    const query = `query ($all: [_Any!]!) { _entities(representations: $all) { ... on Instance { ${leavesOf('Instance')} } } }`;
    const { data } = await graph.query<{ ecsInstances: { nodes: { id: string }[] } }>(page('id'));
    const all = data.ecsInstances.nodes.map(({ id }) => ({ __typename: 'Instance', id }));
    const answer = await graph.query(query, { all });
    expect(estimated(query, { all })).toBeGreaterThanOrEqual(JSON.stringify(answer.data).length);
  });

  it('a batch, by its targets', async () => {
    const query = `mutation ($input: EcsStopInstanceInput!) { ecsStopInstance(input: $input) { outcome { __typename message } } }`;
    const { data } = await graph.query<{ ecsInstances: { nodes: { id: string }[] } }>(page('id'));
    const input = { instanceId: data.ecsInstances.nodes[0]?.id };
    const answer = await graph.query(query, { input });
    expect(estimated(query, { input })).toBeGreaterThanOrEqual(JSON.stringify(answer.data).length);
    const batch = `mutation ($input: EcsAttachKeyPairInput!) { ecsAttachKeyPair(input: $input) { outcomes { message } instances { id } } }`;
    const instanceIds = data.ecsInstances.nodes.map(({ id }) => id);
    const many = { input: { instanceIds: instanceIds.slice(0, 50), keyPairName: 'none' } };
    const ofMany = await graph.query(batch, many);
    expect(estimated(batch, many)).toBeGreaterThanOrEqual(JSON.stringify(ofMany.data).length);
  });
});

describe('the limit', () => {
  it('lets the largest page pass, which docs/limits.md names', () => {
    const bytes = estimated(queries['the largest page'] ?? '', {});
    expect(bytes).toBeLessThan(limits.answerBytes);
    expect(readFileSync(join(__dirname, '../../docs/limits.md'), 'utf8')).toMatch(
      new RegExp(`is\\s+estimated\\s+at\\s+${Math.round(bytes / 1e6)}\\s+MB`),
    );
  });

  it.each<[string, string]>([
    [
      'decisions under eight names',
      page(Array.from({ length: 8 }, (_, at) => `d${at}: ${decisions}`).join(' ')),
    ],
    ['an alias of 900,000 letters', page(`${'a'.repeat(900_000)}: id`)],
    ['screenshots of a page', page('screenshot { ... on EcsScreenshot { imageBase64 } }')],
    [
      'points for two names a page',
      page(
        ['a', 'b']
          .map(
            (name) =>
              `${name}: monitorData(${minutes}) { points { at cpuPercent diskReadBytesPerSecond diskWriteBytesPerSecond diskReadsPerSecond diskWritesPerSecond internetInKbit } }`,
          )
          .join(' '),
      ),
    ],
  ])('refuses %s', (_name, query) => {
    expect(estimated(query, {})).toBeGreaterThan(limits.answerBytes);
  });
});

describe('the sizes in the schema', () => {
  const assumed = (typeName: string, name: string): number | undefined => {
    const field = fieldsOf(typeName).find((each) => each.name === name);
    return field && fieldSize(field).assumed;
  };

  it.each(['allowedOperations', 'operationDecisions'])('%s has an entry for each operation', (name) => {
    expect(assumed('Instance', name)).toBe(operationsOn('INSTANCE').length);
    expect(assumed('Disk', name)).toBe(operationsOn('DISK').length);
  });

  it('the policy has a rule for each operation', () => {
    expect(assumed('Query', 'ecsSecurityLockPolicy')).toBe(operations.length);
  });
});
