import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse, validate } from 'graphql';
import { createContextFactory } from '../../src/context';
import { createCursorCodec } from '../../src/cursors';
import type { EcsFault } from '../../src/ecs/errors';
import type { DiskRecord, InstanceRecord } from '../../src/ecs/records';
import { createExecutor } from '../../src/execution/executor';
import { locales } from '../../src/locale';
import type { Locale } from '../../src/locale';
import { createLocations } from '../../src/loaders/locations';
import { createRegionSizes } from '../../src/loaders/region-sizes';
import type { FinancialPolicy } from '../../src/policy/overdue';
import { createSchema, executionOfSchema } from '../../src/server/schema';
import { FakePort } from '../support/fake-port';
import {
  aDisk,
  aLockedInstance,
  anEvent,
  anInstance,
  aSystemDisk,
  locks,
  numbered,
  shanghai,
} from '../support/records';
import { compare } from './execution/compare';
import { createOddSchema } from './execution/odd-schema';
import { QueryMaker } from './execution/random-query';

/*
 * The executor against graphql-js: random queries over the whole schema, with random faults of the port.
 */

const schema = createSchema();
const nothing = (): void => undefined;

const instances = [
  ...numbered(3, (index) => anInstance(`i-${index}`, { name: 'web "front" \u2028 é 😀' })),
  aLockedInstance('i-3', shanghai),
  anInstance('i-4', { ...shanghai, operationLocks: null, name: null, cpu: null, tags: null }),
  anInstance('i-5', { operationLocks: [{ reason: 'unheard-of', message: 'x' }] }),
];
const disks = [
  ...instances.flatMap(({ id, accountId, regionId }) => [
    aSystemDisk(`d-s${id.slice(2)}`, id, { accountId, regionId }),
    aDisk(`d-d${id.slice(2)}`, [id], { accountId, regionId, attachmentsKnown: id !== 'i-4' }),
  ]),
  aDisk('d-free', [], { rawStatus: 'Available' }),
  aDisk('d-odd', [], { rawStatus: 'Quarantined' }),
];
const events = [anEvent('e-1', 'i-3', shanghai), anEvent('e-2', 'i-0', { rawStatus: 'Executed' })];

const faults: readonly EcsFault[] = [
  'THROTTLED',
  'FORBIDDEN',
  'TIMEOUT',
  'UNREACHABLE',
  'BAD_ANSWER',
  'REFUSED',
];
const actions = [
  'DescribeInstances',
  'DescribeDisks',
  'DescribeInstanceHistoryEvents',
  'GetInstanceScreenshot',
];

interface Failing {
  readonly action: string;
  readonly regionId: string | null;
  readonly fault: EcsFault;
}

function portWith(failing: readonly Failing[], delay: number): FakePort {
  const port = new FakePort();
  [port.instances, port.disks, port.events] = [instances, disks, events];
  port.delayMs = ({ action }) => (action.length % 3 === delay ? 1 : 0);
  for (const { action, regionId, fault } of failing)
    port.fail(action, fault, { when: ({ scope }) => regionId === null || scope.regionId === regionId });
  return port;
}

/** Who asks, in which language, and what the financial lock does. */
interface Asker {
  readonly locale: Locale;
  readonly scopes: readonly string[] | null;
  readonly financialPolicy: FinancialPolicy;
}

const asker: fc.Arbitrary<Asker> = fc.record({
  locale: fc.constantFrom(...locales),
  scopes: fc.constantFrom(null, ['ecs:read'], ['ecs:read;region=cn-hangzhou']),
  financialPolicy: fc.constantFrom('off', 'shadow', 'enforce'),
});

function contextOver(port: FakePort, { locale, scopes, financialPolicy }: Asker): object {
  return createContextFactory({
    port,
    locations: createLocations(),
    regionSizes: createRegionSizes(),
    cursors: createCursorCodec('a secret of the tests', () => 1_800_000_000_000),
    policyMode: 'enforce',
    financialPolicy,
    observerFor: () => ({ decided: nothing, finished: nothing, drifted: nothing }),
  })({
    requestId: 'request-1',
    caller: { subject: null, scopes },
    locale,
    client: { name: null, version: null },
    deadline: Date.now() + 60_000,
    signal: new AbortController().signal,
    traceparent: null,
    mostAgeMs: null,
  });
}

