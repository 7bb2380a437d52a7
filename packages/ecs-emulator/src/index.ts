export { startEmulator } from './server';
export type { Emulator } from './server';
export { defaultAccounts, defaultRegions } from './options';
export type { EmulatorOptions } from './options';
export { steppedClock } from './clock';
export type { ResourceClock } from './clock';
export { detachedDiskId, fleetDiskId, fleetInstanceId, sharedDiskId, wellKnown } from './fleet';
export type { FleetSpec } from './fleet';

export type { Control } from './control';
export type { LoggedCall } from './call-log';
export { faultKinds } from './faults/rules';
export type { FaultKind, FaultRule } from './faults/rules';

export { addAttachedDisk, addDisk, addInstance, addSnapshot, onceAttached } from './builders';
export { regionMark } from './ids';
export type { RegionState } from './state';
export type { DiskRecord, InstanceRecord } from './records';
export type { EventRecord } from './activity-records';

export { lockTable } from './lock-table';
export type { LockEffect } from './lock-table';
