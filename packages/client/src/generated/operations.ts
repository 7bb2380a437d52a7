// Written by `npm run codegen` from the schema. Never edit it by hand.
import { ecsOperation } from '../core/operation.js';
import type * as types from './types.js';

/** StartInstance. */
export const startInstance = /* @__PURE__ */ ecsOperation<types.EcsStartInstanceInput, 'START_INSTANCE'>(
  'START_INSTANCE',
  'StartInstance',
  'instance',
  'instanceId',
  null,
);

/** StopInstance. */
export const stopInstance = /* @__PURE__ */ ecsOperation<types.EcsStopInstanceInput, 'STOP_INSTANCE'>(
  'STOP_INSTANCE',
  'StopInstance',
  'instance',
  'instanceId',
  null,
);

/** RebootInstance. */
export const rebootInstance = /* @__PURE__ */ ecsOperation<types.EcsRebootInstanceInput, 'REBOOT_INSTANCE'>(
  'REBOOT_INSTANCE',
  'RebootInstance',
  'instance',
  'instanceId',
  null,
);

/** RebootInstances. */
export const rebootInstances = /* @__PURE__ */ ecsOperation<
  types.EcsRebootInstancesInput,
  'REBOOT_INSTANCES'
>('REBOOT_INSTANCES', 'RebootInstances', 'instances', 'instanceIds', null);

/** DeleteInstance. */
export const deleteInstance = /* @__PURE__ */ ecsOperation<types.EcsDeleteInstanceInput, 'DELETE_INSTANCE'>(
  'DELETE_INSTANCE',
  'DeleteInstance',
  'outcome',
  'instanceId',
  null,
);

/** DeleteInstances. */
export const deleteInstances = /* @__PURE__ */ ecsOperation<
  types.EcsDeleteInstancesInput,
  'DELETE_INSTANCES'
>('DELETE_INSTANCES', 'DeleteInstances', 'outcomes', 'instanceIds', null);

/** ModifyInstanceAttribute. */
export const modifyInstanceAttribute = /* @__PURE__ */ ecsOperation<
  types.EcsModifyInstanceAttributeInput,
  'MODIFY_INSTANCE_ATTRIBUTE'
>('MODIFY_INSTANCE_ATTRIBUTE', 'ModifyInstanceAttribute', 'instance', 'instanceId', null);

/** ModifyInstanceChargeType. */
export const modifyInstanceChargeType = /* @__PURE__ */ ecsOperation<
  types.EcsModifyInstanceChargeTypeInput,
  'MODIFY_INSTANCE_CHARGE_TYPE'
>('MODIFY_INSTANCE_CHARGE_TYPE', 'ModifyInstanceChargeType', 'instances', 'instanceIds', null);

/** ModifyInstanceSpec. */
export const modifyInstanceSpec = /* @__PURE__ */ ecsOperation<
  types.EcsModifyInstanceSpecInput,
  'MODIFY_INSTANCE_SPEC'
>('MODIFY_INSTANCE_SPEC', 'ModifyInstanceSpec', 'instance', 'instanceId', null);

/** ModifyPrepayInstanceSpec. */
export const modifyPrepayInstanceSpec = /* @__PURE__ */ ecsOperation<
  types.EcsModifyPrepayInstanceSpecInput,
  'MODIFY_PREPAY_INSTANCE_SPEC'
>('MODIFY_PREPAY_INSTANCE_SPEC', 'ModifyPrepayInstanceSpec', 'instance', 'instanceId', null);

/** ModifyInstanceAutoReleaseTime. */
export const modifyInstanceAutoReleaseTime = /* @__PURE__ */ ecsOperation<
  types.EcsModifyInstanceAutoReleaseTimeInput,
  'MODIFY_INSTANCE_AUTO_RELEASE_TIME'
>('MODIFY_INSTANCE_AUTO_RELEASE_TIME', 'ModifyInstanceAutoReleaseTime', 'instance', 'instanceId', null);

/** AttachInstanceRamRole. */
export const attachInstanceRamRole = /* @__PURE__ */ ecsOperation<
  types.EcsAttachInstanceRamRoleInput,
  'ATTACH_INSTANCE_RAM_ROLE'
>('ATTACH_INSTANCE_RAM_ROLE', 'AttachInstanceRamRole', 'instances', 'instanceIds', null);

/** DetachInstanceRamRole. */
export const detachInstanceRamRole = /* @__PURE__ */ ecsOperation<
  types.EcsDetachInstanceRamRoleInput,
  'DETACH_INSTANCE_RAM_ROLE'
>('DETACH_INSTANCE_RAM_ROLE', 'DetachInstanceRamRole', 'instances', 'instanceIds', null);

