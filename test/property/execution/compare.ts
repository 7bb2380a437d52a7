import { expect } from '@jest/globals';
import { execute } from 'graphql';
import type { DocumentNode, ExecutionResult, GraphQLError, GraphQLSchema } from 'graphql';
import { answerSlot, WrittenData } from '../../../src/execution/answer';
import type { AnswerSlot } from '../../../src/execution/answer';
import type { Executor } from '../../../src/execution/executor';

export interface Compared {
  readonly schema: GraphQLSchema;
  readonly executor: Executor;
  readonly document: DocumentNode;
  readonly variables: Record<string, unknown>;
  /** @returns a context that nothing was read with. */
  readonly context: () => object;
}

/** How often each document is executed: graphql-js, compiled, and with the lists that are kept by then. */
const times = 3;

/**
 * Executes a document with graphql-js and, several times, with the executor. The data are compared by their JSON, byte by
 * byte; the errors without their order, which follows the timing of the resolvers in graphql-js too. So does which errors
 * below a place that became null were there in time: both must have one.
 */
export async function compare({ schema, executor, document, variables, context }: Compared): Promise<void> {
  const expected = await execute({
    schema,
    document,
    variableValues: variables,
    contextValue: context(),
  });
  const data = JSON.stringify({ data: expected.data });
  for (let time = 0; time < times; time += 1) {
    const slot: AnswerSlot = {};
    const result = await executor({
      document,
      variableValues: variables,
      contextValue: { ...context(), [answerSlot]: slot },
    });
    expect(textOf(result, slot)).toBe(data);
    expect(described(result, expected)).toEqual(described(expected, expected));
  }
}

function textOf({ data }: ExecutionResult, slot: AnswerSlot): string {
  if (!(data instanceof WrittenData)) return JSON.stringify({ data });
  const text = data.answer({});
  if (slot.bytes === undefined) return text;
  const target = Buffer.alloc(slot.bytes.size);
  slot.bytes.writeTo(target);
  return target.toString();
}

/** @param data of graphql-js: the places that are null. */
function described({ errors = [] }: ExecutionResult, { data }: ExecutionResult): readonly string[] {
  const texts = errors.map((error: GraphQLError) => {
    const { path = [] } = error;
    const place = nullAbove(data, path);
    return place < path.length
      ? `below ${path.slice(0, place).join('.')}`
      : JSON.stringify({ ...error.toJSON(), cause: error.originalError?.name });
  });
  const below = texts.filter((text) => text.startsWith('below '));
  return [...texts.filter((text) => !text.startsWith('below ')), ...new Set(below)].sort();
}

/** @returns how many steps of a path lead to the first null. */
function nullAbove(data: unknown, path: readonly (string | number)[]): number {
  let value = data;
  for (const [index, key] of path.entries()) {
    if (value === null || value === undefined) return index;
    value = (value as Readonly<Record<string | number, unknown>>)[key];
  }
  return path.length;
}
