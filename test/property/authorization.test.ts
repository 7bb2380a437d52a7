import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { addAttachedDisk, addDisk, addInstance, addSnapshot } from 'ecs-emulator';
import type { RegionState } from 'ecs-emulator';
import fc from 'fast-check';
import { getNamedType } from 'graphql';
import { regionIds, accountIds, schema, startScopedGraph } from '../authorization/scoped-graph';
import type { ScopedGraph } from '../authorization/scoped-graph';
import { selectAll } from '../authorization/select-all';
import { addReport } from '../authorization/add-report';
import { documentFor } from '../resolvers/mutations/graph';

/*
 * Whatever the scopes are and whatever resources there are: nothing of a resource that the caller may not see is anywhere in
 * an answer, unless the caller sent it, and no write reaches a resource that the scopes of the operation do not cover. What
 * is covered is judged here by itself.
 *
 * `AUTHORIZATION_RUNS=500` makes more runs, and `AUTHORIZATION_SEED=42` others.
 */

const numRuns = Number(process.env.AUTHORIZATION_RUNS ?? 25);
const seed = Number(process.env.AUTHORIZATION_SEED ?? 20_260_301);
// A run asks a dozen questions of a small world; it takes a second, and more on a machine that is busy.
const timeLimitMs = 60_000 + numRuns * 20_000;

interface Grant {
  readonly account: string | null;
  readonly region: string | null;
  readonly groups: readonly string[] | null;
  readonly teams: readonly string[] | null;
}

interface Resource {
  readonly kind: 'i' | 'd' | 's';
  readonly id: string;
  readonly accountId: string;
  readonly regionId: string;
  readonly group: string;
  readonly team: string | null;
  /** Texts that are nowhere else. */
  readonly marks: readonly string[];
}

const groups = ['rg-a', 'rg-b', 'rg-c'];
const teams = ['web', 'db', 'a,b;c=d:e%*'];
const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values);
const someOf = (values: readonly string[]) => fc.option(fc.uniqueArray(oneOf(values), { minLength: 1 }));

const grants: fc.Arbitrary<readonly Grant[]> = fc.array(
  fc.record({
    account: fc.option(oneOf(accountIds), { freq: 2 }),
    region: fc.option(oneOf(regionIds), { freq: 2 }),
    groups: someOf(groups),
    teams: someOf(teams),
  }),
  { maxLength: 3 },
);

const encoded = (text: string): string => encodeURIComponent(text).replaceAll('*', '%2A');

const scopeOf = (name: string, { account, region, groups: some, teams: those }: Grant): string =>
  [
    `ecs:${name}`,
    ...(account === null ? [] : [`account=${account}`]),
    ...(region === null ? [] : [`region=${region}`]),
    ...(some === null ? [] : [`group=${some.join(',')}`]),
    ...(those === null ? [] : [`tag=${those.map((team) => `team:${encoded(team)}`).join(',')}`]),
  ].join(';');

const isCovered = (all: readonly Grant[], one: Resource): boolean =>
  all.some(
    (grant) =>
      [null, one.accountId].includes(grant.account) &&
      [null, one.regionId].includes(grant.region) &&
      (grant.groups === null || grant.groups.includes(one.group)) &&
      (grant.teams === null || (one.team !== null && grant.teams.includes(one.team))),
  );

interface Marks {
  readonly group: string;
  readonly team: string | null;
}

const marks: fc.Arbitrary<readonly Marks[]> = fc.array(
  fc.record({ group: oneOf([...groups, '']), team: fc.option(oneOf(teams)) }),
  { minLength: 30, maxLength: 30 },
);

let graph: ScopedGraph;
const graphs: ScopedGraph[] = [];
beforeAll(async () => {
  graphs.push(await startScopedGraph(), await startScopedGraph({ live: true }));
  [graph] = graphs as [ScopedGraph];
});
afterAll(async () => {
  for (const one of graphs) await one.close();
});
beforeEach(() => graph.forgetCalls());