/** ModifyInstanceVncPasswd. */
export const modifyInstanceVncPasswd = /* @__PURE__ */ ecsOperation<
  types.EcsModifyInstanceVncPasswdInput,
  'MODIFY_INSTANCE_VNC_PASSWD'
>('MODIFY_INSTANCE_VNC_PASSWD', 'ModifyInstanceVncPasswd', 'instance', 'instanceId', null);

/** ModifyInstanceMetadataOptions. */
export const modifyInstanceMetadataOptions = /* @__PURE__ */ ecsOperation<
  types.EcsModifyInstanceMetadataOptionsInput,
  'MODIFY_INSTANCE_METADATA_OPTIONS'
>('MODIFY_INSTANCE_METADATA_OPTIONS', 'ModifyInstanceMetadataOptions', 'instance', 'instanceId', null);

/** RenewInstance. */
export const renewInstance = /* @__PURE__ */ ecsOperation<types.EcsRenewInstanceInput, 'RENEW_INSTANCE'>(
  'RENEW_INSTANCE',
  'RenewInstance',
  'instance',
  'instanceId',
  null,
);

/** ModifyInstanceAutoRenewAttribute. */
export const modifyInstanceAutoRenewAttribute = /* @__PURE__ */ ecsOperation<
  types.EcsModifyInstanceAutoRenewAttributeInput,
  'MODIFY_INSTANCE_AUTO_RENEW_ATTRIBUTE'
>(
  'MODIFY_INSTANCE_AUTO_RENEW_ATTRIBUTE',
  'ModifyInstanceAutoRenewAttribute',
  'instances',
  'instanceIds',
  null,
);

/** ReActivateInstances. */
export const reActivateInstances = /* @__PURE__ */ ecsOperation<
  types.EcsReActivateInstancesInput,
  'RE_ACTIVATE_INSTANCES'
>('RE_ACTIVATE_INSTANCES', 'ReActivateInstances', 'instance', 'instanceId', null);

/** CreateImage. */
export const createImage = /* @__PURE__ */ ecsOperation<types.EcsCreateImageInput, 'CREATE_IMAGE'>(
  'CREATE_IMAGE',
  'CreateImage',
  'instance',
  'instanceId',
  null,
);

/** CreateDisk. */
export const createDisk = /* @__PURE__ */ ecsOperation<types.EcsCreateDiskInput, 'CREATE_DISK'>(
  'CREATE_DISK',
  'CreateDisk',
  'disk',
  'instanceId',
  null,
);

/** AttachDisk. */
export const attachDisk = /* @__PURE__ */ ecsOperation<types.EcsAttachDiskInput, 'ATTACH_DISK'>(
  'ATTACH_DISK',
  'AttachDisk',
  'disk',
  'instanceId',
  'diskId',
);

/** DetachDisk. */
export const detachDisk = /* @__PURE__ */ ecsOperation<types.EcsDetachDiskInput, 'DETACH_DISK'>(
  'DETACH_DISK',
  'DetachDisk',
  'disk',
  'instanceId',
  'diskId',
);

/** ResizeDisk. */
export const resizeDisk = /* @__PURE__ */ ecsOperation<types.EcsResizeDiskInput, 'RESIZE_DISK'>(
  'RESIZE_DISK',
  'ResizeDisk',
  'disk',
  null,
  'diskId',
);

/** ModifyDiskAttribute. */
export const modifyDiskAttribute = /* @__PURE__ */ ecsOperation<
  types.EcsModifyDiskAttributeInput,
  'MODIFY_DISK_ATTRIBUTE'
>('MODIFY_DISK_ATTRIBUTE', 'ModifyDiskAttribute', 'disk', null, 'diskId');

/** ModifyDiskChargeType. */
export const modifyDiskChargeType = /* @__PURE__ */ ecsOperation<
  types.EcsModifyDiskChargeTypeInput,
  'MODIFY_DISK_CHARGE_TYPE'
>('MODIFY_DISK_CHARGE_TYPE', 'ModifyDiskChargeType', 'disks', 'instanceId', 'diskIds');

/** ModifyDiskSpec. */
export const modifyDiskSpec = /* @__PURE__ */ ecsOperation<types.EcsModifyDiskSpecInput, 'MODIFY_DISK_SPEC'>(
  'MODIFY_DISK_SPEC',
  'ModifyDiskSpec',
  'disk',
  null,
  'diskId',
);

/** ReplaceSystemDisk. */
export const replaceSystemDisk = /* @__PURE__ */ ecsOperation<
  types.EcsReplaceSystemDiskInput,
  'REPLACE_SYSTEM_DISK'
>('REPLACE_SYSTEM_DISK', 'ReplaceSystemDisk', 'instance', 'instanceId', null);

/** ResetDisk. */
export const resetDisk = /* @__PURE__ */ ecsOperation<types.EcsResetDiskInput, 'RESET_DISK'>(
  'RESET_DISK',
  'ResetDisk',
  'disk',
  null,
  'diskId',
);

