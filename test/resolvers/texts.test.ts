import { describe, expect, test } from '@jest/globals';
import { getNullableType, isInputObjectType, isInterfaceType, isListType, isObjectType } from 'graphql';
import type { GraphQLField, GraphQLInputType, GraphQLResolveInfo } from 'graphql';
import { longTexts } from '../../src/resolvers/texts';
import { createSchema } from '../../src/server/schema';
import { aWorld, graphOver } from './mutations/graph';

const schema = createSchema();

/** A place of a text in the arguments of a field. */
interface Place {
  /** What the error must name. */
  readonly path: string;
  /** The input field, as the table of long texts has it. */
  readonly name: string;
  /** @returns the value of the argument with a text at this place, and nothing else. */
  readonly wrap: (text: string) => unknown;
}

function placesIn(type: GraphQLInputType, path: string, name: string): readonly Place[] {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const inner = placesIn(nullable.ofType, `${path}[1]`, name);
    return inner.map((place) => ({ ...place, wrap: (text) => [null, place.wrap(text)] }));
  }
  if (isInputObjectType(nullable)) {
    return Object.values(nullable.getFields()).flatMap((field) =>
      placesIn(field.type, `${path}.${field.name}`, `${nullable.name}.${field.name}`).map((place) => ({
        ...place,
        wrap: (text: string) => ({ [field.name]: place.wrap(text) }),
      })),
    );
  }
  return ['String', 'ID'].includes(String(nullable)) ? [{ path, name, wrap: (text) => text }] : [];
}

/** Every text that a client can send, as the schema has it: nothing here is listed by hand. */
const texts = Object.values(schema.getTypeMap())
  .filter((type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'))
  .flatMap((type) =>
    Object.values(
      (type as { getFields(): Record<string, GraphQLField<unknown, unknown>> }).getFields(),
    ).flatMap((field) =>
      field.args.flatMap((argument) =>
        placesIn(argument.type, argument.name, '').map((place) => ({
          ...place,
          field: `${type.name}.${field.name}`,
          /** What the field's resolver throws for a text; undefined when it gets past the check. */
          refusal: (text: string): unknown => {
            try {
              const args = { [argument.name]: place.wrap(text) };
              void Promise.resolve(field.resolve?.({}, args, {}, {} as GraphQLResolveInfo)).catch(
                () => undefined,
              );
            } catch (error) {
              return error instanceof TypeError ? undefined : error;
            }
            return undefined;
          },
        })),
      ),
    ),
  );

const badAt = (argument: string) => ({ extensions: { code: 'BAD_USER_INPUT', argument } });
const canary = 'canary-77';

const surrogates = ['\ud800', '\udc00', 'a\udbff', '\udfffb', '\udc00\ud800'];
const controls = ['\0', '\u0007', '\u001b', '\u007f', '\u0085'];
const bidi = ['\u061c', '\u200e', '\u200f', '\u202a', '\u202e', '\u2066', '\u2069'];
const lineEnds = ['\r\n', '\r', '\u2028', '\u2029'];

test('the schema has texts in fields of lists, of entities and of mutations', () => {
  expect(texts.length).toBeGreaterThan(300);
  const paths = texts.map(({ field, path }) => `${field} ${path}`);
  expect(paths).toEqual(
    expect.arrayContaining([
      'Query.ecsInstances filter.tags[1].value',
      'Query.ecsDisk id',
      'Instance.systemEvents after',
      'Mutation.ecsReportInstancesStatus input.description',
      'Mutation.ecsRunCommand input.parameters[1].value',
    ]),
  );
});

describe('every text', () => {
  test.each(texts)('$field($path)', ({ path, name, refusal }) => {
    const rule = longTexts[name];
    const refused = [
      ...surrogates,
      '\0',
      ...(rule === 'AS_WRITTEN' ? [] : [...controls, ...bidi, ...lineEnds]),
      ...(rule === undefined ? ['\n', '\t'] : []),
    ];
    for (const text of refused) {
      const error = refusal(`${canary}${text}`);
      expect(error).toMatchObject(badAt(path));
      expect(String(error)).not.toContain(canary);
    }
    const accepted = [
      'a-text',
      '云服务器 ✓ 👩‍💻',
      ...(rule === undefined ? [] : ['a\n\tb']),
      ...(rule === 'AS_WRITTEN' ? ['a\r\nb', '\u001b[0m', '\u202e'] : []),
    ];
    for (const text of accepted) {
      expect(String(refusal(text))).not.toContain('valid Unicode');
    }
  });

  test('the table of long texts has no input that the schema lacks', () => {
    const names = texts.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(longTexts)));
    const descriptions = new Set(names.filter((name) => name.endsWith('.description')));
    expect(Object.keys(longTexts)).toEqual(expect.arrayContaining([...descriptions]));
  });
});

describe('a text that cannot be sent', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['ecsReportInstancesStatus', { instanceIds: ['i-one'], description: 'a\ud800' }, 'input.description'],
    [
      'ecsRunCommand',
      { instanceIds: ['i-one'], type: 'RUN_SHELL_SCRIPT', content: '\ud800' },
      'input.content',
    ],
    ['ecsModifyInstanceAttribute', { instanceId: 'i-one', userData: 'a\udc00b' }, 'input.userData'],
    ['ecsModifyInstanceAttribute', { instanceId: 'i-one', name: 'one\r\ntwo' }, 'input.name'],
    ['ecsModifyDiskAttribute', { diskId: 'd-one', description: 'right\u202eleft' }, 'input.description'],
    ['ecsStartInstance', { instanceId: 'i-one\ud800' }, 'input.instanceId'],
  ])('%s %j: bad input, and no call', async (mutation, input, argument) => {
    const port = aWorld();
    const { errors, outcomes } = await graphOver(port).ask(mutation, input);
    expect(errors).toMatchObject([badAt(argument)]);
    expect([outcomes, port.calls]).toEqual([[], []]);
  });

  test('of a filter: the same', async () => {
    const port = aWorld();
    const query = 'query ($name: String) { ecsInstances(filter: { name: $name }) { nodes { id } } }';
    const { errors } = await graphOver(port).run(query, { name: '\ud800' });
    expect(errors).toMatchObject([badAt('filter.name')]);
    expect(port.calls).toEqual([]);
  });

  test('a script and a description with several lines are sent as they are', async () => {
    const port = aWorld();
    const graph = graphOver(port);
    const content = '@echo off\r\necho \u202b\ttext\r\n';
    const command = { instanceIds: ['i-one'], type: 'RUN_BAT_SCRIPT', content, description: 'one\n\ttwo' };
    const { outcomes } = await graph.ask('ecsRunCommand', command);
    expect(outcomes).toMatchObject([{ __typename: 'EcsOperationAccepted' }]);
    expect(port.writes[0]?.write?.input).toMatchObject({ content, description: 'one\n\ttwo' });
  });
});
