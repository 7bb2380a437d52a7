/** docs/supergraph.md, the copies of the schema: without sensitive fields, and with authorization for the router. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Kind, parse, visit } from 'graphql';
import type { FieldDefinitionNode } from 'graphql';
import { wellKnown } from 'ecs-emulator';
import { operations } from '../../src/catalogue/operations';
import { compose, ecs, supergraphOf } from './compose';
import { settleIn, shown, text } from './document';
import { neighbours } from './neighbours';
import { startOurSubgraph } from './our-subgraph';
import type { OurSubgraph } from './our-subgraph';

const place = settleIn();
afterAll(() => place.remove());

type Fields = Readonly<Record<string, FieldDefinitionNode>>;

/** The fields of an SDL by their coordinates, such as `Mutation.ecsStartInstance`. */
const fieldsOf = (sdl: string): Fields => {
  const types = parse(sdl).definitions.flatMap((node) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION ? [node] : [],
  );
  return Object.fromEntries(
    types.flatMap(({ name, fields = [] }) =>
      fields.map((field) => [`${name.value}.${field.name.value}`, field]),
    ),
  );
};

describe('A graph without sensitive fields', () => {
  test('without-sensitive.cjs takes away the fields that the document names, and the rest composes', async () => {
    await place.run('without-sensitive.cjs');
    const rest = place.read('ecs-without-sensitive.graphql');
    const gone = Object.keys(fieldsOf(ecs().sdl)).filter((name) => !(name in fieldsOf(rest)));
    expect(gone.length).toBeGreaterThan(0);
    const named = /are tagged `sensitive`: ([^.]*)\./.exec(text)?.[1]?.match(/\w+/g) ?? [];
    expect(gone.map((name) => name.replace('Instance.', '')).sort()).toEqual([...named].sort());
    expect(rest).not.toContain('"sensitive"');
    expect(compose([ecs(parse(rest))])).toMatchObject({ errors: [], hints: [] });
  });

  test('a contract can do the same: the tags arrive in the supergraph', () => {
    const tagged = (sdl: string): readonly string[] =>
      Object.entries(fieldsOf(sdl))
        .filter(([, { directives = [] }]) => directives.some(({ name }) => name.value === 'tag'))
        .map(([name]) => name)
        .sort();
    expect(tagged(supergraphOf([ecs()]))).toEqual(tagged(ecs().sdl));
  });
});

describe('Authorization', () => {
  const sensitive = [
    ['userData', 'DescribeUserData'],
    ['vncUrl', 'DescribeInstanceVncUrl'],
    ['screenshot', 'GetInstanceScreenshot'],
    ['consoleOutput', 'GetInstanceConsoleOutput'],
  ] as const;
  let scoped = '';
  beforeAll(async () => {
    await place.run('with-scopes.cjs');
    scoped = place.read('ecs-with-scopes.graphql');
  });

  /** The scopes that a field needs, as written in the SDL. */
  const scopesOf = ({ directives = [] }: FieldDefinitionNode): readonly string[] =>
    directives
      .filter(({ name }) => name.value === 'requiresScopes')
      .flatMap((node) => [...JSON.stringify(node).matchAll(/ecs:\w+/g)].map(([scope]) => scope));

  test('with-scopes.cjs gives each mutation and each sensitive field the scope of its operation', () => {
    const needed = Object.entries(fieldsOf(scoped)).flatMap(([name, field]) =>
      scopesOf(field).map((scope) => [name, scope] as const),
    );
    const written = operations.filter(({ access }) => access === 'WRITE').map(({ name }) => name);
    expect(Object.fromEntries(needed)).toEqual({
      ...Object.fromEntries(written.map((name) => [`Mutation.ecs${name}`, `ecs:${name}`])),
      ...Object.fromEntries(sensitive.map(([field, operation]) => [`Instance.${field}`, `ecs:${operation}`])),
    });
  });

  test('and each root field that reads @authenticated', () => {
    const reads = Object.entries(fieldsOf(scoped)).filter(([name]) => name.startsWith('Query.'));
    expect(reads.length).toBeGreaterThan(5);
    for (const [name, { directives = [] }] of reads) {
      expect([name, directives.map((each) => each.name.value)]).toEqual([
        name,
        expect.arrayContaining(['authenticated']),
      ]);
    }
  });

  test('the copy composes, alone and with the neighbours, and the router is told to enforce it', () => {
    const alone = compose([ecs(parse(scoped))]);
    expect(alone).toMatchObject({ errors: [], hints: [] });
    for (const feature of ['authenticated', 'requiresScopes']) {
      expect(alone.supergraphSdl).toMatch(new RegExp(`specs.apollo.dev/${feature}/v0.1", for: SECURITY`));
    }
    expect(compose([ecs(parse(scoped)), ...neighbours]).errors).toEqual([]);
  });

  test('on a field that others require it is refused', () => {
    const guarded = visit(parse(scoped), {
      FieldDefinition: (field): FieldDefinitionNode | undefined =>
        field.name.value !== 'allowedOperations'
          ? undefined
          : {
              ...field,
              directives: [{ kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'authenticated' } }],
            },
    });
    expect(compose([ecs(guarded), shown('scheduler')]).errors).not.toEqual([]);
  });

  describe('the subgraph asks for the same scopes itself', () => {
    const { stoppedInstance, runningInstance } = wellKnown['cn-hangzhou'];
    const start = `mutation {
      ecsStartInstance(input: { instanceId: "${stoppedInstance}" }) { outcome { __typename } }
    }`;
    const rows: readonly (readonly [operation: string, query: string])[] = [
      ...sensitive.map(([field, operation]): [string, string] => [
        operation,
        `{ ecsInstance(id: "${runningInstance}") { ${field} { __typename } } }`,
      ]),
      ['StartInstance', start],
    ];

    const scopes: string[] = [];
    let ours: OurSubgraph;
    beforeAll(async () => {
      ours = await startOurSubgraph({ scopes });
    });
    afterAll(() => ours.close());

    test.each(rows)('ecs:%s', async (operation, query) => {
      const callsOfIt = (): readonly string[] =>
        ours.callsSince().filter((call) => call.startsWith(operation));
      scopes.splice(0, scopes.length, 'ecs:StopInstance');
      expect((await ours.ask(query)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
      expect(callsOfIt()).toEqual([]);
      scopes.push(`ecs:${operation}`);
      expect((await ours.ask(query)).errors).toBeUndefined();
      expect(callsOfIt()).toHaveLength(1);
    });
  });
});
