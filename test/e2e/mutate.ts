import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse } from 'graphql';
import type { TypeNode } from 'graphql';
import type { EcsWriteOperation } from '../../src/catalogue/operations';
import type { Input } from './cases/write-case';
import type { GraphError, SentCall, Stack } from './stack';

/** An outcome with the fields that its type has. */
export interface Outcome {
  readonly __typename: string;
  readonly targetId: string;
  /** For the end user. */
  readonly message: string;
  /** For developers. */
  readonly detail: string;
  readonly ecsErrorCode: string | null;
  /** Null when nothing was sent. */
  readonly requestId: string | null;
  readonly [field: string]: unknown;
}

type Shown = Readonly<Record<string, unknown>> | null;

export interface Performed {
  readonly outcomes: readonly Outcome[];
  /** The only outcome; an empty object when there is not exactly one. */
  readonly outcome: Partial<Outcome>;
  /** The instances or disks of the payload, one for each outcome. */
  readonly shown: readonly Shown[];
  readonly errors: readonly GraphError[];
}

export interface Mutated extends Performed {
  /** The reads before the first write, the writes, and the reads after the last: `DescribeDisks@cn-hangzhou`. */
  readonly before: readonly string[];
  readonly writes: readonly SentCall[];
  readonly after: readonly string[];
}

const sdl = readFileSync(join(__dirname, '..', '..', 'schema.graphql'), 'utf8');
const fields = new Map(
  parse(sdl, { noLocation: true }).definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION || definition.name.value !== 'Mutation') return [];
    return (definition.fields ?? []).map((field): [string, { input: string; payload: string }] => [
      field.name.value,
      { input: nameIn(field.arguments?.[0]?.type), payload: nameIn(field.type) },
    ]);
  }),
);

function nameIn(type: TypeNode | undefined): string {
  if (type === undefined) return '';
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameIn(type.type);
}

const outcomeFragment = `fragment O on EcsOperationOutcome {
  __typename operation targetId targetType message detail ecsErrorCode requestId shadowVerdict
  ... on EcsOperationAccepted { orderId taskId imageId snapshotId diskId commandId invocationId ipAddress reportId eventIds clientToken warnings }
  ... on EcsOperationAcceptedNotExecuted { wasSentToEcs commandId invocationId }
  ... on EcsOperationDenied { reason deniedBy blockingDiskIds retryAfterMs }
  ... on EcsOperationRejected { category isRetryable retryAfterMs }
  ... on EcsOperationUnknown { clientToken statusAfter }
  ... on EcsOperationNotAttempted { deniedTargetIds }
  ... on EcsOperationNeedsConfirmation { confirmWith diskIdsReleased }
  ... on EcsDryRunPassed { checkedBy }
}`;

/** The selection of each type of payload: its outcomes, and what it shows of the targets. */
const selections: Readonly<Record<string, (select: string) => string>> = {
  EcsInstancePayload: (select) => `outcome { ...O } instance { id ${select} }`,
  EcsInstancesPayload: (select) => `outcomes { ...O } instances { id ${select} }`,
  EcsDiskPayload: (select) => `outcome { ...O } disk { id ${select} }`,
  EcsDisksPayload: (select) => `outcomes { ...O } disks { id ${select} }`,
  EcsOutcomePayload: () => 'outcome { ...O }',
  EcsOutcomesPayload: () => 'outcomes { ...O }',
};

/** What a mutation's payload shows besides outcomes: `instance`, `disks`, …; null for none. */
export const shownBy = (operation: EcsWriteOperation): string | null =>
  /^Ecs(Instances?|Disks?)Payload$/.exec(fieldOf(operation).payload)?.[1]?.toLowerCase() ?? null;

function fieldOf(operation: EcsWriteOperation): { input: string; payload: string } {
  const field = fields.get(`ecs${operation}`);
  if (field === undefined) throw new TypeError(`The schema has no ecs${operation}.`);
  return field;
}

/** The text of a mutation. @param select more fields of the payload's instances or disks */
export function mutationText(operation: EcsWriteOperation, select = ''): string {
  const { input, payload } = fieldOf(operation);
  const selection = selections[payload];
  if (selection === undefined) throw new TypeError(`${payload} is no payload.`);
  return `mutation M($input: ${input}!) { ecs${operation}(input: $input) { ${selection(select)} } } ${outcomeFragment}`;
}

interface Payload {
  readonly outcome?: Outcome;
  readonly outcomes?: readonly Outcome[];
  readonly instance?: Shown;
  readonly instances?: readonly Shown[];
  readonly disk?: Shown;
  readonly disks?: readonly Shown[];
}

/** Does one mutation over HTTP. @returns what came back */
export async function perform(
  stack: Stack,
  operation: EcsWriteOperation,
  input: Input,
  select = '',
): Promise<Performed> {
  const { data, errors } = await stack.ask<Readonly<Record<string, Payload | null>>>(
    mutationText(operation, select),
    { input },
  );
  const payload = data[`ecs${operation}`] ?? {};
  const outcomes = payload.outcomes ?? (payload.outcome === undefined ? [] : [payload.outcome]);
  const { instance, disk } = payload;
  const shown = payload.instances ?? payload.disks ?? [instance ?? disk ?? null];
  return { outcomes, outcome: outcomes.length === 1 ? (outcomes[0] ?? {}) : {}, shown, errors };
}

/** Does one mutation and records the calls that reach ECS. No other request may run. */
export async function mutate(
  stack: Stack,
  operation: EcsWriteOperation,
  input: Input,
  select = '',
): Promise<Mutated> {
  stack.forgetCalls();
  const performed = await perform(stack, operation, input, select);
  return { ...performed, ...inParts(stack.calls()) };
}

function inParts(calls: readonly SentCall[]): Pick<Mutated, 'before' | 'writes' | 'after'> {
  const isWrite = calls.map((call) => call.isWrite);
  const [first, last] = [isWrite.indexOf(true), isWrite.lastIndexOf(true)];
  // Reads that go out together arrive in any order.
  const names = (some: readonly SentCall[]): readonly string[] =>
    some
      .filter((call) => !call.isWrite)
      .map(({ name }) => name)
      .sort();
  if (first < 0) return { before: names(calls), writes: [], after: [] };
  return {
    before: names(calls.slice(0, first)),
    writes: calls.slice(first, last + 1).filter((call) => call.isWrite),
    after: names(calls.slice(last + 1)),
  };
}
