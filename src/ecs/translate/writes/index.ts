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
} satisfies Readonly<Record<EcsWriteOperation, (input: never, ids: readonly string[]) => WireInput>>;

/** The domain input of each write, as its translation takes it. */
export type WriteInputs = {
  readonly [O in EcsWriteOperation]: Parameters<(typeof translations)[O]>[0];
};

export type WriteInputOf<O extends EcsWriteOperation> = WriteInputs[O];

/**
 * How the input of each write is said to ECS: its own parameters, without the one that names the targets, ClientToken,
 * DryRun and RegionId.
 *
 * @param ids those of the call's targets, for an operation that pairs them with other values.
 */
export const writeTranslations: {
  readonly [O in EcsWriteOperation]: (input: WriteInputs[O], ids: readonly string[]) => WireInput;
} = translations;
