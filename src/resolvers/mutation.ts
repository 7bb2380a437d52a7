import type * as Gql from '../generated/graphql';
import { mutations } from './mutations/index';

/**
 * Every field of the schema's Mutation is one of the policy's writes. The policy row, the target's parameter, ClientToken
 * and DryRun come from the tables of the operation; what is left of each stands in `mutations/`.
 */
export const Mutation: Required<Gql.MutationResolvers> = mutations;
