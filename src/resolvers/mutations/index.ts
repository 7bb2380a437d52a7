import type { EcsWriteOperation } from '../../policy/operations';
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
export type Mutations = {
  readonly [Operation in EcsWriteOperation as `ecs${Operation}`]: WriteResolver<Operation>;
};

/** The writes, by what they act on. */
export const mutations: Mutations = {
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
