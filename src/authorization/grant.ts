/** One account in one region. */
export interface Place {
  readonly accountId: string;
  readonly regionId: string;
}

export interface Tag {
  readonly key: string;
  readonly value: string;
}

/** What a scope can ask of a resource: where it is, its resource group and its tags; null when it is not known. */
export interface Marked extends Place {
  readonly resourceGroupId: string | null;
  readonly tags: readonly Tag[] | null;
}

/** What one scope grants, and on what. A list that is absent does not narrow; one that is there has at least one entry. */
export interface Grant {
  /** `read`, or operations by ECS's names. */
  readonly names: readonly string[];
  readonly accounts?: readonly string[];
  readonly regions?: readonly string[];
  readonly groups?: readonly string[];
  /** Each entry is a list of tags of which a resource must have one. */
  readonly tags?: readonly (readonly Tag[])[];
}

/** Whether the grant asks for nothing but a place: all that is there is granted, with any group and any tags. */
export const isOfWholePlaces = ({ groups, tags }: Grant): boolean =>
  groups === undefined && tags === undefined;

/** Whether the grant reaches into the place. */
export const reaches = ({ accounts, regions }: Grant, { accountId, regionId }: Place): boolean =>
  (accounts?.includes(accountId) ?? true) && (regions?.includes(regionId) ?? true);

/** Whether the grant covers the resource. A group or tags that are not known match nothing. */
export const covers = (grant: Grant, resource: Marked): boolean =>
  reaches(grant, resource) &&
  (grant.groups === undefined ||
    (resource.resourceGroupId !== null && grant.groups.includes(resource.resourceGroupId))) &&
  (grant.tags ?? []).every((choices) => choices.some((tag) => hasTag(resource, tag)));

const hasTag = ({ tags }: Marked, { key, value }: Tag): boolean =>
  tags?.some((tag) => tag.key === key && tag.value === value) ?? false;