/** ResetDisks. */
export const resetDisks = /* @__PURE__ */ ecsOperation<types.EcsResetDisksInput, 'RESET_DISKS'>(
  'RESET_DISKS',
  'ResetDisks',
  'disks',
  null,
  null,
);

/** ReInitDisk. */
export const reInitDisk = /* @__PURE__ */ ecsOperation<types.EcsReInitDiskInput, 'RE_INIT_DISK'>(
  'RE_INIT_DISK',
  'ReInitDisk',
  'disk',
  null,
  'diskId',
);

/** DeleteDisk. */
export const deleteDisk = /* @__PURE__ */ ecsOperation<types.EcsDeleteDiskInput, 'DELETE_DISK'>(
  'DELETE_DISK',
  'DeleteDisk',
  'outcome',
  null,
  'diskId',
);

/** CreateSnapshot. */
export const createSnapshot = /* @__PURE__ */ ecsOperation<types.EcsCreateSnapshotInput, 'CREATE_SNAPSHOT'>(
  'CREATE_SNAPSHOT',
  'CreateSnapshot',
  'disk',
  null,
  'diskId',
);

/** DeleteSnapshot. */
export const deleteSnapshot = /* @__PURE__ */ ecsOperation<types.EcsDeleteSnapshotInput, 'DELETE_SNAPSHOT'>(
  'DELETE_SNAPSHOT',
  'DeleteSnapshot',
  'outcome',
  null,
  null,
);

/** ModifyAutoSnapshotPolicy. */
export const modifyAutoSnapshotPolicy = /* @__PURE__ */ ecsOperation<
  types.EcsModifyAutoSnapshotPolicyInput,
  'MODIFY_AUTO_SNAPSHOT_POLICY'
>('MODIFY_AUTO_SNAPSHOT_POLICY', 'ModifyAutoSnapshotPolicy', 'outcome', null, null);

/** ModifyInstanceNetworkSpec. */
export const modifyInstanceNetworkSpec = /* @__PURE__ */ ecsOperation<
  types.EcsModifyInstanceNetworkSpecInput,
  'MODIFY_INSTANCE_NETWORK_SPEC'
>('MODIFY_INSTANCE_NETWORK_SPEC', 'ModifyInstanceNetworkSpec', 'instance', 'instanceId', null);

/** AllocatePublicIpAddress. */
export const allocatePublicIpAddress = /* @__PURE__ */ ecsOperation<
  types.EcsAllocatePublicIpAddressInput,
  'ALLOCATE_PUBLIC_IP_ADDRESS'
>('ALLOCATE_PUBLIC_IP_ADDRESS', 'AllocatePublicIpAddress', 'instance', 'instanceId', null);

/** ConvertNatPublicIpToEip. */
export const convertNatPublicIpToEip = /* @__PURE__ */ ecsOperation<
  types.EcsConvertNatPublicIpToEipInput,
  'CONVERT_NAT_PUBLIC_IP_TO_EIP'
>('CONVERT_NAT_PUBLIC_IP_TO_EIP', 'ConvertNatPublicIpToEip', 'instance', 'instanceId', null);

/** ModifyInstanceVpcAttribute. */
export const modifyInstanceVpcAttribute = /* @__PURE__ */ ecsOperation<
  types.EcsModifyInstanceVpcAttributeInput,
  'MODIFY_INSTANCE_VPC_ATTRIBUTE'
>('MODIFY_INSTANCE_VPC_ATTRIBUTE', 'ModifyInstanceVpcAttribute', 'instance', 'instanceId', null);

/** JoinSecurityGroup. */
export const joinSecurityGroup = /* @__PURE__ */ ecsOperation<
  types.EcsJoinSecurityGroupInput,
  'JOIN_SECURITY_GROUP'
>('JOIN_SECURITY_GROUP', 'JoinSecurityGroup', 'instance', 'instanceId', null);

/** LeaveSecurityGroup. */
export const leaveSecurityGroup = /* @__PURE__ */ ecsOperation<
  types.EcsLeaveSecurityGroupInput,
  'LEAVE_SECURITY_GROUP'
>('LEAVE_SECURITY_GROUP', 'LeaveSecurityGroup', 'instance', 'instanceId', null);

/** AttachKeyPair. */
export const attachKeyPair = /* @__PURE__ */ ecsOperation<types.EcsAttachKeyPairInput, 'ATTACH_KEY_PAIR'>(
  'ATTACH_KEY_PAIR',
  'AttachKeyPair',
  'instances',
  'instanceIds',
  null,
);

/** DetachKeyPair. */
export const detachKeyPair = /* @__PURE__ */ ecsOperation<types.EcsDetachKeyPairInput, 'DETACH_KEY_PAIR'>(
  'DETACH_KEY_PAIR',
  'DetachKeyPair',
  'instances',
  'instanceIds',
  null,
);