const ids = [...instances, ...disks, ...events].map(({ id }) => id);
const representations = [
  ...instances.map(({ id }) => ({ __typename: 'Instance', id })),
  ...disks.map(({ id, regionId }) => ({ __typename: 'Disk', id, regionId })),
  { __typename: 'SecurityLockEvent', id: 'e-1' },
  { __typename: 'Instance', id: 'i-gone' },
  { __typename: 'Instance', id: 'not an id' },
  { __typename: 'Elsewhere', id: 'i-0' },
];

const scalars = {
  ID: [...ids, 'i-gone', 'cn-hangzhou', 'cn-shanghai', 'no id'],
  String: ['web', 'cn-hangzhou-g', ''],
  Int: [1, 2, 10, 100, 0, -1],
  Float: [1, 0.5],
  Boolean: [true, false],
  DateTime: ['2026-01-01T00:00:00Z', '2026-01-01T08:00:00+08:00'],
  _Any: representations,
};

const failing: fc.Arbitrary<Failing> = fc.record({
  action: fc.constantFrom(...actions),
  regionId: fc.constantFrom(null, 'cn-hangzhou', 'cn-shanghai'),
  fault: fc.constantFrom(...faults),
});

test('answers random queries as graphql-js does', async () => {
  const executed = { compiled: 0, 'graphql-js': 0 };
  const executor = createExecutor({ schema, ...executionOfSchema, onExecute: (by) => (executed[by] += 1) });
  await fc.assert(
    fc.asyncProperty(
      fc.gen(),
      fc.array(failing, { maxLength: 2 }),
      fc.nat({ max: 5 }),
      asker,
      async (g, faulty, delay, who) => {
        const maker = new QueryMaker(g, { schema, scalars, depth: 5, without: ['Query._service'] });
        const { source, variables } = maker.make();
        const document = parse(source);
        fc.pre(validate(schema, document).length === 0);
        await compare({
          schema,
          executor,
          document,
          variables,
          context: () => contextOver(portWith(faulty, delay), who),
        });
      },
    ),
    { numRuns: 400 },
  );
  // Each document is compiled when it comes again, or it is no test of what is compiled.
  expect(executed.compiled).toBeGreaterThan(executed['graphql-js']);
});

test('answers as graphql-js does whatever a resolver does, and wherever null may not be', async () => {
  const { schema: odd, contextFor } = createOddSchema();
  let compiled = 0;
  const executor = createExecutor({
    schema: odd,
    pureFields: { 'Leafy.kept': () => true },
    // Small, so that kept lists are thrown away now and then.
    mostKeptBytes: 2_000,
    onExecute: (by) => (compiled += by === 'compiled' ? 1 : 0),
  });
  const words = { ID: ['i-1'], String: ['a', 'b'], Int: [1, 2], Float: [1.5], Boolean: [true, false] };
  await fc.assert(
    fc.asyncProperty(fc.gen(), fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), async (g, seeds) => {
      const maker = new QueryMaker(g, { schema: odd, scalars: words, depth: 4, without: [] });
      const { source, variables } = maker.make();
      const document = parse(source);
      fc.pre(validate(odd, document).length === 0);
      for (const seed of seeds)
        await compare({ schema: odd, executor, document, variables, context: () => contextFor(seed) });
    }),
    { numRuns: 200 },
  );
  expect(compiled).toBeGreaterThan(200);
});

/** What happens between two requests for the same page. */
type Happening =
  | {
      readonly kind: 'LOCK';
      readonly instance: number;
      readonly lock: 'security' | 'financial' | 'unheard-of' | null;
    }
  | { readonly kind: 'DISK'; readonly disk: number; readonly rawStatus: string }
  | {
      readonly kind: 'ATTACH';
      readonly disk: number;
      readonly instances: readonly number[];
      readonly known: boolean;
    };

