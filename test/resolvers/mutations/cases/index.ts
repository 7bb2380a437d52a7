import type { EcsWriteOperation } from '../../../../src/catalogue/operations';
import { accessCases } from './access';
import { billingCases } from './billing';
import { commandCases } from './command';
import { diskCases } from './disk';
import { eventCases } from './event';
import { instanceCases } from './instance';
import { networkCases } from './network';
import { snapshotCases } from './snapshot';
import { tagCases } from './tag';
import type { Case } from './parts';

export type { Case } from './parts';

/** For each write a complete input, or several where fields exclude each other, and a sparse one where defaults matter. */
export const cases: Readonly<Record<EcsWriteOperation, readonly Case[]>> = {
  ...instanceCases,
  ...billingCases,
  ...accessCases,
  ...networkCases,
  ...diskCases,
  ...snapshotCases,
  ...commandCases,
  ...eventCases,
  ...tagCases,
};

/** Fields that no complete input has: each is in a case of its own in another test. */
export const testedElsewhere: Readonly<Partial<Record<EcsWriteOperation, readonly string[]>>> = {
  CreateDisk: ['instanceId'],
};
