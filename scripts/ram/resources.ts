import type { EcsWriteOperation } from '../../src/catalogue/operations';

/** What a RAM policy can be limited to, by kind; `*` for region and account, since a policy belongs to one account. */
export const arns = {
  anything: '*',
  anyOfEcs: 'acs:ecs:*:*:*',
  command: 'acs:ecs:*:*:command/*',
  disk: 'acs:ecs:*:*:disk/*',
  eni: 'acs:ecs:*:*:eni/*',
  image: 'acs:ecs:*:*:image/*',
  instance: 'acs:ecs:*:*:instance/*',
  keyPair: 'acs:ecs:*:*:keypair/*',
  role: 'acs:ram:*:*:role/*',
  securityGroup: 'acs:ecs:*:*:securitygroup/*',
  snapshot: 'acs:ecs:*:*:snapshot/*',
  snapshotPolicy: 'acs:ecs:*:*:snapshotpolicy/*',
  vSwitch: 'acs:vpc:*:*:vswitch/*',
} as const;

export type Resource = keyof typeof arns;

/**
 * What RAM checks each write against: Alibaba Cloud's page "RAM authorization" of ECS (help/en/ecs, api-ecs-2014-05-26-ram).
 * Two rows say more than the page: JoinSecurityGroup and LeaveSecurityGroup also take a network interface, and ResetDisks,
 * which the page has dropped, is read as ResetDisk.
 */
export const resourcesOf: Readonly<Record<EcsWriteOperation, readonly Resource[]>> = {
  StartInstance: ['instance'],
  StopInstance: ['instance'],
  RebootInstance: ['instance'],
  RebootInstances: ['instance'],
  DeleteInstance: ['instance'],
  DeleteInstances: ['instance'],
  ModifyInstanceAttribute: ['instance', 'securityGroup'],
  ModifyInstanceChargeType: ['instance'],
  ModifyInstanceSpec: ['instance'],
  ModifyPrepayInstanceSpec: ['instance'],
  ModifyInstanceAutoReleaseTime: ['instance'],
  AttachInstanceRamRole: ['instance', 'role'],
  DetachInstanceRamRole: ['instance', 'role'],
  ModifyInstanceVncPasswd: ['instance'],
  ModifyInstanceMetadataOptions: ['instance'],
  RenewInstance: ['instance'],
  ModifyInstanceAutoRenewAttribute: ['instance'],
  ReActivateInstances: ['instance'],
  CreateImage: ['image', 'instance', 'snapshot'],
  CreateDisk: ['disk', 'snapshot'],
  AttachDisk: ['disk', 'instance'],
  DetachDisk: ['disk', 'instance'],
  ResizeDisk: ['disk'],
  ModifyDiskAttribute: ['disk'],
  ModifyDiskChargeType: ['instance'],
  ModifyDiskSpec: ['disk'],
  ReplaceSystemDisk: ['disk', 'image', 'instance'],
  ResetDisk: ['disk', 'snapshot'],
  ResetDisks: ['disk', 'snapshot'],
  ReInitDisk: ['disk'],
  DeleteDisk: ['disk'],
  CreateSnapshot: ['disk', 'snapshot'],
  DeleteSnapshot: ['snapshot'],
  ModifyAutoSnapshotPolicy: ['snapshotPolicy'],
  ModifyInstanceNetworkSpec: ['instance'],
  AllocatePublicIpAddress: ['instance'],
  ConvertNatPublicIpToEip: ['instance'],
  ModifyInstanceVpcAttribute: ['instance', 'vSwitch'],
  JoinSecurityGroup: ['eni', 'instance', 'securityGroup'],
  LeaveSecurityGroup: ['eni', 'instance', 'securityGroup'],
  AttachKeyPair: ['instance', 'keyPair'],
  DetachKeyPair: ['instance', 'keyPair'],
  RunCommand: ['instance'],
  InvokeCommand: ['command', 'instance'],
  ModifyInstanceAttachmentAttributes: ['instance'],
  CreateSimulatedSystemEvents: ['instance'],
  CancelSimulatedSystemEvents: ['anything'],
  AcceptInquiredSystemEvent: ['anything'],
  CreateDiagnosticReport: ['anything'],
  ModifyInstanceMaintenanceAttributes: ['instance'],
  RedeployInstance: ['instance'],
  ReportInstancesStatus: ['instance'],
  TagResources: ['anyOfEcs'],
  UntagResources: ['anyOfEcs'],
  JoinResourceGroup: ['anyOfEcs'],
};

/** What is gone afterwards, with no way back: allowed only where somebody chose it. */
export const deletions: readonly EcsWriteOperation[] = [
  'DeleteInstance',
  'DeleteInstances',
  'DeleteDisk',
  'DeleteSnapshot',
];
