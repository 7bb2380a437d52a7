import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { getNamedType, isInputObjectType, isUnionType } from 'graphql';
import { operationRows, writeRows } from '../../src/catalogue/lookup';
import { namedBeside } from '../../src/resolvers/named-beside';
import { addScene, setScene } from '../e2e/cases/scene';
import type { Scene } from '../e2e/cases/scene';
import { writeCases } from '../e2e/cases/index';
import { documentFor } from '../resolvers/mutations/graph';
import { addReport } from './add-report';
import { schema, startScopedGraph } from './scoped-graph';
import type { ScopedGraph } from './scoped-graph';
import { selectAll } from './select-all';

/** What a caller outside gets is, byte for byte, what there is for an id that does not exist. */

const all = ['read', ...operationRows.map(({ name }) => name)].filter(
  (name) => name === 'read' || !/^(Describe(?!UserData|InstanceVncUrl)|List)/.test(name),
);
/** Every scope there is, narrowed in the same way. */
const everythingIn = (condition: string): readonly string[] => [`ecs:${all.join(',')};${condition}`];

const outsiders: Readonly<Record<string, readonly string[]>> = {
  'another region': everythingIn('region=cn-shanghai'),
  'another account': everythingIn('account=1000000000000002'),
  'another resource group': everythingIn('group=rg-mine'),
  'another tag': everythingIn('tag=owner:mine'),
  'another tag or group': [...everythingIn('tag=owner:mine'), ...everythingIn('group=rg-mine')],
};

let graph: ScopedGraph;
const graphs: ScopedGraph[] = [];
let scene: Scene;
let eventId: string;
let reportId: string;
beforeAll(async () => {
  graphs.push(await startScopedGraph(), await startScopedGraph({ live: true }));
  [graph] = graphs as [ScopedGraph];
});
afterAll(async () => {
  for (const one of graphs) await one.close();
});
beforeEach(() => {
  const { control } = graph.emulator;
  scene = setScene(control);
  mark(scene, 'rg-theirs', 'theirs');
  reportId = addReport(control, scene.region, scene.instanceId);
  // Something that the outsiders see, so that their lists have entries.
  const mine = addScene(control);
  mark(mine, 'rg-mine', 'mine');
  addReport(control, mine.region, mine.instanceId);
  addScene(control, 'cn-shanghai');
  control.lock(scene.instanceId);
  eventId =
    [...scene.region.events.values()].find((event) => event.instanceId === scene.instanceId)?.eventId ?? '';
});

/** Gives everything of a scene a group and a tag. */
function mark(
  { region, instanceId, systemDisk, dataDisk, spareDisk, snapshot }: Scene,
  group: string,
  owner: string,
) {
  for (const row of [
    region.instances.get(instanceId),
    ...[systemDisk, dataDisk, spareDisk].map((id) => region.disks.get(id)),
    region.snapshots.get(snapshot),
  ]) {
    if (row === undefined) throw new TypeError('The scene lacks a resource.');
    row.resourceGroupId = group;
    row.tags = [{ key: 'owner', value: owner }];
  }
}

const idsOf = ({ instanceId, systemDisk, dataDisk, spareDisk, snapshot }: Scene): readonly string[] => [
  instanceId,
  systemDisk,
  dataDisk,
  spareDisk,
  snapshot,
  eventId,
  reportId,
];

/** Takes everything of the scene out of the world. @returns puts it back */
function remove({ region, ...rest }: Scene): () => void {
  const ids = idsOf({ region, ...rest });
  const maps: readonly Map<string, unknown>[] = [
    region.instances,
    region.disks,
    region.snapshots,
    region.events,
    region.reports,
  ];
  const taken = maps.map((rows) => [...rows].filter(([id]) => ids.includes(id)));
  maps.forEach((rows) => ids.forEach((id) => rows.delete(id)));
  return () => maps.forEach((rows, index) => taken[index]?.forEach(([id, row]) => rows.set(id, row)));
}

/** An answer without the times at which ECS was asked: the two questions are not asked at the same moment. */
const ageless = (answer: string): string => answer.replace(/"(lockR|r)eadAt":"[^"]*"/g, '"$1eadAt":"…"');

/** Asks twice, once when what is outside does not exist. @returns the answer */
async function alike(scopes: readonly string[], source: string, variables: object = {}): Promise<string> {
  const outside = await graph.ask(scopes, source, variables);
  const putBack = remove(scene);
  const none = await graph.ask(scopes, source, variables);
  putBack();
  expect(ageless(outside)).toBe(ageless(none));
  expect(graph.writes()).toBe('[]');
  return outside;
}

