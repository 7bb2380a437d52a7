import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DiskRecord } from '../../src/ecs/records';
import { graphOver } from '../resolvers/mutations/graph';
import { FakePort } from '../support/fake-port';
import { aDisk, aLockedInstance, aSystemDisk, hangzhou, numbered } from '../support/records';

/**
 * ReplaceSystemDisk is judged by the status of the system disk. ECS does not document whether it names the instance of a disk
 * that is being created, attached or initialized. Whatever it does, there is one answer: `allows`, `allowedOperations`,
 * `operationDecisions` and the mutation agree, whichever other fields the query has and whatever is known of the region.
 */

/** Whether ECS's filter by instance finds a disk in such a status, and whether the disk's attachments name the instance. */
interface Naming {
  readonly byFilter: boolean;
  readonly byAttachments: boolean;
}

const named = ['In_use', 'Detaching'];
const unnamed = ['Available', 'Attaching', 'Creating', 'ReIniting'];
const unheardOf = ['in_use', 'Quarantined'];

const id = 'i-1';

function portOver(status: string, { byFilter, byAttachments }: Naming): FakePort {
  const port = new FakePort([hangzhou]);
  const isNamed = !unnamed.includes(status);
  const ids = [id, ...numbered(4, (index) => `i-more${index}`)];
  port.instances = ids.map((one) => aLockedInstance(one));
  port.disks = ids.flatMap((one): DiskRecord[] => {
    const system = aSystemDisk(`d-system${one.slice(2)}`, one, { rawStatus: status });
    const isShown = isNamed || byAttachments;
    return [isShown ? system : { ...system, attachments: [] }, aDisk(`d-data${one.slice(2)}`, [one])];
  });
  port.reply('DescribeDisks', ({ asked }) => {
    if (asked.instanceId === undefined || isNamed || byFilter) return undefined;
    const items = port.disks.filter(
      ({ rawKind, attachments }) =>
        rawKind !== 'system' && asked.rawKind !== 'system' && attachments[0]?.instanceId === asked.instanceId,
    );
    return { items, malformed: 0, nextToken: null, totalCount: null };
  });
  return port;
}

/** What stands beside the judgement in a query. */
const beside = [
  'disks { id }',
  'allowedOperations',
  'operationDecisions { verdict }',
  'status',
  'tags { key }',
];
const judged = `allows(operation: REPLACE_SYSTEM_DISK)
  names: allowedOperations
  decisions: operationDecisions(among: [REPLACE_SYSTEM_DISK]) { verdict }`;
const lists = ['one', 'list', 'both'] as const;

interface Judged {
  readonly id?: string;
  readonly allows: boolean;
  readonly names: readonly string[];
  readonly decisions: readonly { readonly verdict: string }[];
}

const shapes = fc.record({
  list: fc.constantFrom(...lists),
  before: fc.subarray(beside),
  after: fc.subarray(beside),
  parts: fc.subarray(judged.split('\n'), { minLength: 1 }),
  /** Whether an earlier request has read the region's disks, so that its size is known. */
  isKnown: fc.boolean(),
});

const prefixed = (fields: readonly string[], prefix: string): string =>
  fields.map((field, index) => `${prefix}${index}: ${field}`).join(' ');

/** Whether the system disk may be replaced, as each part of the answer says. */
function* saidBy(data: Readonly<Record<string, unknown>>): Generator<boolean> {
  const list = (data.ecsInstances as { nodes: Judged[] } | undefined)?.nodes ?? [];
  for (const { allows, names, decisions } of [data.ecsInstance as Judged, ...list].filter(
    Boolean,
  ) as Partial<Judged>[]) {
    if (allows !== undefined) yield allows;
    if (names !== undefined) yield names.includes('REPLACE_SYSTEM_DISK');
    if (decisions !== undefined) yield decisions[0]?.verdict === 'ALLOWED';
  }
}

test('one answer for ReplaceSystemDisk, whatever else a query selects', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...named, ...unnamed, ...unheardOf),
      fc.record({ byFilter: fc.boolean(), byAttachments: fc.boolean() }),
      shapes,
      async (status, naming, { list, before, after, parts, isKnown }) => {
        const port = portOver(status, naming);
        const graph = graphOver(port);
        if (isKnown) await graph.run('{ ecsInstances { nodes { disks { id } } } }');
        const fields = `{ ${prefixed(before, 'a')} ${parts.join(' ')} ${prefixed(after, 'b')} }`;
        const one = list === 'list' ? '' : `ecsInstance(id: "${id}") ${fields}`;
        const many = list === 'one' ? '' : `ecsInstances { nodes ${fields} }`;
        const { data, errors } = await graph.run(`{ ${one} ${many} }`);
        expect(errors).toBeUndefined();
        const said = new Set(saidBy(data ?? {}));
        expect(said).toEqual(new Set([status === 'Detaching']));

        const input = { instanceId: id, imageId: 'm-1' };
        const { outcomes } = await graph.ask('ecsReplaceSystemDisk', input);
        expect(outcomes).toMatchObject([
          { __typename: status === 'Detaching' ? 'EcsOperationAccepted' : 'EcsOperationDenied' },
        ]);
      },
    ),
    { numRuns: 300, seed: 20_260_301 },
  );
});
