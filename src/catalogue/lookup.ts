import { operations } from './operations';
import type { EcsOperation, EcsReadOperation, EcsWriteOperation } from './operations';
import type { IdParameter, OperationHolder, OperationRow, ReadRow, TargetType, WriteRow } from './row';

export type Operation = OperationRow & { readonly name: EcsOperation };
export type ReadOperation = ReadRow & { readonly name: EcsReadOperation };
export type WriteOperation = WriteRow & { readonly name: EcsWriteOperation };

const all: readonly Operation[] = operations;
const isRead = (row: Operation): row is ReadOperation => row.access === 'READ';
const isWrite = (row: Operation): row is WriteOperation => row.access === 'WRITE';

const byName: ReadonlyMap<string, Operation> = new Map(all.map((row) => [row.name, row]));

/** All rows, the reads and the writes, each in the document's order. */
export const operationRows: readonly Operation[] = all;
export const readRows: readonly ReadOperation[] = all.filter(isRead);
export const writeRows: readonly WriteOperation[] = all.filter(isWrite);

/** @returns the row of an operation, or undefined for an unknown name. */
export const findOperation = (name: string): Operation | undefined => byName.get(name);

/** The names of all input fields that hold a secret, each once. */
export const secretFields: readonly string[] = [...new Set(writeRows.flatMap(({ secrets = [] }) => secrets))];

/** @returns the row of a write. */
export const writeRow = (operation: EcsWriteOperation): WriteOperation => rowOf(operation, isWrite);

/** @returns the row of a read. */
export const readRow = (operation: EcsReadOperation): ReadOperation => rowOf(operation, isRead);

function rowOf<Row extends Operation>(name: EcsOperation, is: (row: Operation) => row is Row): Row {
  const row = byName.get(name);
  if (row === undefined || !is(row)) throw new TypeError(`The catalogue has no such operation: ${name}.`);
  return row;
}

/** @returns the most targets that one call takes; 1 for an operation without targets. */
export const limitOf = (operation: EcsOperation): number => byName.get(operation)?.ids?.limit ?? 1;

/** @returns the largest page of a read. */
export function pageSizeOf(operation: EcsReadOperation): number {
  const { ids } = readRow(operation);
  return ids?.pageSize ?? ids?.limit ?? 1;
}

/** @returns ECS's name of the parameter that names targets of this type. */
export const parameterFor = ({ parameter }: IdParameter, type: TargetType): string | undefined =>
  typeof parameter === 'string' ? parameter : parameter[type];

/** @returns the operation's name in the SDK and in requests. */
export const sdkNameOf = (operation: string): string => byName.get(operation)?.sdkName ?? operation;

const onHolder: Readonly<Record<OperationHolder, readonly EcsOperation[]>> = {
  INSTANCE: namesOn('INSTANCE'),
  DISK: namesOn('DISK'),
};

function namesOn(holder: OperationHolder): readonly EcsOperation[] {
  return Object.freeze(all.filter((row) => row.appliesTo.includes(holder)).map((row) => row.name));
}

/** @returns the operations that an instance or a disk offers, in the document's order. */
export const operationsOn = (holder: OperationHolder): readonly EcsOperation[] => onHolder[holder];
