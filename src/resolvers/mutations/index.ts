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

/** One mutation for every write of the policy. A missing or misnamed mutation does not compile. */
type Writes = {
  readonly [Operation in EcsWriteOperation as `ecs${Operation}`]: WriteResolver<Operation>;
};

/**
 * Every field of the schema's Mutation is one of the policy's writes. These files define its target and the checks of its
 * input. The files of the same names in `src/ecs/translate/writes` translate the input to ECS's parameters.
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
