import type { GraphQLSchema } from 'graphql';
import { createContextFactory } from '../../src/context';
import type { RequestContext, RequestFacts } from '../../src/context';
import { createCursorCodec } from '../../src/cursors';
import type { DisksFilter, EcsPort, EcsRead, EcsReads, EcsScope, InstancesFilter } from '../../src/ecs/port';
import type { DiskRecord, EcsPage, InstanceRecord } from '../../src/ecs/records';
import { createLocations } from '../../src/loaders/locations';
import { createRegionSizes } from '../../src/loaders/region-sizes';
import { RequestSignal } from '../../src/server/request-signal';
import { createSchema } from '../../src/server/schema';
import { aDisk, anInstance, locks } from '../../test/support/records';
import { instanceIds } from './queries';

const scope: EcsScope = { accountId: 'default', regionId: 'cn-hangzhou' };
/** Every tenth instance is locked: its messages name it, so they are its own. */
const isLocked = (index: number): boolean => index % 10 === 3;

const instances = instanceIds.map((id, index): InstanceRecord =>
  anInstance(id, {
    ...scope,
    name: `web-${index}`,
    operationLocks: isLocked(index) ? locks('security') : [],
  }),
);
const disks = instances.flatMap(({ id }, index) =>
  [0, 1, 2].map((disk): DiskRecord =>
    aDisk(`d-bp1serving${String(index * 3 + disk).padStart(8, '0')}`, [id], {
      ...scope,
      name: `web-${index}-${disk}`,
      rawKind: disk === 0 ? 'system' : 'data',
    }),
  ),
);
const instanceById = new Map(instances.map((instance) => [instance.id, instance]));
const diskById = new Map(disks.map((disk) => [disk.id, disk]));

const pageOf = <T>(items: readonly T[]): EcsPage<T> => ({
  items,
  malformed: 0,
  nextToken: null,
  totalCount: items.length,
});

const byIds = <T>(ids: readonly string[], all: ReadonlyMap<string, T>): EcsPage<T> =>
  pageOf(ids.map((id) => all.get(id)).filter((one) => one !== undefined));

function answer(action: EcsRead, query: object): unknown {
  if (action === 'DescribeInstances') {
    const { ids } = query as InstancesFilter;
    return ids === undefined ? pageOf(instances) : byIds(ids, instanceById);
  }
  if (action !== 'DescribeDisks') throw new TypeError(`The benchmark has no ${action}.`);
  const { ids, instanceId, multiAttach } = query as DisksFilter;
  if (ids !== undefined) return byIds(ids, diskById);
  if (multiAttach === 'Enabled') return pageOf([]);
  if (instanceId === undefined) return pageOf(disks);
  return pageOf(disks.filter(({ attachments }) => attachments[0]?.instanceId === instanceId));
}

/** Answers at once, and with the same records each time, as the mirror does. */
const port: EcsPort = {
  scopes: [scope],
  read: <A extends EcsRead>(_scope: EcsScope, action: A, query: EcsReads[A]['query']) =>
    Promise.resolve(answer(action, query) as EcsReads[A]['answer']),
  write: () => Promise.reject(new TypeError('The benchmark only reads.')),
};

/** What all servers of the comparison share. */
export interface Graph {
  readonly schema: GraphQLSchema;
  /** @returns the context of one request. */
  readonly contextFor: (facts: RequestFacts) => RequestContext;
  /** @returns the context of a request of which nothing is known. */
  readonly context: () => RequestContext;
}

const nothing = (): void => undefined;

/** @returns our schema and resolvers over a port in memory. */
export function createGraph(): Graph {
  const contextFor = createContextFactory({
    port,
    locations: createLocations(),
    regionSizes: createRegionSizes(),
    cursors: createCursorCodec('a secret of the benchmark'),
    policyMode: 'enforce',
    observerFor: () => ({ decided: nothing, finished: nothing, drifted: nothing }),
  });
  let requests = 0;
  return {
    schema: createSchema(),
    contextFor,
    context() {
      requests += 1;
      return contextFor({
        requestId: `request-${requests}`,
        caller: { subject: null, scopes: null },
        client: { name: null, version: null },
        deadline: Date.now() + 30_000,
        signal: new RequestSignal(),
        traceparent: null,
        mostAgeMs: null,
      });
    },
  };
}
