import type { EcsOperation } from '../../catalogue/operations';
import { diskRows } from './disk-rows';
import { instanceRows } from './instance-rows';
import type { Preconditions } from './preconditions';

const rows = { ...instanceRows, ...diskRows } as const;

/** The operations that an instance or a disk offers. A row of the catalogue without one of these is a failing test. */
export type OperationWithState = keyof typeof rows;

const table: ReadonlyMap<string, Preconditions> = new Map(Object.entries(rows));

/** @returns the preconditions of an operation; undefined for one that no instance and no disk offers. */
export const preconditionsOf = (operation: EcsOperation): Preconditions | undefined => table.get(operation);

/** The operations in the table, for tests and documents. */
export const operationsWithState: readonly string[] = [...table.keys()];

/** @returns whether an operation releases disks together with its target. */
export const isReleasing = (operation: EcsOperation): boolean =>
  preconditionsOf(operation)?.releasesDisks === true;
