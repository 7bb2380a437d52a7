import type { ErrorRow } from '../protocol/errors';

/**
 * What the emulator refuses when `LockReason: financial` is on an instance, on a disk, or on both; `undefined` where it goes
 * through. From "API behavior for accounts that have overdue payments" (document 25694) and the error lists on the operations'
 * pages. Written independently of the table in the subgraph, so tests can compare the two.
 */
export interface FinancialRow {
  /** The instance alone. */
  readonly instance?: ErrorRow;
  /** The disk alone. */
  readonly disk?: ErrorRow;
  /** The instance and the disk. */
  readonly both?: ErrorRow;
}

const unpaidInstance: ErrorRow = [
  403,
  'InstanceExpiredOrInArrears',
  'The specified operation is denied as your prepay instance is expired (prepay mode) or in arrears (afterpay mode).',
];
const unpaidDisk: ErrorRow = [
  403,
  'DiskInArrears',
  'The specified operation is denied as your disk has expired.',
];
const unpaidToStart: ErrorRow = [
  403,
  'InstanceExpired',
  'The postPaid instance has been expired.Please ensure your account have enough balance.',
];
const unpaidAccount: ErrorRow = [400, 'Account.Arrearage', 'Your account has an outstanding payment.'];
const unpaidAddress: ErrorRow = [
  403,
  'InvalidInstance.OverduePayment',
  'The operation is not permitted due to overdue payment.',
];
/** The pages of these operations list no code for it. ECS has this one for what a state does not permit. */
const notNow: ErrorRow = [
  403,
  'IncorrectInstanceStatus',
  'The current status of the resource does not support this operation.',
];

/** An instance stops it, whatever its disks. */
const byInstance = (row: ErrorRow): FinancialRow => ({ instance: row, both: row });
/** Either of them stops it, with a code of its own. */
const byEither = (instance: ErrorRow, disk: ErrorRow): FinancialRow => ({ instance, disk, both: instance });

/** Operations that are not here go through, or no source says anything. */
export const financialTable: Readonly<Record<string, FinancialRow>> = {
  AllocatePublicIpAddress: byInstance(unpaidInstance),
  AttachDisk: byEither(unpaidInstance, unpaidDisk),
  ConvertNatPublicIpToEip: byInstance(unpaidAddress),
  // With an InstanceId, ECS attaches the new disk, but a new disk cannot be overdue: the account is.
  CreateDisk: { disk: unpaidAccount, both: unpaidAccount },
  ModifyDiskSpec: byEither(unpaidInstance, unpaidDisk),
  ModifyInstanceAttribute: { both: notNow },
  ModifyInstanceChargeType: byInstance(notNow),
  ModifyInstanceNetworkSpec: byInstance(unpaidInstance),
  ModifyInstanceSpec: { both: unpaidAccount },
  ModifyInstanceVpcAttribute: byInstance(notNow),
  ReInitDisk: byInstance(unpaidInstance),
  RebootInstance: byEither(unpaidInstance, notNow),
  RebootInstances: byInstance(unpaidInstance),
  RedeployInstance: byInstance(unpaidInstance),
  ReplaceSystemDisk: byInstance(unpaidInstance),
  ResetDisk: byEither(unpaidInstance, notNow),
  ResetDisks: byInstance(unpaidInstance),
  ResizeDisk: byEither(unpaidInstance, unpaidDisk),
  StartInstances: byEither(unpaidToStart, unpaidDisk),
  StopInstances: byEither(unpaidInstance, notNow),
  // This page lists other codes than its neighbours.
  StartInstance: byEither(unpaidToStart, unpaidDisk),
  StopInstance: byEither(unpaidInstance, notNow),
};
