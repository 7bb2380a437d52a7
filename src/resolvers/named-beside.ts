import type { NamedBeside } from '../guard/write-request';

/** The input fields of mutations that name an instance, a disk or a snapshot, wherever they stand. */
const typesByField: Readonly<Record<string, NamedBeside['type']>> = {
  instanceId: 'INSTANCE',
  instanceIds: 'INSTANCE',
  diskId: 'DISK',
  diskIds: 'DISK',
  snapshotId: 'SNAPSHOT',
};

/** @returns every instance, disk and snapshot that the input of a mutation names. Its targets are among them. */
export function namedBeside(input: object): readonly NamedBeside[] {
  return Object.entries(input).flatMap(([field, value]: [string, unknown]) => {
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    const type = typesByField[field];
    return values.flatMap((one) => {
      if (typeof one === 'object' && one !== null) return namedBeside(one);
      return type !== undefined && typeof one === 'string' ? [{ type, id: one }] : [];
    });
  });
}
