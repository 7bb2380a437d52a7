import type { ParameterTable } from '../operations/parameters/notation';

/** The parameters of the operations on tags and resource groups. `operations/parameters/notation.ts` explains the notation. */
export const tagParameters: ParameterTable = {
  TagResources: 'RegionId! ResourceType! ResourceId!:list[50] Tag!:objects[20]',
  ListTagResources:
    'RegionId! ResourceType! NextToken ResourceId:list[50] Tag:objects[20] TagFilter:objects[5]',
  UntagResources: 'RegionId! ResourceType! ResourceId!:list[50] All:bool TagKey:list[20]',
  JoinResourceGroup: 'ResourceType ResourceId RegionId ResourceGroupId',
};
