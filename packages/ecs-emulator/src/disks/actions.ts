import { read, readWithDryRun, write } from '../operations/action';
import type { ActionTable } from '../operations/action';
import { attachDisk, detachDisk } from './attach';
import { modifyDiskAttribute } from './attributes';
import { modifyDiskChargeType } from './billing';
import { createDisk } from './create';
import { deleteDisk } from './delete';
import { describeDisks, describeDisksFullStatus } from './reads';
import { reInitDisk } from './reinit';
import { resetDisk, resetDisks } from './reset';
import { resizeDisk } from './size';
import { modifyDiskSpec } from './spec';
import { replaceSystemDisk } from './system-disk';

/** The operations on disks, with ClientToken and DryRun where ECS supports them. */
export const diskActions: ActionTable = {
  DescribeDisks: readWithDryRun(describeDisks),
  DescribeDisksFullStatus: read(describeDisksFullStatus),
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
};
