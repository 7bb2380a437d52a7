import type { RequestContext } from '../context';
import type { AttachmentRecord, DiskRecord } from '../ecs/records';
import type * as Gql from '../generated/graphql';
import { judgeOperations } from '../guard/judgement';
import { operationsOn } from '../catalogue/lookup';
import { DiskFacts } from '../guard/facts';
import { allowedNames, allows, decisions } from './buttons';
import { timeOf } from './date-time';
import { diskReads } from './disk-reads';
import { readinessOfDisk } from './readiness';
import { referenceTo } from './reference';
import { seenAttachments, seenId } from './seen-ids';
import { chargeTypes, diskKinds, diskStatuses } from './words';

/** One attachment with its disk. */
export interface AttachmentSource extends AttachmentRecord {
  readonly disk: DiskRecord;
}

const facts = (disk: DiskRecord, { loaders }: RequestContext): DiskFacts => new DiskFacts(disk, loaders);

export const Disk: Gql.DiskResolvers = {
  __resolveReference: (reference, context) => referenceTo('Disk', reference, context, context.loaders.disks),
  kind: ({ rawKind }) => diskKinds.nameOf(rawKind),
  status: ({ rawStatus }) => diskStatuses.nameOf(rawStatus),
  chargeType: ({ rawChargeType }) => chargeTypes.nameOf(rawChargeType),
  readAt: ({ readAt }) => timeOf(readAt),
  lockReadAt: async (disk, _args, context) => {
    const target = facts(disk, context);
    await target.learnFor(operationsOn('DISK'));
    return timeOf(target.oldestReadAt);
  },
  // An incomplete list must not look complete.
  attachments: (disk, _args, context) => {
    if (!disk.attachmentsKnown) return null;
    const withDisk = (some: readonly AttachmentRecord[]) => some.map((each) => ({ ...each, disk }));
    return context.rights.read.isWhole(disk)
      ? withDisk(disk.attachments)
      : seenAttachments(disk, context).then(withDisk);
  },
  sourceSnapshotId: (disk, _args, context) => seenId('snapshots', disk.sourceSnapshotId, disk, context),
  allowedOperations: (disk, _args, context) => allowedNames(facts(disk, context)),
  allows: (disk, { operation }, context) => allows(facts(disk, context), operation),
  operationDecisions: (disk, { among }, context) => decisions(facts(disk, context), among),
  ...readinessOfDisk,
  ...diskReads,
};

export const EcsDiskAttachment: Gql.EcsDiskAttachmentResolvers = {
  instance: ({ instanceId, disk: { accountId, regionId } }, _args, { loaders }) =>
    loaders.instances.load({ id: instanceId, accountId, regionId }),
  detachDecision: async ({ instanceId, disk }, _args, { loaders }) => {
    const [judged] = await judgeOperations(new DiskFacts(disk, loaders, instanceId), ['DetachDisk']);
    return judged ?? null;
  },
};
