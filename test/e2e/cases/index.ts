import type { EcsWriteOperation } from '../../../src/catalogue/operations';
import { diskCases } from './disks';
import { instanceCases } from './instances';
import { networkCases } from './networks';
import { otherCases } from './others';
import type { WriteCase } from './write-case';

/** For each write a mutation that the emulator carries out, so that what it changes can be seen. */
export const writeCases: Readonly<Record<EcsWriteOperation, WriteCase>> = {
  ...instanceCases,
  ...networkCases,
  ...diskCases,
  ...otherCases,
};
