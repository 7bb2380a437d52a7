import type { DocumentNode, FieldNode, NameNode } from 'graphql';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import {
  EcsDiskButtonsFragmentDoc,
  EcsInstanceButtonsFragmentDoc,
  EcsOutcomeFragmentDoc,
} from '../generated/documents.js';
import type {
  EcsDiskButtonsFragment,
  EcsInstanceButtonsFragment,
  EcsOutcomeFragment,
} from '../generated/documents.js';
import type { EcsOperation } from '../generated/types.js';

/** What a payload has beside its outcome. */
export type EcsPayloadKind = 'instance' | 'instances' | 'disk' | 'disks' | 'outcome' | 'outcomes';

/** A payload of any kind: what is not in this kind is absent. */
export interface EcsPayload {
  readonly outcome?: EcsOutcomeFragment;
  readonly outcomes?: readonly EcsOutcomeFragment[];
  readonly instance?: EcsInstanceButtonsFragment | null;
  readonly instances?: readonly (EcsInstanceButtonsFragment | null)[] | null;
  readonly disk?: EcsDiskButtonsFragment | null;
  readonly disks?: readonly (EcsDiskButtonsFragment | null)[] | null;
}

/** One operation that a button can call: made by code generation, one constant each, such as `startInstance`. */
export interface EcsOperationDescriptor<Input = object, Name extends EcsOperation = EcsOperation> {
  /** Its name in the schema's enums. */
  readonly operation: Name;
  /** The field of Mutation. */
  readonly field: string;
  readonly payload: EcsPayloadKind;
  /** The input field that takes an instance's id: `instanceId`, `instanceIds`, or null for none. */
  readonly instanceField: string | null;
  /** The input field that takes a disk's id. */
  readonly diskField: string | null;
  /** Its document. It is the text of graphql/mutations, so that a list of trusted documents holds it. */
  document(): TypedDocumentNode<Readonly<Record<string, EcsPayload | null>>, { readonly input: object }>;
  /** Only for types: the input. */
  readonly __input?: Input;
}

type Filled = 'regionId' | 'accountId' | 'instanceId' | 'instanceIds' | 'diskId' | 'diskIds';

/** What is left to say when a button is pressed: the ids and the region come from the instance or disk of the button. */
export type EcsRunInput<D> =
  D extends EcsOperationDescriptor<infer Input>
    ? Omit<Input, Filled> & Partial<Pick<Input, Filled & keyof Input>>
    : never;

/** Makes a descriptor. Generated code calls it; the document is built when it is first asked for. */
export function ecsOperation<Input extends object, Name extends EcsOperation>(
  operation: Name,
  name: string,
  payload: EcsPayloadKind,
  instanceField: string | null,
  diskField: string | null,
): EcsOperationDescriptor<Input, Name> {
  let built: DocumentNode | undefined;
  return {
    operation,
    field: `ecs${name}`,
    payload,
    instanceField,
    diskField,
    document: () => (built ??= mutationOf(name, payload)),
  };
}

/**
 * The input of a press: the ids and the region of the instance or disk, then what else is given.
 *
 * @param ref - the instance or disk of the button, several for an operation on many, or null when `input` says it all
 */
export function inputOf(
  { instanceField, diskField }: EcsOperationDescriptor,
  ref: EcsTarget | readonly EcsTarget[] | null | undefined,
  input: object = {},
): object {
  const refs = ref == null ? [] : Array.isArray(ref) ? (ref as readonly EcsTarget[]) : [ref as EcsTarget];
  const [first] = refs;
  if (first === undefined) return input;
  const field = isDisk(first) ? diskField : instanceField;
  const ids = refs.map(({ id }) => id);
  return {
    ...sameIn(refs, 'regionId'),
    ...sameIn(refs, 'accountId'),
    ...(field !== null && { [field]: field.endsWith('s') ? ids : first.id }),
    ...input,
  };
}

/** An instance or a disk, as far as it must be known to aim at it. */
export interface EcsTarget {
  readonly __typename?: 'Instance' | 'Disk';
  readonly id: string;
  readonly regionId?: string | null;
  readonly accountId?: string | null;
}

/** Without `__typename`, ECS's ids tell: those of disks begin with d-. */
export const isDisk = ({ __typename, id }: EcsTarget): boolean =>
  __typename === undefined ? id.startsWith('d-') : __typename === 'Disk';

function sameIn(refs: readonly EcsTarget[], key: 'regionId' | 'accountId'): object {
  const value = refs[0]?.[key];
  return value != null && refs.every((each) => each[key] === value) ? { [key]: value } : {};
}

const word = (value: string): NameNode => ({ kind: 'Name', value }) as NameNode;

const field = (name: string, selections: readonly object[]): FieldNode =>
  ({
    kind: 'Field',
    name: word(name),
    selectionSet: { kind: 'SelectionSet', selections },
  }) as unknown as FieldNode;

const spread = (name: string): object => ({ kind: 'FragmentSpread', name: word(name) });

function mutationOf(name: string, payload: EcsPayloadKind): DocumentNode {
  const isMany = payload.endsWith('s');
  const outcome = field(isMany ? 'outcomes' : 'outcome', [spread('EcsOutcome')]);
  const isAlone = payload.startsWith('outcome');
  const isOfDisk = payload.startsWith('disk');
  const entity = isOfDisk ? EcsDiskButtonsFragmentDoc : EcsInstanceButtonsFragmentDoc;
  const resource = field(payload, [spread(isOfDisk ? 'EcsDiskButtons' : 'EcsInstanceButtons')]);
  const input = { kind: 'Variable', name: word('input') };
  const call = {
    ...field(`ecs${name}`, isAlone ? [outcome] : [outcome, resource]),
    arguments: [{ kind: 'Argument', name: word('input'), value: input }],
  };
  const type = { kind: 'NonNullType', type: { kind: 'NamedType', name: word(`Ecs${name}Input`) } };
  return {
    kind: 'Document',
    definitions: [
      {
        kind: 'OperationDefinition',
        operation: 'mutation',
        name: word(`Ecs${name}`),
        variableDefinitions: [{ kind: 'VariableDefinition', variable: input, type }],
        selectionSet: { kind: 'SelectionSet', selections: [call] },
      },
      ...EcsOutcomeFragmentDoc.definitions,
      ...(isAlone ? [] : entity.definitions),
    ],
  } as unknown as DocumentNode;
}
