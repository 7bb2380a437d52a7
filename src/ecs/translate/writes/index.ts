import type { WireInput } from '../../wire';
import type { EcsWriteOperation } from '../../../catalogue/operations';
import { access } from './access';
import { billing } from './billing';
import { command } from './command';
import { disk } from './disk';
import { event } from './event';
import { instance } from './instance';
import { network } from './network';
import { power } from './power';
import type { NoInput } from './encode';
import { snapshot } from './snapshot';
import { tag } from './tag';

const translations = {
  ...power,
  ...instance,
  ...billing,
  ...access,
  ...network,
  ...disk,
  ...snapshot,
  ...command,
  ...event,
  ...tag,
} satisfies Readonly<Partial<Record<EcsWriteOperation, (input: never, ids: readonly string[]) => WireInput>>>;

/** The domain input of each write, as its translation takes it; an operation without a translation reads no input. */
export type WriteInputs = {
  readonly [O in EcsWriteOperation]: O extends keyof typeof translations
    ? Parameters<(typeof translations)[O]>[0]
    : NoInput;
};

export type WriteInputOf<O extends EcsWriteOperation> = WriteInputs[O];

/** An operation that takes nothing but its targets, and therefore needs no translation. */
export type WithoutInput = Exclude<EcsWriteOperation, keyof typeof translations>;

type Translate<O extends EcsWriteOperation> = (input: WriteInputs[O], ids: readonly string[]) => WireInput;

const nothing = (): WireInput => ({});
const byOperation: { readonly [O in EcsWriteOperation]?: Translate<O> } = translations;

/**
 * How the input of a write becomes parameters of ECS: its own, without the one that names the targets, ClientToken, DryRun
 * and RegionId.
 *
 * @returns a function of the input and the ids of the call's targets, which ResetDisks pairs with other values.
 */
export const writeTranslation = <O extends EcsWriteOperation>(operation: O): Translate<O> =>
  byOperation[operation] ?? nothing;