/** Two locked instances and one that is not, which share a disk, and one elsewhere; each with disks and a snapshot. */
function build(given: readonly Marks[]): readonly Resource[] {
  const { control } = graph.emulator;
  control.reset('empty');
  const { world } = control;
  const resources: Resource[] = [];
  const next = (kind: Resource['kind'], region: RegionState) => {
    const number = String(resources.length).padStart(2, '0');
    const { group, team } = given[resources.length] ?? { group: '', team: null };
    const id = `${kind}-bpresource${number}x`;
    const own = [`name-${number}x`, `secret-${number}x`] as const;
    const { accountId, regionId } = region;
    resources.push({ kind, id, accountId, regionId, group, team, marks: [id, ...own] });
    const tags = [{ key: 'secret', value: own[1] }, ...(team === null ? [] : [{ key: 'team', value: team }])];
    return { id, name: own[0], resourceGroupId: group, tags };
  };
  const addEach = (region: RegionState): string => {
    const { id, name, ...more } = next('i', region);
    const instance = addInstance(world, region, {
      instanceId: id,
      instanceName: name,
      hostName: '',
      ...more,
    });
    [0, 1].forEach((index) => {
      const { id: diskId, name: diskName, ...rest } = next('d', region);
      const disk = addAttachedDisk(world, region, instance, index, { diskId, diskName, ...rest });
      if (index === 0) return;
      const { id: snapshotId, name: snapshotName, ...others } = next('s', region);
      addSnapshot(world, region, disk, { snapshotId, snapshotName, ...others });
      disk.sourceSnapshotId = snapshotId;
    });
    return id;
  };
  const regions = world.regions();
  const [first] = regions;
  if (first === undefined) throw new TypeError('The emulator has no region.');
  const here = [addEach(first), addEach(first), addEach(first)];
  regions.slice(1).forEach(addEach);
  const { id: diskId, name: diskName, ...more } = next('d', first);
  addDisk(world, first, { diskId, diskName, multiAttach: 'Enabled', ...more });
  here.forEach((id) => control.attach(diskId, id));
  here.slice(0, 2).forEach((id) => control.lock(id));
  for (const id of here) addReport(control, first, id);
  for (const id of here) control.addEvent({ instanceId: id, type: 'SystemMaintenance.Reboot', diskId });
  return resources.map((one) => {
    const events = regions
      .flatMap((region) => [...region.events.values()])
      .filter(({ instanceId }) => instanceId === one.id);
    const reports = [...first.reports.values()].filter(({ resourceId }) => resourceId === one.id);
    return {
      ...one,
      marks: [
        ...one.marks,
        ...events.map(({ eventId }) => eventId),
        ...reports.map(({ reportId }) => reportId),
      ],
    };
  });
}

/** Checks an answer. @param sent the texts that the caller sent */
function expectNothingOf(hidden: readonly Resource[], answer: string, sent: string): void {
  const shown = hidden.flatMap((one) =>
    one.marks.filter((mark) => !sent.includes(mark) && answer.includes(mark)),
  );
  expect(shown).toEqual([]);
}