const place = fc.nat({ max: 3 });
const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({
    kind: fc.constant('LOCK' as const),
    instance: place,
    lock: fc.constantFrom('security', 'financial', 'unheard-of', null),
  }),
  fc.record({
    kind: fc.constant('DISK' as const),
    disk: place,
    rawStatus: fc.constantFrom('In_use', 'Available', 'Odd'),
  }),
  fc.record({
    kind: fc.constant('ATTACH' as const),
    disk: place,
    instances: fc.uniqueArray(place, { maxLength: 2 }),
    known: fc.boolean(),
  }),
);

const pages = [
  `{ ecsInstances(first: 100) { nodes {
    id name status isSecurityLocked start: allows(operation: START_INSTANCE) allowedOperations
    disks { id status name allowedOperations detach: allows(operation: DETACH_DISK) }
  } } }`,
  `query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on Instance {
    id remove: allows(operation: DELETE_INSTANCE) lockReadAt disks { kind allowedOperations }
  } } }`,
  '{ ecsDisks(first: 100) { nodes { id status detach: allows(operation: DETACH_DISK) allowedOperations } } }',
].map((page) => parse(page));

test('what is kept with records is what graphql-js says after each change', async () => {
  let judged = 0;
  const { pureBelow, ...execution } = executionOfSchema;
  const executor = createExecutor({
    schema,
    ...execution,
    pureBelow: {
      ...pureBelow,
      'Disk.allowedOperations': (...given) => {
        judged += 1;
        return pureBelow['Disk.allowedOperations'](...given);
      },
    },
  });
  const variables = { ids: numbered(4, (index) => ({ __typename: 'Instance', id: `i-${index}` })) };
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(happening, asker), { minLength: 1, maxLength: 8 }), async (steps) => {
      const world = {
        instances: [...numbered(4, (index) => anInstance(`i-${index}`, { name: `web ${index}` }))],
        disks: [...numbered(4, (index) => aSystemDisk(`d-${index}`, `i-${index}`))],
      };
      for (const [{ kind, ...what }, who] of steps) {
        change(world, { kind, ...what } as Happening);
        const port = (): FakePort => Object.assign(new FakePort(), world);
        for (const document of pages)
          await compare({ schema, executor, document, variables, context: () => contextOver(port(), who) });
      }
      // Nothing has changed since: no disk of an instance is judged once more.
      const [page] = pages;
      const who: Asker = { locale: 'EN', scopes: null, financialPolicy: 'off' };
      const context = () => contextOver(Object.assign(new FakePort(), world), who);
      if (page === undefined) throw new TypeError('There is a page.');
      await compare({ schema, executor, document: page, variables, context });
      const before = judged;
      await compare({ schema, executor, document: page, variables, context });
      const shared = world.disks.filter(
        ({ attachments, attachmentsKnown }) => attachments.length !== 1 || !attachmentsKnown,
      );
      if (shared.length === 0) expect(judged).toBe(before);
    }),
    { numRuns: 100 },
  );
});

interface World {
  instances: InstanceRecord[];
  disks: DiskRecord[];
}

/** ECS would answer with new records: what is kept with the old ones does not matter any more. */
function change(world: World, happens: Happening): void {
  const replaced = <T>(all: readonly T[], at: number, parts: Partial<T>): T[] =>
    all.map((one, index) => (index === at ? { ...one, ...parts } : one));
  switch (happens.kind) {
    case 'LOCK': {
      const operationLocks = happens.lock === null ? [] : locks(happens.lock);
      world.instances = replaced(world.instances, happens.instance, { operationLocks });
      break;
    }
    case 'DISK':
      world.disks = replaced(world.disks, happens.disk, { rawStatus: happens.rawStatus });
      break;
    case 'ATTACH': {
      const [disk] = world.disks.slice(happens.disk);
      const attached = aDisk(
        'd',
        happens.instances.map((index) => `i-${index}`),
      );
      if (disk !== undefined)
        world.disks = replaced(world.disks, happens.disk, {
          attachments: attached.attachments,
          attachmentsKnown: happens.known,
        });
      break;
    }
    default:
      happens satisfies never;
  }
}
