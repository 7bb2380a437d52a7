import { buildSchema } from 'graphql';
import type { GraphQLObjectType, GraphQLSchema } from 'graphql';

/** What a resolver does. */
type Behaviour = 'value' | 'promise' | 'null' | 'late null' | 'throw' | 'reject' | 'error' | 'wrong';

const soon: readonly Behaviour[] = ['value', 'value', 'value', 'value', 'null', 'throw', 'error', 'wrong'];
const late: readonly Behaviour[] = ['promise', 'promise', 'promise', 'late null', 'reject'];

/**
 * What resolvers do in one execution. Where an item of a list throws at once, graphql-js leaves the promises of the items
 * before it to nobody, and Node ends the process if one rejects: so lists have either no promises, no failures at once,
 * or one item.
 */
const modes = [
  { behaviours: soon, items: 3 },
  { behaviours: late, items: 3 },
  { behaviours: ['value', 'value', ...late] as const, items: 3 },
  { behaviours: [...soon, ...late] as const, items: 1 },
];

interface Source {
  readonly key: string;
  readonly __typename: string;
}

const frozen: Readonly<Record<string, readonly object[]>> = {
  shared: Object.freeze(
    Array.from({ length: 12 }, (_, index) => Object.freeze({ name: `shared-${index}`, __typename: 'Leafy' })),
  ),
};

/** A schema in which everything happens that a field can do, and in which null travels far. */
export function createOddSchema(): { schema: GraphQLSchema; contextFor: (seed: number) => object } {
  const schema = buildSchema(`
    enum Colour { RED GREEN }
    interface Thing { key: ID! name: String }
    type Leafy { name: String! now: Int! kept: Int! colour: Colour }
    type Node implements Thing {
      key: ID! name: String must: Int! flag: Boolean! ratio: Float colour: Colour!
      next: Node nextMust: Node! thing: Thing thingMust: Thing! any: Any
      list: [Node] listMust: [Node!]! numbers: [Int!] words: [[String!]]! shared: [Leafy!]! colours: [Colour!]
    }
    type Other implements Thing { key: ID! name: String other(word: String! = "x", count: Int): String }
    union Any = Node | Other
    type Query { node: Node nodeMust: Node! list: [Node!] any: Any other: Other }
  `);
  const leafs: Readonly<Record<string, unknown>> = {
    String: 'a "quoted" \\ text',
    ID: 7,
    Int: 3,
    Float: 1.5,
    Boolean: false,
    Colour: 'GREEN',
  };
  const child = (parent: Source, name: string, typename: string, index = 0): Source => ({
    key: `${parent.key}/${name}${index}`,
    __typename: typename,
  });
  const ofType = (source: Source, field: string, type: string): unknown => {
    const inner = type.endsWith('!') ? type.slice(0, -1) : type;
    if (inner.startsWith('[')) {
      const item = inner.slice(1, -1);
      return Array.from({ length: mode.items }, (_, index) => {
        const name = `${field}[${index}]`;
        // A list cannot hold what throws.
        return mode.behaviours === late
          ? Promise.resolve().then(() => behave(source, name, item))
          : listed(source, name, item);
      });
    }
    if (inner in leafs) return leafs[inner];
    const isOther = inner === 'Other' || (inner !== 'Node' && source.key.length % 2 === 0);
    return child(source, field, isOther ? 'Other' : 'Node');
  };
  let seed = 0;
  let mode: (typeof modes)[number] = { behaviours: soon, items: 3 };
  /** @returns the behaviour of a field of an object: the same each time. */
  const behaviourOf = (key: string): Behaviour => {
    let hash = seed;
    for (const letter of key) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0;
    return mode.behaviours[(hash >>> 4) % mode.behaviours.length] ?? 'value';
  };
  const listed = (source: Source, name: string, type: string): unknown => {
    try {
      return behave(source, name, type);
    } catch (error) {
      return error;
    }
  };
  const behave = (source: Source, field: string, type: string): unknown => {
    const behaviour = behaviourOf(`${source.key}.${field}`);
    switch (behaviour) {
      case 'value':
        return ofType(source, field, type);
      case 'promise':
        return Promise.resolve().then(() => ofType(source, field, type));
      case 'null':
        return null;
      case 'late null':
        return Promise.resolve(undefined);
      case 'throw':
        throw new Error(`${source.key}.${field} threw`);
      case 'reject':
        return Promise.reject(new Error(`${source.key}.${field} rejected`));
      case 'error':
        return new Error(`${source.key}.${field} returned`);
      case 'wrong':
        return { key: 'wrong', __typename: 'Nowhere', toString: () => 'wrong' };
      default:
        return behaviour satisfies never;
    }
  };
  for (const name of ['Query', 'Node', 'Other']) {
    for (const field of Object.values((schema.getType(name) as GraphQLObjectType).getFields())) {
      field.resolve = (source: Source | undefined, args) => {
        const parent = source ?? { key: 'root', __typename: 'Query' };
        if (field.name === 'key' && parent.key !== 'wrong') return parent.key;
        if (field.name === 'shared') return frozen.shared;
        if (field.name === 'other') return JSON.stringify(args);
        return behave(parent, field.name, String(field.type));
      };
    }
  }
  const leafy = (schema.getType('Leafy') as GraphQLObjectType).getFields();
  // The context decides, so that nothing of it may be kept.
  if (leafy.now !== undefined) leafy.now.resolve = (_source, _args, { moment }: { moment: number }) => moment;
  if (leafy.kept !== undefined) leafy.kept.resolve = ({ name }: { name: string }) => name.length;
  return {
    schema,
    contextFor: (given) => {
      seed = given;
      mode = modes[given % modes.length] ?? mode;
      return { moment: given };
    },
  };
}
