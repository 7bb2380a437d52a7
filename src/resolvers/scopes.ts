import { codedError } from '../coded-error';
import type { EcsScope } from '../ecs/port';
import type { InstanceRecord } from '../ecs/records';
import type { RequestContext } from '../context';
import type { EcsOperation, EcsWriteOperation } from '../catalogue/operations';

/*
 * The checks of scopes that need no resource. The authorization directives of routers have been bypassed before; these
 * checks do not depend on a router.
 */

type WithRights = Pick<RequestContext, 'rights'>;

const lacking = (name: string) => codedError('FORBIDDEN', `The caller lacks the scope ecs:${name}.`);

/** @throws GraphQLError FORBIDDEN when the caller may read nothing that is served here. */
export function requireRead({ rights }: WithRights): void {
  if (rights.read.places.length === 0) throw lacking('read');
}

/** @throws GraphQLError FORBIDDEN when no scope grants the read on this instance. */
export function requireScopeOn(
  operation: EcsOperation,
  instance: InstanceRecord,
  { rights }: WithRights,
): void {
  if (!rights.to(operation).sees(instance)) throw lacking(operation);
}

/**
 * @returns the accounts and regions that the write may go to.
 * @param isSearchedFor whether its targets are instances or disks, of which group and tags are known. Anything else needs
 *   a scope that names neither.
 * @throws GraphQLError FORBIDDEN when there are none.
 */
export function placesToWrite(
  operation: EcsWriteOperation,
  isSearchedFor: boolean,
  { rights }: WithRights,
): readonly EcsScope[] {
  const { places, wholePlaces } = rights.to(operation);
  if (places.length === 0) throw lacking(operation);
  if (isSearchedFor) return places;
  if (wholePlaces.length > 0) return wholePlaces;
  throw codedError(
    'FORBIDDEN',
    `The scope ecs:${operation} of the caller is narrowed by resource group or tag, and ${operation} acts here on something of which neither is known.`,
  );
}

/** The fields with which inputs of mutations set tags and groups. */
interface Remarking {
  readonly tags?: readonly { readonly key: string }[] | null;
  readonly tagKeys?: readonly string[] | null;
  readonly allTags?: boolean | null;
  readonly resourceGroupId?: string | null;
}

/**
 * A caller whose scopes are narrowed by a tag must not set or remove that tag, on anything: it could tag its way to what it
 * may not touch, or take it from others. The same goes for resource groups.
 *
 * @throws GraphQLError FORBIDDEN
 */
export function forbidRemarking(input: object, { rights }: WithRights): void {
  const { tags, tagKeys, allTags, resourceGroupId }: Remarking = input;
  const keys = [...(tags ?? []).map(({ key }) => key), ...(tagKeys ?? [])];
  const bound = [...rights.boundTagKeys];
  if (bound.some((key) => keys.includes(key)) || (bound.length > 0 && allTags === true)) {
    throw codedError(
      'FORBIDDEN',
      `Scopes of the caller are narrowed by the tags ${bound.join(', ')}, so it may neither set nor remove them.`,
    );
  }
  if (rights.isBoundToGroups && resourceGroupId != null) {
    throw codedError(
      'FORBIDDEN',
      'Scopes of the caller are narrowed by resource group, so it may not say which group something belongs to.',
    );
  }
}
