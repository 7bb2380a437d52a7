import { createHash, randomUUID } from 'node:crypto';
import type { EcsScope } from '../ecs/port';

/**
 * The ClientTokens of one write. ECS runs a token once; the same token with other parameters it refuses with
 * IdempotentParameterMismatch. So a repeat is safe as long as a target never meets a token that it has not met before.
 * A call's token therefore follows from the caller's token, the call's account and region, and its part of the batch, and
 * from nothing else: not from how many regions were named, nor from what the lock let through, nor from how many other
 * calls were needed.
 */
export interface TokenFamily {
  /** The caller's own token, cut to what leaves room for the labels. */
  readonly stem: string;
  /** The part of the batch that the caller repeats: 0 for the first, or for a whole batch. */
  readonly firstPart: number;
}

/** ECS takes at most 64 characters. The labels need up to 13 of them: `~32`, a dash and eight digits of the place. */
const longestStem = 48;
const partMark = /^(.+)~(\d{1,3})$/;

/** @returns the family of a token that a caller gave, or of a new one. */
export function tokenFamily(given: string | undefined): TokenFamily {
  const token = given ?? randomUUID();
  const [, whole, part] = partMark.exec(token) ?? [];
  return whole === undefined
    ? { stem: stemOf(token), firstPart: 0 }
    : { stem: stemOf(whole), firstPart: Number(part) - 1 };
}

/** @returns whether a token belongs to one part of a batch, so that it fits no more targets than one call takes. */
export const isOfOnePart = (token: string): boolean => partMark.test(token);

/** A long token becomes its digest: cut off, two tokens could become one. */
const stemOf = (token: string): string =>
  token.length <= longestStem
    ? token
    : createHash('sha256').update(token).digest('hex').slice(0, longestStem);

/** @returns the token that is sent with one call. */
export const tokenOfCall = ({ stem, firstPart }: TokenFamily, scope: EcsScope, part: number): string =>
  `${stem}${labelOf(firstPart + part)}-${placeOf(scope)}`;

/** @returns the token with which the caller can repeat the targets of one call. */
export const tokenToRepeat = ({ stem, firstPart }: TokenFamily, part: number): string =>
  `${stem}${labelOf(firstPart + part)}`;

/** The first part has no label, so that one target repeated alone meets the token that its batch had. */
const labelOf = (part: number): string => (part === 0 ? '' : `~${part + 1}`);

const placeOf = ({ accountId, regionId }: EcsScope): string =>
  createHash('sha256').update(`${accountId}/${regionId}`).digest('hex').slice(0, 8);
