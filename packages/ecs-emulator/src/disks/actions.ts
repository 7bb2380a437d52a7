import { write } from '../operations/action';
import type { ActionTable } from '../operations/action';
import { createDiagnosticReport } from '../diagnostics/create';
import { attachDisk, detachDisk } from './attach';
import { modifyDiskAttribute } from './attributes';
import { modifyDiskChargeType } from './billing';
import { createDisk } from './create';
import { deleteDisk } from './delete';
import { reInitDisk } from './reinit';
import { resetDisk, resetDisks } from './reset';
import { resizeDisk } from './size';
import { modifyDiskSpec } from './spec';
import { createImage } from '../images/create';
import { acceptInquiredSystemEvent } from '../events/inquired';
import { joinResourceGroup } from '../tags/resource-group';
import { cancelSimulatedSystemEvents, createSimulatedSystemEvents } from '../events/simulated';
import { createSnapshotGroup } from '../snapshots/group';
import { modifyAutoSnapshotPolicyEx } from '../snapshots/policy';
import { createSnapshot, deleteSnapshot } from '../snapshots/writes';
import { replaceSystemDisk } from './system-disk';
import { tagResources, untagResources } from '../tags/writes';

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
