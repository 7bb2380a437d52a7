import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildASTSchema, Kind, parse, print, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { attachDisk, deleteSnapshot, inputOf, rebootInstances, startInstance } from '../src/index.js';
import * as operations from '../src/generated/operations.js';
import { diskFixture, instanceFixture } from '../src/testing/index.js';
import { schemaFile } from './schema-file.js';

const folder = join(import.meta.dirname, '../graphql/mutations');
const schema = buildASTSchema(parse(readFileSync(schemaFile, 'utf8')), { assumeValidSDL: true });
const all = Object.values(operations);

describe('operations', () => {
  it('are all mutations of the schema', () => {
    expect(all.map(({ field }) => field)).toEqual(Object.keys(schema.getMutationType()?.getFields() ?? {}));
  });

  it.each(all.map((each) => [each.operation, each] as const))(
    '%s has a valid document, the one of its file',
    (name, each) => {
      const document = each.document();
      expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
      const own = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
      const file = readFileSync(join(folder, `${name.toLowerCase().replaceAll('_', '-')}.graphql`), 'utf8');
      expect(own.map(print).join('\n')).toBe(print(parse(file)));
    },
  );

  it('have no file too many', () => {
    expect(readdirSync(folder)).toHaveLength(all.length);
  });

  it('make their document once', () => {
    expect(startInstance.document()).toBe(startInstance.document());
  });
});

describe('inputOf', () => {
  const instance = instanceFixture({ id: 'i-1' });
  const place = { regionId: 'cn-hangzhou', accountId: 'default' };

  it('aims at the instance, in its region and account', () => {
    expect(inputOf(startInstance, instance)).toEqual({ ...place, instanceId: 'i-1' });
  });

  it('aims at several, without a region when they have several', () => {
    const other = instanceFixture({ id: 'i-2', regionId: 'cn-shanghai' });
    expect(inputOf(rebootInstances, [instance, other])).toEqual({
      accountId: 'default',
      instanceIds: ['i-1', 'i-2'],
    });
  });

  it('takes a disk by its type, and by its id where there is no type', () => {
    expect(inputOf(attachDisk, diskFixture({ id: 'd-1' }), { instanceId: 'i-1' })).toEqual({
      ...place,
      diskId: 'd-1',
      instanceId: 'i-1',
    });
    expect(inputOf(attachDisk, { id: 'd-1' })).toEqual({ diskId: 'd-1' });
    expect(inputOf(attachDisk, instance, { diskId: 'd-1' })).toEqual({
      ...place,
      instanceId: 'i-1',
      diskId: 'd-1',
    });
  });

  it('lets what is given win, and needs no target', () => {
    expect(inputOf(startInstance, instance, { dryRun: true, regionId: 'cn-beijing' })).toEqual({
      accountId: 'default',
      regionId: 'cn-beijing',
      instanceId: 'i-1',
      dryRun: true,
    });
    expect(inputOf(deleteSnapshot, null, { snapshotId: 's-1' })).toEqual({ snapshotId: 's-1' });
  });
});