const fields = schema.getQueryType()?.getFields() ?? {};
const lists = [
  'ecsInstances(first: 50)',
  'ecsDisks(first: 50)',
  'ecsSnapshots(first: 50)',
  'ecsSystemEvents(first: 50)',
  'ecsSecurityLockEvents(first: 50)',
  'ecsDiagnosticReports(first: 50)',
  'ecsResourceTags(filter: { resourceType: INSTANCE, tags: [{ key: "secret" }] }, first: 50)',
  'ecsResourceTags(filter: { resourceType: DISK, tags: [{ key: "secret" }] }, first: 50)',
  'ecsResourceTags(filter: { resourceType: SNAPSHOT, tags: [{ key: "secret" }] }, first: 50)',
];
const typeOf = (list: string) => {
  const type = fields[list.replace(/\(.*/, '')]?.type;
  if (type === undefined) throw new TypeError(list);
  return getNamedType(type);
};

test.each([
  ['without a mirror', 0],
  ['with a mirror that knows everything', 1],
])(
  'no answer has anything of what the caller may not see, and all of what it may see is listed: %s',
  async (_how, which) => {
    graph = graphs[which] ?? graph;
    await fc.assert(
      fc.asyncProperty(grants, marks, async (read, given) => {
        const resources = build(given);
        await graph.fillMirror();
        const hidden = resources.filter((one) => !isCovered(read, one));
        const scopes = read.map((grant) => scopeOf('read', grant));
        const ofKind = (kind: Resource['kind']) => resources.filter((one) => one.kind === kind);
        const byId = [
          ...ofKind('i').map(
            ({ id }, index) =>
              `i${String(index)}: ecsInstance(id: "${id}") ${selectAll(typeOf('ecsInstance'), 2)}`,
          ),
          ...ofKind('d').map(
            ({ id }, index) => `d${String(index)}: ecsDisk(id: "${id}") ${selectAll(typeOf('ecsDisk'), 2)}`,
          ),
          `ecsInstanceStatuses(ids: ${JSON.stringify(ofKind('i').map(({ id }) => id))}) { id rawStatus }`,
        ];
        for (const source of byId) {
          const answer = await graph.ask(scopes, `{ ${source} }`);
          expectNothingOf(hidden, answer, source);
        }
        for (const list of lists) {
          const answer = await graph.ask(scopes, `{ ${list} ${selectAll(typeOf(list), 2)} }`);
          expectNothingOf(hidden, answer, list);
        }
        if (read.length === 0) return;
        const listed = await graph.ask(
          scopes,
          '{ ecsInstances(first: 50) { nodes { id } } ecsDisks(first: 50) { nodes { id } } ecsSnapshots(first: 50) { nodes { id } } }',
        );
        const seen = resources.filter((one) => !hidden.includes(one)).map(({ id }) => id);
        expect(resources.map(({ id }) => id).filter((id) => listed.includes(id))).toEqual(seen);
      }),
      { numRuns, seed },
    );
  },
  timeLimitMs,
);

type Pick = (kind: Resource['kind']) => string;
type Pickers = Readonly<Record<string, (pick: Pick) => object>>;

const writes: Pickers = {
  StartInstance: (pick) => ({ instanceId: pick('i') }),
  RebootInstances: (pick) => ({ instanceIds: [pick('i'), pick('i')], mode: 'BEST_EFFORT' }),
  DeleteInstance: (pick) => ({ instanceId: pick('i'), force: true }),
  DeleteInstances: (pick) => ({
    instanceIds: [pick('i'), pick('i')],
    force: true,
    confirmDeletionOfLocked: true,
    mode: 'BEST_EFFORT',
  }),
  ModifyInstanceAttribute: (pick) => ({ instanceId: pick('i'), name: 'renamed' }),
  ReplaceSystemDisk: (pick) => ({ instanceId: pick('i'), imageId: 'aliyun_3_x64_20G_alibase_20240819.vhd' }),
  AttachDisk: (pick) => ({ diskId: pick('d'), instanceId: pick('i') }),
  DetachDisk: (pick) => ({ diskId: pick('d'), instanceId: pick('i') }),
  DeleteDisk: (pick) => ({ diskId: pick('d') }),
  ReInitDisk: (pick) => ({ diskId: pick('d') }),
  ResetDisk: (pick) => ({ diskId: pick('d'), snapshotId: pick('s') }),
  ModifyDiskChargeType: (pick) => ({
    diskIds: [pick('d'), pick('d')],
    instanceId: pick('i'),
    chargeType: 'PRE_PAID',
  }),
  CreateSnapshot: (pick) => ({ diskId: pick('d'), name: 'new' }),
  CreateImage: (pick) => ({ snapshotId: pick('s'), regionId: 'cn-hangzhou', accountId: accountIds[0] }),
  CreateDisk: (pick) => ({
    regionId: 'cn-hangzhou',
    accountId: accountIds[0],
    zoneId: 'cn-hangzhou-g',
    snapshotId: pick('s'),
    acceptCharges: true,
  }),
  DeleteSnapshot: (pick) => ({ snapshotId: pick('s'), regionId: 'cn-hangzhou', accountId: accountIds[0] }),
  RunCommand: (pick) => ({ instanceIds: [pick('i'), pick('i')], type: 'RUN_SHELL_SCRIPT', content: 'id' }),
  ReportInstancesStatus: (pick) => ({
    instanceIds: [pick('i')],
    reason: 'ABNORMAL_CLOUD_DISK',
    description: 'slow',
    diskIds: [pick('d')],
  }),
  TagResources: (pick) => ({
    regionId: 'cn-hangzhou',
    accountId: accountIds[0],
    resourceType: 'DISK',
    resourceIds: [pick('d'), pick('d')],
    tags: [{ key: 'other', value: 'x' }],
  }),
  JoinResourceGroup: (pick) => ({
    regionId: 'cn-hangzhou',
    accountId: accountIds[0],
    resourceType: 'INSTANCE',
    resourceId: pick('i'),
    resourceGroupId: 'rg-b',
  }),
};

const asked = fc.array(
  fc.tuple(oneOf(Object.keys(writes)), fc.array(fc.nat(), { minLength: 3, maxLength: 3 })),
  {
    minLength: 4,
    maxLength: 8,
  },
);

test(
  'no write reaches what the scopes of its operation do not cover, and its outcome shows nothing else either',
  async () => {
    await fc.assert(
      fc.asyncProperty(grants, grants, marks, asked, async (read, write, given, steps) => {
        for (const [operation, choices] of steps) {
          const resources = build(given);
          await graph.fillMirror();
          const left = [...choices];
          const input = writes[operation]?.((kind) => {
            const some = resources.filter((one) => one.kind === kind);
            return some[(left.shift() ?? 0) % some.length]?.id ?? '';
          });
          const scopes = [
            ...read.map((grant) => scopeOf('read', grant)),
            ...write.map((grant) => scopeOf(operation, grant)),
          ];
          graph.forgetCalls();
          const answer = await graph.ask(scopes, documentFor(`ecs${operation}`), { input });
          const hidden = resources.filter((one) => !isCovered(read, one));
          expectNothingOf(hidden, answer, JSON.stringify(input));
          const sent = graph.emulator.control.calls().filter(({ action }) => action === operation);
          const reached = sent.flatMap(({ parameters, accountId, regionId }) =>
            resources.filter(
              (one) =>
                one.accountId === accountId &&
                one.regionId === regionId &&
                Object.values(parameters).some((value) => value.includes(one.id)),
            ),
          );
          // A snapshot of a disk that is reset to it comes with the disk.
          const uncovered = reached.filter(
            (one) => !isCovered(write, one) && !(operation === 'ResetDisk' && one.kind === 's'),
          );
          expect(uncovered).toEqual([]);
        }
      }),
      { numRuns: numRuns * 2, seed },
    );
  },
  timeLimitMs,
);