/** For each root field: what names something outside, or why nothing can be outside. */
const rootFields: Readonly<Record<string, ((scene: Scene) => readonly string[]) | 'SHOWS_NO_RESOURCE'>> = {
  ecsInstance: ({ instanceId }) => [
    `(id: "${instanceId}")`,
    `(id: "${instanceId}", regionId: "cn-hangzhou")`,
    `(id: "${instanceId}", accountId: "1000000000000001")`,
  ],
  ecsInstances: ({ instanceId }) => [
    '',
    `(filter: { ids: ["${instanceId}"] })`,
    '(filter: { resourceGroupId: "rg-theirs" })',
    '(filter: { tags: [{ key: "owner", value: "theirs" }] })',
  ],
  ecsInstanceStatuses: ({ instanceId }) => [
    `(ids: ["${instanceId}"])`,
    `(ids: ["${instanceId}"], regionId: "cn-hangzhou")`,
  ],
  ecsSecurityLockedInstanceCount: () => ['', '(regionIds: ["cn-hangzhou"])'],
  ecsInstanceTypes: 'SHOWS_NO_RESOURCE',
  ecsDisk: ({ dataDisk }) => [`(id: "${dataDisk}")`, `(id: "${dataDisk}", regionId: "cn-hangzhou")`],
  ecsDisks: ({ dataDisk, instanceId }) => [
    '',
    `(filter: { ids: ["${dataDisk}"] })`,
    `(filter: { instanceId: "${instanceId}" })`,
    '(filter: { resourceGroupId: "rg-theirs" })',
  ],
  ecsSecurityLockEvent: () => [`(id: "${eventId}")`, `(id: "${eventId}", regionId: "cn-hangzhou")`],
  ecsSecurityLockEvents: ({ instanceId }) => ['', `(filter: { instanceIds: ["${instanceId}"] })`],
  ecsLockPolicy: 'SHOWS_NO_RESOURCE',
  ecsSecurityLockPolicy: 'SHOWS_NO_RESOURCE',
  ecsSystemEvents: ({ instanceId }) => ['', `(filter: { instanceIds: ["${instanceId}"] })`],
  ecsDiagnosticReports: ({ instanceId }) => ['', `(filter: { instanceIds: ["${instanceId}"] })`],
  ecsSnapshots: ({ snapshot, dataDisk, instanceId }) => [
    '',
    `(filter: { ids: ["${snapshot}"] })`,
    `(filter: { diskId: "${dataDisk}" })`,
    `(filter: { instanceId: "${instanceId}" })`,
  ],
  ecsResourceTags: ({ instanceId, dataDisk, snapshot }) => [
    `(filter: { resourceType: INSTANCE, resourceIds: ["${instanceId}"] })`,
    `(filter: { resourceType: DISK, resourceIds: ["${dataDisk}"] })`,
    `(filter: { resourceType: SNAPSHOT, resourceIds: ["${snapshot}"] })`,
    '(filter: { resourceType: INSTANCE, tags: [{ key: "owner" }] })',
    '(filter: { resourceType: SECURITY_GROUP, tags: [{ key: "owner" }] })',
  ],
  ecsRegions: 'SHOWS_NO_RESOURCE',
};

const queryFields = schema.getQueryType()?.getFields() ?? {};

test('every root field is decided', () => {
  const own = Object.keys(queryFields).filter((name) => !name.startsWith('_'));
  expect(Object.keys(rootFields).sort()).toEqual(own.sort());
});

