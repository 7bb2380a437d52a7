import type { EcsWriteOperation } from '../../../src/catalogue/operations';
import { diskCases } from './disks';
import { instanceCases } from './instances';
import { networkCases } from './networks';
import { otherCases } from './others';
import type { WriteCase } from './write-case';

/** For each write, a mutation that the emulator accepts and that visibly changes its state. */
export const writeCases: Readonly<Record<EcsWriteOperation, WriteCase>> = {
  ...instanceCases,
  ...networkCases,
  ...diskCases,
  ...otherCases,
};
