import { writeRows } from '../../src/catalogue/lookup';
import type { EcsWriteOperation } from '../../src/catalogue/operations';

/** A field of a mutation's input that the catalogue marks as a secret. */
export interface SecretField {
  readonly operation: EcsWriteOperation;
  readonly field: string;
}

export const secretFields: readonly SecretField[] = writeRows.flatMap(({ name, secrets = [] }) =>
  secrets.map((field) => ({ operation: name, field })),
);

/** A value for the field that holds the text. Parameters of a command are a list; all others are texts. */
export const valueHolding = ({ field }: SecretField, text: string): unknown =>
  field === 'parameters' ? [{ name: 'key', value: text }] : text;
