export { startEmulator } from './server';
export type { Emulator } from './server';
export { defaultAccounts, defaultRegions } from './options';
export type { EmulatorOptions } from './options';
export type { EventTarget, SignatureEdition } from './eventbridge/target';
export type { LoggedDelivery } from './eventbridge/sender';
export { steppedClock } from './world/clock';
export type { ResourceClock } from './world/clock';
export { detachedDiskId, fleetDiskId, fleetInstanceId, sharedDiskId, wellKnown } from './fleet/fleet';
export type { FleetSpec } from './fleet/fleet';

export type {
  CallFilter,
  ClockState,
  ControlAnswer,
  ControlApi,
  ControlBody,
  ControlError,
  ControlHelp,
  ControlRouteName,
  Done,
  FaultState,
  LockRequest,
} from './control/api';
export type { Control } from './control/control';
export type { LoggedCall } from './control/call-log';
export { faultKinds, faultMeanings } from './faults/rules';
export type { FaultKind, FaultRule } from './faults/rules';

export { addAttachedDisk, addDisk, addInstance, addSnapshot, onceAttached } from './world/builders';
export { regionMark } from './world/ids';
export type { RegionState } from './world/world';
export type { DiskRecord, InstanceRecord } from './world/records';
export type { EventRecord } from './world/activity-records';

export { financialTable } from './lock/financial-table';
export type { FinancialRow } from './lock/financial-table';
export { lockTable } from './lock/lock-table';
export type { LockEffect } from './lock/lock-table';
