import type * as Gql from '../../generated/graphql';
import type { EcsWriteOperation } from '../../catalogue/operations';
import type { WriteResolver } from '../define-mutation';
import { access } from './access';
import { billing } from './billing';
import { command } from './command';
import { diskMutations } from './disk';
import { eventMutations } from './event';
import { instanceMutations } from './instance';
import { network } from './network';
import { power } from './power';
import { snapshotMutations } from './snapshot';
import { tag } from './tag';

/** One mutation for every write of the policy, under its name and of its operation: a gap does not compile. */
type Writes = {
  readonly [Operation in EcsWriteOperation as `ecs${Operation}`]: WriteResolver<Operation>;
};

/**
 * Every field of the schema's Mutation is one of the policy's writes. These files say what each acts on and what its input
 * has to hold; `src/ecs/translate/writes` says how the input goes to ECS, in files of the same names.
 */
export const Mutation: Writes & Required<Gql.MutationResolvers> = {
  ...power,
  ...instanceMutations,
  ...billing,
  ...access,
  ...network,
  ...diskMutations,
  ...snapshotMutations,
  ...command,
  ...eventMutations,
  ...tag,
};