/** RunCommand. */
export const runCommand = /* @__PURE__ */ ecsOperation<types.EcsRunCommandInput, 'RUN_COMMAND'>(
  'RUN_COMMAND',
  'RunCommand',
  'instances',
  'instanceIds',
  null,
);

/** InvokeCommand. */
export const invokeCommand = /* @__PURE__ */ ecsOperation<types.EcsInvokeCommandInput, 'INVOKE_COMMAND'>(
  'INVOKE_COMMAND',
  'InvokeCommand',
  'instances',
  'instanceIds',
  null,
);

/** ModifyInstanceAttachmentAttributes. */
export const modifyInstanceAttachmentAttributes = /* @__PURE__ */ ecsOperation<
  types.EcsModifyInstanceAttachmentAttributesInput,
  'MODIFY_INSTANCE_ATTACHMENT_ATTRIBUTES'
>(
  'MODIFY_INSTANCE_ATTACHMENT_ATTRIBUTES',
  'ModifyInstanceAttachmentAttributes',
  'instance',
  'instanceId',
  null,
);

/** CreateSimulatedSystemEvents. */
export const createSimulatedSystemEvents = /* @__PURE__ */ ecsOperation<
  types.EcsCreateSimulatedSystemEventsInput,
  'CREATE_SIMULATED_SYSTEM_EVENTS'
>('CREATE_SIMULATED_SYSTEM_EVENTS', 'CreateSimulatedSystemEvents', 'outcomes', 'instanceIds', null);

/** CancelSimulatedSystemEvents. */
export const cancelSimulatedSystemEvents = /* @__PURE__ */ ecsOperation<
  types.EcsCancelSimulatedSystemEventsInput,
  'CANCEL_SIMULATED_SYSTEM_EVENTS'
>('CANCEL_SIMULATED_SYSTEM_EVENTS', 'CancelSimulatedSystemEvents', 'outcomes', null, null);

/** AcceptInquiredSystemEvent. */
export const acceptInquiredSystemEvent = /* @__PURE__ */ ecsOperation<
  types.EcsAcceptInquiredSystemEventInput,
  'ACCEPT_INQUIRED_SYSTEM_EVENT'
>('ACCEPT_INQUIRED_SYSTEM_EVENT', 'AcceptInquiredSystemEvent', 'outcome', null, null);

/** CreateDiagnosticReport. */
export const createDiagnosticReport = /* @__PURE__ */ ecsOperation<
  types.EcsCreateDiagnosticReportInput,
  'CREATE_DIAGNOSTIC_REPORT'
>('CREATE_DIAGNOSTIC_REPORT', 'CreateDiagnosticReport', 'outcome', 'instanceId', null);

/** ModifyInstanceMaintenanceAttributes. */
export const modifyInstanceMaintenanceAttributes = /* @__PURE__ */ ecsOperation<
  types.EcsModifyInstanceMaintenanceAttributesInput,
  'MODIFY_INSTANCE_MAINTENANCE_ATTRIBUTES'
>(
  'MODIFY_INSTANCE_MAINTENANCE_ATTRIBUTES',
  'ModifyInstanceMaintenanceAttributes',
  'instances',
  'instanceIds',
  null,
);

/** RedeployInstance. */
export const redeployInstance = /* @__PURE__ */ ecsOperation<
  types.EcsRedeployInstanceInput,
  'REDEPLOY_INSTANCE'
>('REDEPLOY_INSTANCE', 'RedeployInstance', 'instance', 'instanceId', null);

/** ReportInstancesStatus. */
export const reportInstancesStatus = /* @__PURE__ */ ecsOperation<
  types.EcsReportInstancesStatusInput,
  'REPORT_INSTANCES_STATUS'
>('REPORT_INSTANCES_STATUS', 'ReportInstancesStatus', 'outcomes', 'instanceIds', 'diskIds');

/** TagResources. */
export const tagResources = /* @__PURE__ */ ecsOperation<types.EcsTagResourcesInput, 'TAG_RESOURCES'>(
  'TAG_RESOURCES',
  'TagResources',
  'outcomes',
  null,
  null,
);

/** UntagResources. */
export const untagResources = /* @__PURE__ */ ecsOperation<types.EcsUntagResourcesInput, 'UNTAG_RESOURCES'>(
  'UNTAG_RESOURCES',
  'UntagResources',
  'outcomes',
  null,
  null,
);

/** JoinResourceGroup. */
export const joinResourceGroup = /* @__PURE__ */ ecsOperation<
  types.EcsJoinResourceGroupInput,
  'JOIN_RESOURCE_GROUP'
>('JOIN_RESOURCE_GROUP', 'JoinResourceGroup', 'outcome', null, null);
