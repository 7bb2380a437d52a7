import { describe, expect, test } from '@jest/globals';
import { buildSchema, Kind, parse, validate, visit } from 'graphql';
import type { DocumentNode, EnumTypeDefinitionNode } from 'graphql';
import { parseSchemaFile } from '../../src/server/schema';
import { compose, ecs, supergraphOf } from './compose';
import type { Subgraph } from './compose';
import { shown } from './document';
import { misfits, neighbours, shrinking } from './neighbours';

const noTrouble = { errors: [], hints: [] };

describe('the subgraph composes', () => {
  test('alone, without a hint', () => {
    expect(compose([ecs()])).toMatchObject(noTrouble);
  });

  test.each(neighbours)('with a neighbour that $does', ({ hints = [], ...neighbour }) => {
    expect(compose([ecs(), neighbour])).toMatchObject({ errors: [], hints });
  });

  test('with all those neighbours at once', () => {
    const hints = neighbours.flatMap((neighbour) => neighbour.hints ?? []).sort();
    expect(compose([...neighbours, ecs()])).toMatchObject({ errors: [], hints });
  });

  test('only with what it can: what the document warns of is refused', () => {
    for (const { error, ...misfit } of misfits) {
      expect([misfit.name, new Set(compose([ecs(), misfit]).errors)]).toEqual([
        misfit.name,
        new Set([error]),
      ]);
    }
  });
});

describe('an operation as an argument', () => {
  const asks = parse('{ ecsInstance(id: "i-1") { allows(operation: REBOOT_INSTANCE) } }');
  const refusals = (...subgraphs: Subgraph[]): string[] => {
    const supergraph = buildSchema(supergraphOf([ecs(), ...subgraphs]), { assumeValidSDL: true });
    return validate(supergraph, asks).map(({ message }) => message);
  };

  test('is lost to everyone when a neighbour declares a part of EcsOperationInput', () => {
    expect(refusals()).toEqual([]);
    expect(refusals(shrinking)).toEqual([
      expect.stringContaining('"REBOOT_INSTANCE" does not exist in "EcsOperationInput" enum'),
    ]);
    const { hints = [], ...neighbour } = shrinking;
    expect(compose([ecs(), neighbour])).toMatchObject({ errors: [], hints });
  });

  test('stays when the neighbour takes an enum of its own, as the document shows', () => {
    expect(refusals(shown('planner'))).toEqual([]);
  });
});

/** The schema of a later day: one value more in an enum. */
const withValue = (document: DocumentNode, enumName: string, value: string): DocumentNode =>
  visit(document, {
    EnumTypeDefinition: (node): EnumTypeDefinitionNode | undefined =>
      node.name.value !== enumName
        ? undefined
        : {
            ...node,
            values: [
              ...(node.values ?? []),
              { kind: Kind.ENUM_VALUE_DEFINITION, name: { kind: Kind.NAME, value } },
            ],
          },
  });

describe('an operation that the table gains', () => {
  const grown = ['EcsOperation', 'EcsOperationInput'].reduce(
    (document, name) => withValue(document, name, 'A_77TH_OPERATION'),
    parseSchemaFile(),
  );

  test('is in the supergraph', () => {
    const { supergraphSdl } = compose([ecs(grown)]);
    expect(supergraphSdl?.match(/^ +A_77TH_OPERATION/gm)).toHaveLength(2);
  });

  test('breaks no neighbour that declares a few of the others', () => {
    expect(compose([ecs(grown), ...neighbours]).errors).toEqual([]);
  });

  test('would break it if one enum were result and argument', () => {
    const mixed = visit(parseSchemaFile(), {
      NamedType: (node) =>
        node.name.value === 'EcsOperationInput'
          ? { ...node, name: { kind: Kind.NAME, value: 'EcsOperation' } }
          : undefined,
    });
    const scheduler = neighbours.filter(({ name }) => name === 'scheduler');
    expect(new Set(compose([ecs(mixed), ...scheduler]).errors)).toEqual(new Set(['ENUM_VALUE_MISMATCH']));
  });
});
