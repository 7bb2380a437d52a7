import type { RequestContext } from '../context';
import type { AttachmentRecord, DiskRecord } from '../ecs/records';
import type * as Gql from '../generated/graphql';
import { judgeOperations } from '../guard/judgement';
import { operationsOn } from '../catalogue/lookup';
import { DiskFacts } from '../guard/facts';
import { allowedNames, allows, decisions } from './buttons';
import { timeOf } from './date-time';
import { diskReads } from './disk-reads';
import { lockStates } from './lock-state';
import { shadowAsked } from './shadow';
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
  locks: (disk, _args, context) => lockStates(disk, context),
  readAt: ({ readAt }) => timeOf(readAt),
  lockReadAt: (disk, _args, context) => {
    const target = facts(disk, context);
    const learning = target.learnFor(operationsOn('DISK'));
    const oldest = () => timeOf(target.oldestReadAt);
    return learning === undefined ? oldest() : learning.then(oldest);
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
  operationDecisions: (disk, { among }, context, info) =>
    decisions(
      facts(disk, context),
      among,
      shadowAsked(info, context, () => new DiskFacts(disk, context.loaders, undefined, true)),
    ),
  ...readinessOfDisk,
  ...diskReads,
};

export const EcsDiskAttachment: Gql.EcsDiskAttachmentResolvers = {
  instance: ({ instanceId, disk: { accountId, regionId } }, _args, { loaders: { instances } }) => {
    const ref = { id: instanceId, accountId, regionId };
    return instances.peek(ref) ?? instances.load(ref);
  },
  detachDecision: async ({ instanceId, disk }, _args, context, info) => {
    const { loaders } = context;
    const [judged] = await judgeOperations(
      new DiskFacts(disk, loaders, instanceId),
      ['DetachDisk'],
      shadowAsked(info, context, () => new DiskFacts(disk, loaders, instanceId, true)),
    );
    return judged ?? null;
  },
};