describe.each([
  ['without a mirror', 0],
  ['with a mirror that knows what is outside', 1],
])('reads %s', (_how, which) => {
  beforeAll(() => {
    graph = graphs[which] ?? graph;
  });
  beforeEach(() => graph.fillMirror());
  afterAll(() => {
    graph = graphs[0] ?? graph;
  });

  describe.each(Object.entries(outsiders))('a caller of %s', (_who, scopes) => {
    const fields = Object.entries(rootFields).flatMap(([name, ask]) =>
      ask === 'SHOWS_NO_RESOURCE' ? [] : [[name, ask] as const],
    );

    test.each(fields)('%s', async (name, argumentsOf) => {
      const type = queryFields[name]?.type;
      if (type === undefined) throw new TypeError(name);
      for (const text of argumentsOf(scene)) {
        const source = `{ ${name}${text} ${selectAll(getNamedType(type), 2)} }`;
        const answer = await alike(scopes, source);
        for (const id of idsOf(scene)) if (!text.includes(id)) expect(answer).not.toContain(id);
        expect(answer.replaceAll(text, '')).not.toContain('"theirs"');
      }
    });

    const entities = (() => {
      const union = schema.getType('_Entity');
      return isUnionType(union) ? union.getTypes() : [];
    })();

    test.each(entities.map((type) => [type.name, type] as const))('_entities: %s', async (name, type) => {
      const id = { Instance: scene.instanceId, Disk: scene.dataDisk, SecurityLockEvent: eventId }[name];
      if (id === undefined) throw new TypeError(`The test does not know ${name}.`);
      const source = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${name} ${selectAll(type, 2)} } }`;
      for (const key of [{ id }, { id, regionId: 'cn-hangzhou' }])
        await alike(scopes, source, { r: [{ __typename: name, ...key }] });
    });
  });
});

describe.each(Object.entries(outsiders))('writes of a caller of %s', (_who, scopes) => {
  test.each(writeRows.map((row) => row.name))('ecs%s', async (operation) => {
    graph.emulator.control.unlock(scene.instanceId);
    const row = writeCases[operation];
    row.given?.(scene);
    mark(scene, 'rg-theirs', 'theirs');
    graph.forgetCalls();
    for (const place of [{}, { regionId: 'cn-hangzhou', accountId: '1000000000000001' }]) {
      const input = { ...place, ...row.input(scene) };
      const answer = await alike(scopes, documentFor(`ecs${operation}`), { input });
      // All there can be besides is what is said of the input alone.
      expect(answer).toMatch(/"NOT_FOUND"|FORBIDDEN|BAD_USER_INPUT/);
    }
  });
});

test.each(writeRows.map((row) => row.name))('ecs%s on what the scopes cover is sent', async (operation) => {
  graph.emulator.control.unlock(scene.instanceId);
  const row = writeCases[operation];
  row.given?.(scene);
  mark(scene, 'rg-theirs', 'theirs');
  graph.forgetCalls();
  const input = { ...row.input(scene), regionId: 'cn-hangzhou', accountId: '1000000000000001' };
  const answer = await graph.ask(everythingIn('tag=owner:theirs'), documentFor(`ecs${operation}`), { input });
  const isOfWholePlaces = wholePlacesOnly.includes(operation);
  expect(answer).toMatch(isOfWholePlaces ? /FORBIDDEN/ : /EcsOperationAccepted/);
  expect(graph.writes() === '[]').toBe(isOfWholePlaces);
});

/** Ids in inputs of mutations that name neither an instance nor a disk nor a snapshot, so that scopes cannot narrow them. */
const otherIds: readonly string[] = [
  'accountId',
  'autoSnapshotPolicyId',
  'commandId',
  'copyRegionId',
  'eventId',
  'eventIds',
  'imageId',
  'kmsKeyId',
  'metricSetId',
  'networkInterfaceId',
  'privatePoolId',
  'regionId',
  // Instances and disks among them are the targets.
  'resourceId',
  'resourceIds',
  'resourceGroupId',
  'securityGroupId',
  'securityGroupIds',
  'vSwitchId',
  'vpcId',
  'zoneId',
];

test('every id in an input of a mutation is decided', () => {
  const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType);
  const ids = inputs
    .filter(({ name }) => !name.endsWith('Filter'))
    .flatMap((type) => Object.values(type.getFields()))
    .filter(({ type }) => getNamedType(type).name === 'ID')
    .map(({ name }) => name);
  const named = namedBeside(Object.fromEntries(ids.map((name) => [name, name]))).map(({ id }) => id);
  expect([...new Set(ids)].filter((name) => !named.includes(name)).sort()).toEqual([...otherIds].sort());
  expect(named.sort()).toEqual(['diskId', 'diskIds', 'instanceId', 'instanceIds', 'snapshotId']);
});

/** They act on what has no group and no tags here, so they need a scope that asks for neither. */
const wholePlacesOnly: readonly string[] = [
  'CreateDisk',
  'DeleteSnapshot',
  'ModifyAutoSnapshotPolicy',
  'CancelSimulatedSystemEvents',
  'AcceptInquiredSystemEvent',
];

test.each([
  ['regionId', 'cn-hangzhou', everythingIn('region=cn-shanghai')],
  ['accountId', '1000000000000001', everythingIn('account=1000000000000002')],
])('a %s outside is answered as one that is not configured', async (argument, value, scopes) => {
  const questions = [
    `{ ecsInstance(id: "i-1", ${argument}: "${value}") { id } }`,
    `{ ecsInstances(${argument}s: ["${value}"]) { nodes { id } } }`,
    `{ ecsSecurityLockedInstanceCount(${argument}s: ["${value}"]) }`,
    `{ ecsInstanceTypes(${argument}: "${value}") { nodes { id } } }`,
    `mutation { ecsStartInstance(input: { instanceId: "i-1", ${argument}: "${value}" }) { outcome { message } } }`,
  ];
  for (const question of questions) {
    const outside = await graph.ask(scopes, question);
    expect(outside).toContain('BAD_USER_INPUT');
    expect(outside.replaceAll(value, 'elsewhere')).toBe(
      await graph.ask(scopes, question.replace(value, 'elsewhere')),
    );
  }
  expect(graph.calls()).toEqual([]);
});

test('readiness of a visible disk does not tell which hidden instance it is attached to', async () => {
  const { control } = graph.emulator;
  control.unlock(scene.instanceId);
  const disk = scene.region.disks.get(scene.dataDisk);
  const [attachment] = disk?.attachments ?? [];
  if (disk === undefined || attachment === undefined) throw new TypeError('The scene has a disk in use.');
  // Detaching it from one of its two instances is another matter than from the other one.
  const other = addScene(control);
  mark(other, 'rg-theirs', 'theirs');
  control.lock(other.instanceId);
  disk.multiAttach = 'Enabled';
  disk.attachments.push({ ...attachment, instanceId: other.instanceId });
  disk.tags = [{ key: 'owner', value: 'mine' }];
  const ready = (instanceId: string) =>
    graph.ask(
      everythingIn('tag=owner:mine'),
      `{ ecsDisk(id: "${scene.dataDisk}") { id readiness(operations: [DETACH_DISK], instanceId: "${instanceId}") { verdict reasons { code detail } } } }`,
    );
  const absent = 'i-bp1zzzzzzzzzzzzzzzzz';
  const hidden = await ready(scene.instanceId);
  expect(hidden).toContain(scene.dataDisk);
  expect(hidden.replaceAll(scene.instanceId, absent)).toBe(await ready(absent));
});

test('no call goes to a region or an account outside', async () => {
  await graph.ask(
    everythingIn('region=cn-shanghai;account=1000000000000002'),
    `{ ecsInstance(id: "${scene.instanceId}") { id } ecsInstances { nodes { id } totalCount } ecsDisks { nodes { id } }
       ecsSystemEvents { nodes { id } } ecsSnapshots { totalCount } ecsSecurityLockedInstanceCount ecsInstanceTypes { nodes { id } } }`,
  );
  const places = graph.emulator.control
    .calls()
    .map((call) => `${call.accountId ?? ''} ${call.regionId ?? ''}`);
  expect(new Set(places)).toEqual(new Set(['1000000000000002 cn-shanghai']));
});

describe('a caller without a scope for reading', () => {
  const scopes = ['openid', 'ecs:RebootInstance', 'ecs:read;region=*'];

  test.each(Object.keys(rootFields))('%s', async (name) => {
    const ask = rootFields[name];
    const type = queryFields[name]?.type;
    if (ask === undefined || type === undefined) throw new TypeError(name);
    const required = name === 'ecsLockPolicy' ? '(reason: FINANCIAL)' : '';
    const text = ask === 'SHOWS_NO_RESOURCE' ? required : (ask(scene)[0] ?? '');
    const answer = await graph.ask(scopes, `{ ${name}${text} ${selectAll(getNamedType(type), 1)} }`);
    if (['ecsLockPolicy', 'ecsSecurityLockPolicy'].includes(name)) expect(answer).not.toContain('errors');
    else
      expect(JSON.parse(answer)).toMatchObject({
        data: { [name]: null },
        errors: [{ extensions: { code: 'FORBIDDEN' } }],
      });
    expect(graph.calls()).toEqual([]);
  });

  test('_entities', async () => {
    const source = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Instance { name } } }';
    const answer = await graph.ask(scopes, source, { r: [{ __typename: 'Instance', id: scene.instanceId }] });
    expect(answer).toContain('FORBIDDEN');
    expect(graph.calls()).toEqual([]);
  });

  test('writes what it may, and sees no more of it than the outcome', async () => {
    graph.emulator.control.unlock(scene.instanceId);
    const answer = await graph.ask(scopes, documentFor('ecsRebootInstance'), {
      input: { instanceId: scene.instanceId },
    });
    expect(JSON.parse(answer)).toMatchObject({
      data: { ecsRebootInstance: { outcome: { __typename: 'EcsOperationAccepted' }, instance: null } },
    });
  });
});
