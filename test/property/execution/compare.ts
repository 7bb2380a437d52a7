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
 * byte; the errors without their order, which follows the timing of the resolvers in graphql-js too.
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
    expect(described(result)).toEqual(described(expected));
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

const described = ({ errors = [] }: ExecutionResult): readonly string[] =>
  errors
    .map((error: GraphQLError) => JSON.stringify({ ...error.toJSON(), cause: error.originalError?.name }))
    .sort();
