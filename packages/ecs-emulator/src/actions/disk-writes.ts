import { write } from './action';
import type { ActionTable } from './action';
import { createDiagnosticReport } from './diagnostic-report';
import { attachDisk, detachDisk } from './disk-attach';
import { modifyDiskAttribute } from './disk-attributes';
import { modifyDiskChargeType } from './disk-billing';
import { createDisk } from './disk-create';
import { deleteDisk } from './disk-delete';
import { reInitDisk } from './disk-reinit';
import { resetDisk, resetDisks } from './disk-reset';
import { resizeDisk } from './disk-size';
import { modifyDiskSpec } from './disk-spec';
import { createImage } from './images';
import { acceptInquiredSystemEvent } from './inquired-events';
import { joinResourceGroup } from './resource-group';
import { cancelSimulatedSystemEvents, createSimulatedSystemEvents } from './simulated-events';
import { createSnapshotGroup } from './snapshot-group';
import { modifyAutoSnapshotPolicyEx } from './snapshot-policy';
import { createSnapshot, deleteSnapshot } from './snapshot-writes';
import { replaceSystemDisk } from './system-disk';
import { tagResources, untagResources } from './tag-writes';

/**
 * The writes on disks, snapshots, images, events, reports, tags and groups; ClientToken and DryRun as ECS has them.
 * CreateSnapshotGroup stands outside the lock document.
 * ModifyAutoSnapshotPolicy has no row: ECS has retired it for ModifyAutoSnapshotPolicyEx, and answers it like any name
 * that it does not know, with InvalidAction.NotFound.
 */
export const diskWrites: ActionTable = {
  CreateImage: write(createImage, { dryRun: 'single', clientToken: true }),
  CreateDisk: write(createDisk, { clientToken: true }),
  AttachDisk: write(attachDisk),
  DetachDisk: write(detachDisk),
  ResizeDisk: write(resizeDisk, { clientToken: true }),
  ModifyDiskAttribute: write(modifyDiskAttribute),
  ModifyDiskChargeType: write(modifyDiskChargeType, { clientToken: true }),
  ModifyDiskSpec: write(modifyDiskSpec, { dryRun: 'single' }),
  ReplaceSystemDisk: write(replaceSystemDisk, { clientToken: true }),
  ResetDisk: write(resetDisk, { dryRun: 'single' }),
  ResetDisks: write(resetDisks, { dryRun: 'single' }),
  ReInitDisk: write(reInitDisk),
  DeleteDisk: write(deleteDisk),
  CreateSnapshot: write(createSnapshot, { clientToken: true }),
  DeleteSnapshot: write(deleteSnapshot),
  CreateSnapshotGroup: write(createSnapshotGroup, { clientToken: true }),
  ModifyAutoSnapshotPolicyEx: write(modifyAutoSnapshotPolicyEx),
  CreateSimulatedSystemEvents: write(createSimulatedSystemEvents),
  CancelSimulatedSystemEvents: write(cancelSimulatedSystemEvents),
  AcceptInquiredSystemEvent: write(acceptInquiredSystemEvent),
  CreateDiagnosticReport: write(createDiagnosticReport),
  TagResources: write(tagResources),
  UntagResources: write(untagResources),
  JoinResourceGroup: write(joinResourceGroup),
};
