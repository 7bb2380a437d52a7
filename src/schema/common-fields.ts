import { mostTargets } from '../catalogue/most-targets';
import { description } from './description';
import type { OperationFacts, TargetFacts, WriteFacts } from './operation-facts';

/** A field of an input, as text. */
export interface InputField {
  readonly name: string;
  /** Whether its type is non-null. */
  readonly isRequired: boolean;
  /** Its description and the field itself, indented. */
  readonly text: string;
}

const field = (name: string, type: string, about?: string): InputField => ({
  name,
  isRequired: /!( =|$)/.test(type),
  text: `${about === undefined ? '' : `${description(about)}\n`}  ${name}: ${type}`,
});

/** Only instances and disks can be searched for. Every other target needs its region. */
const isLookedFor = (target: TargetFacts): boolean => target.noun === 'instance' || target.noun === 'disk';

/** @returns `regionId`: where the targets are. */
export function regionField(target: TargetFacts | null): InputField {
  if (target === null) return field('regionId', 'ID!');
  const [plural, verb] = target.isList ? ['s', 'are'] : ['', 'is'];
  return isLookedFor(target)
    ? field(
        'regionId',
        'ID',
        `Without it, the target${plural} ${verb} looked for in every configured region.`,
      )
    : field('regionId', 'ID!', `Where the ${target.noun}${plural} ${verb}.`);
}

/** @returns `accountId`. It is optional only when `regionId` is. */
export const accountField = (region: InputField): InputField =>
  field(
    'accountId',
    'ID',
    `The account's name in this subgraph's configuration; ${
      region.isRequired ? 'needed when there are several' : 'without it, all are searched'
    }.`,
  );

/**
 * @param hasMode whether the caller chooses what happens to the other targets when one is stopped.
 * @returns the field with the targets' ids; null when the operation has its own fields for them.
 */
export function targetField(target: TargetFacts | null, hasMode: boolean): InputField | null {
  if (target?.field == null) return null;
  if (!target.isList) return field(target.field, 'ID!');
  const splitting = hasMode ? 'BEST_EFFORT splits more' : 'more are split';
  return field(
    target.field,
    '[ID!]!',
    `ECS takes ${target.limit} at a time; ${splitting}, up to ${mostTargets}.`,
  );
}

/** Whether the lock can stop one target of several. */
export const canStopOne = ({ effect }: OperationFacts, target: TargetFacts | null): boolean =>
  target?.isList === true && (effect === 'DENIED' || effect === 'DENIED_WHILE_DISK_IN_USE');

const acceptCharges = field(
  'acceptCharges',
  'Boolean! = false',
  'The operation is charged when it is called; it runs only if this is true.',
);
const mode = field(
  'mode',
  'EcsBatchMode! = ALL_OR_NOTHING',
  'What to do with the rest when the lock stops one target.',
);
const clientToken = field(
  'clientToken',
  'String',
  'Makes a retry safe: repeat with the one of the outcome. Up to 64 ASCII characters; generated when absent.',
);
const dryRun = field('dryRun', 'Boolean! = false', 'Check, and change nothing.');

/** @returns the operation's common options, in the order in which they end its input. */
export const switchFields = (operation: OperationFacts, write: WriteFacts): readonly InputField[] => [
  ...(write.isCharged ? [acceptCharges] : []),
  ...(canStopOne(operation, write.target) ? [mode] : []),
  ...(write.clientToken ? [clientToken] : []),
  dryRun,
];
