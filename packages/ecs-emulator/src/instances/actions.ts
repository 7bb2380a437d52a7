import { read, readWithDryRun, write } from '../operations/action';
import type { ActionTable } from '../operations/action';
import { modifyInstanceMetadataOptions, modifyInstanceVncPasswd } from './access';
import { modifyInstanceAttribute } from './attributes';
import { modifyInstanceChargeType } from './charge';
import { describeInstanceVncUrl, getInstanceConsoleOutput, getInstanceScreenshot } from './console';
import { attachKeyPair, detachKeyPair } from './key-pairs';
import { modifyInstanceMaintenanceAttributes, redeployInstance, reportInstancesStatus } from './maintenance';
import { modifyInstanceNetworkSpec } from './network-spec';
import { rebootInstance, startInstance, stopInstance } from './power';
import { rebootInstances, startInstances, stopInstances } from './power-batches';
import { modifyPrepayInstanceSpec } from './prepaid-spec';
import { modifyInstanceAttachmentAttributes } from './private-pools';
import { allocatePublicIpAddress, convertNatPublicIpToEip, releasePublicIpAddress } from './public-addresses';
import { attachInstanceRamRole, detachInstanceRamRole } from './ram-roles';
import {
  describeInstanceAttachmentAttributes,
  describeInstanceAttribute,
  describeInstanceAutoRenewAttribute,
  describeInstanceMaintenanceAttributes,
  describeInstanceRamRole,
  describeInstances,
  describeInstanceStatus,
  describeUserData,
} from './reads';
import { deleteInstance, deleteInstances } from './release';
import { modifyInstanceAutoRenewAttribute, renewInstance } from './renewals';
import { joinSecurityGroup, leaveSecurityGroup } from './security-groups';
import { modifyInstanceSpec } from './spec';
import { modifyInstanceAutoReleaseTime, reActivateInstances } from './term';
import { modifyInstanceVpcAttribute } from './vpc';

/** The operations on instances, with ClientToken and DryRun where ECS supports them. */
export const instanceActions: ActionTable = {
  DescribeInstances: readWithDryRun(describeInstances),
  DescribeInstanceStatus: read(describeInstanceStatus),
  DescribeInstanceAttribute: read(describeInstanceAttribute),
  DescribeInstanceRamRole: read(describeInstanceRamRole),
  DescribeInstanceVncUrl: read(describeInstanceVncUrl),
  DescribeUserData: read(describeUserData),
  DescribeInstanceAutoRenewAttribute: read(describeInstanceAutoRenewAttribute),
  GetInstanceScreenshot: read(getInstanceScreenshot),
  GetInstanceConsoleOutput: read(getInstanceConsoleOutput),
  DescribeInstanceAttachmentAttributes: read(describeInstanceAttachmentAttributes),
  DescribeInstanceMaintenanceAttributes: read(describeInstanceMaintenanceAttributes),
  StartInstance: write(startInstance, { dryRun: 'single' }),
  StopInstance: write(stopInstance, { dryRun: 'single' }),
  RebootInstance: write(rebootInstance, { dryRun: 'single' }),
  StartInstances: write(startInstances, { dryRun: 'batch' }),
  StopInstances: write(stopInstances, { dryRun: 'batch' }),
  RebootInstances: write(rebootInstances, { dryRun: 'batch' }),
  DeleteInstance: write(deleteInstance, { dryRun: 'single' }),
  DeleteInstances: write(deleteInstances, { dryRun: 'batch', clientToken: true }),
  ModifyInstanceAttribute: write(modifyInstanceAttribute),
  ModifyInstanceChargeType: write(modifyInstanceChargeType, { dryRun: 'single', clientToken: true }),
  ModifyInstanceSpec: write(modifyInstanceSpec, { dryRun: 'single', clientToken: true }),
  ModifyPrepayInstanceSpec: write(modifyPrepayInstanceSpec, { clientToken: true }),
  ModifyInstanceAutoReleaseTime: write(modifyInstanceAutoReleaseTime),
  AttachInstanceRamRole: write(attachInstanceRamRole),
  DetachInstanceRamRole: write(detachInstanceRamRole),
  ModifyInstanceVncPasswd: write(modifyInstanceVncPasswd),
  ModifyInstanceMetadataOptions: write(modifyInstanceMetadataOptions),
  RenewInstance: write(renewInstance, { clientToken: true }),
  ModifyInstanceAutoRenewAttribute: write(modifyInstanceAutoRenewAttribute),
  ReActivateInstances: write(reActivateInstances),
  ModifyInstanceNetworkSpec: write(modifyInstanceNetworkSpec, { clientToken: true }),
  AllocatePublicIpAddress: write(allocatePublicIpAddress),
  ReleasePublicIpAddress: write(releasePublicIpAddress, { dryRun: 'single' }),
  ConvertNatPublicIpToEip: write(convertNatPublicIpToEip),
  ModifyInstanceVpcAttribute: write(modifyInstanceVpcAttribute),
  JoinSecurityGroup: write(joinSecurityGroup),
  LeaveSecurityGroup: write(leaveSecurityGroup),
  AttachKeyPair: write(attachKeyPair),
  DetachKeyPair: write(detachKeyPair),
  ModifyInstanceAttachmentAttributes: write(modifyInstanceAttachmentAttributes),
  ModifyInstanceMaintenanceAttributes: write(modifyInstanceMaintenanceAttributes),
  RedeployInstance: write(redeployInstance),
  ReportInstancesStatus: write(reportInstancesStatus),
};
