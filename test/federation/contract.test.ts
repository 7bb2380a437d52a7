/** The guarantees of the schema for supergraphs. */
import { describe, expect, test } from '@jest/globals';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { GraphQLNamedType, GraphQLObjectType } from 'graphql';
import { createSchema } from '../../src/server/schema';
import { counts } from '../policy/document';
import { ecs } from './compose';

const schema = createSchema();
const entities = ['Instance', 'Disk', 'SecurityLockEvent'];
/** Names that every graph has, or that the Relay specification reserves. */
const sharedNames = ['Query', 'Mutation', 'Subscription', 'PageInfo', 'DateTime'];

const roots = ['Query', 'Mutation', 'Subscription'];

const ownTypes = Object.values(schema.getTypeMap()).filter(
  ({ name, astNode }) => astNode != null && !/^_|^(federation|link)__/.test(name),
);
const objectType = (name: string): GraphQLObjectType => {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no object type`);
  return type;
};

describe('names do not collide with those of other teams', () => {
  test('of types: all but the entities and the shared ones say whose they are', () => {
    const bare = ownTypes.map(({ name }) => name).filter((name) => !name.startsWith('Ecs'));
    expect(bare.sort()).toEqual([...entities, ...sharedNames].sort());
  });

  test('of root fields', () => {
    const fields = roots.flatMap((root) => Object.keys(objectType(root).getFields()));
    expect(fields.filter((name) => !/^(ecs[A-Z]|_entities$|_service$)/.test(name))).toEqual([]);
  });

  test('of directives: only @contact is our own', () => {
    const defined = ecs().sdl.match(/^directive @\w+/gm);
    expect(defined).toEqual(['directive @contact']);
  });

  test('and the shared ones have no description that another team could differ from', () => {
    for (const name of sharedNames)
      expect([name, schema.getType(name)?.description]).toEqual([name, undefined]);
    for (const field of Object.values(objectType('PageInfo').getFields())) {
      expect(field.description).toBeUndefined();
    }
  });
});

/** Every type that a client can come across, from the roots and from `_entities`. */
function reachable(): {
  readonly names: Set<string>;
  readonly inputs: Set<string>;
  readonly outputs: Set<string>;
} {
  const [names, inputs, outputs] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const visit = (type: GraphQLNamedType, side: Set<string>): void => {
    if (side.has(type.name)) return;
    side.add(type.name);
    names.add(type.name);
    if (isUnionType(type)) type.getTypes().forEach((each) => visit(each, side));
    if (isInterfaceType(type)) schema.getPossibleTypes(type).forEach((each) => visit(each, side));
    if (isInputObjectType(type)) {
      Object.values(type.getFields()).forEach((field) => visit(getNamedType(field.type), inputs));
    }
    if (!isObjectType(type) && !isInterfaceType(type)) return;
    type.getInterfaces().forEach((each) => visit(each, side));
    for (const field of Object.values(type.getFields())) {
      visit(getNamedType(field.type), outputs);
      field.args.forEach((arg) => visit(getNamedType(arg.type), inputs));
    }
  };
  for (const root of roots) visit(objectType(root), outputs);
  return { names, inputs, outputs };
}

describe('guarantees for other subgraphs', () => {
  const { names, inputs, outputs } = reachable();

  test('no type is unused', () => {
    expect(ownTypes.map(({ name }) => name).filter((name) => !names.has(name))).toEqual([]);
  });

  test('no enum is both result and argument, or a neighbour would have to declare all of it', () => {
    const enums = ownTypes.filter(isEnumType).map(({ name }) => name);
    expect(enums.filter((name) => inputs.has(name) && outputs.has(name))).toEqual([]);
  });

  test('EcsOperation and EcsOperationInput have the same names, in the same order', () => {
    const valuesOf = (name: string): readonly string[] => {
      const type = schema.getType(name);
      return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
    };
    expect(valuesOf('EcsOperation')).toHaveLength(counts.all);
    expect(valuesOf('EcsOperationInput')).toEqual(valuesOf('EcsOperation'));
  });

  test('of an entity only the key, the account and constants are non-null', () => {
    const nonNull = entities.map((name) =>
      Object.values(objectType(name).getFields())
        .filter(({ type }) => isNonNullType(type))
        .map((field) => field.name),
    );
    const keys = ['id', 'regionId', 'accountId'];
    expect(nonNull).toEqual([keys, keys, [...keys, 'level']]);
  });

  test('every root field is nullable', () => {
    const fields = roots.flatMap((root) => Object.values(objectType(root).getFields()));
    expect(fields.filter(({ type }) => isNonNullType(type)).map(({ name }) => name)).toEqual([
      '_entities',
      '_service',
    ]);
  });

  test('the fields to build on with @requires take no argument', () => {
    const building = ['allowedOperations', 'isSecurityLocked', 'securityLockState', 'status'];
    for (const name of building) expect(objectType('Instance').getFields()[name]?.args).toEqual([]);
    expect(objectType('Disk').getFields().allowedOperations?.args).toEqual([]);
  });
});
