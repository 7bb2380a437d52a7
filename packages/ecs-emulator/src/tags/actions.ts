import { read, write } from '../operations/action';
import type { ActionTable } from '../operations/action';
import { listTagResources } from './reads';
import { joinResourceGroup } from './resource-group';
import { tagResources, untagResources } from './writes';

/** The operations on tags and resource groups; ClientToken and DryRun as ECS has them. */
export const tagActions: ActionTable = {
  ListTagResources: read(listTagResources),
  TagResources: write(tagResources),
  UntagResources: write(untagResources),
  JoinResourceGroup: write(joinResourceGroup),
};
