import { createHash, randomUUID } from 'node:crypto';
import type { EcsScope } from '../ecs/port';

/**
 * The ClientTokens of one write. ECS runs a token once, and refuses the same token with other parameters
 * (IdempotentParameterMismatch). So a repeat is safe if every target is sent with the same token as before.
 * A call's token therefore depends only on the caller's token, the call's account and region, and its part of the batch.
 * It does not depend on the number of regions or other calls, nor on which targets the lock denied. It does not depend on
 * the targets either: ECS refuses a known token with other targets, and would run a new one.
 */
export interface TokenFamily {
  /** The caller's token, or its digest when the labels would make it too long. */
  readonly stem: string;
  /** The part of the batch that the caller repeats: 0 for the first, or for a whole batch. */
  readonly firstPart: number;
}

/** Codes for a token that was used before with other parameters. ECS does nothing then. */
export const tokenMismatches: readonly string[] = [
  'IdempotentParameterMismatch',
  'IdempotenceParamNotMatch',
  'Idempotence.SignatureMismatch',
  'InvalidParamter.Conflict',
];

/** ECS takes at most 64 characters. The labels need up to 13: `~32`, a dash and eight digits for account and region. */
const longestStem = 48;
const partMark = /^(.+)~(\d{1,3})$/;

/** @returns the family of the caller's token, or of a new token. */
export function tokenFamily(given: string | undefined): TokenFamily {
  const token = given ?? randomUUID();
  const [, whole, part] = partMark.exec(token) ?? [];
  return whole === undefined
    ? { stem: stemOf(token), firstPart: 0 }
    : { stem: stemOf(whole), firstPart: Number(part) - 1 };
}

/** @returns whether a token belongs to one part of a batch. Such a token is valid only for the targets of one call. */
export const isOfOnePart = (token: string): boolean => partMark.test(token);

/** Replaces a long token by its digest. Two tokens could become equal if they were cut off. */
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

/** The first part has no label, so a target of it that is repeated alone has the same token as in its batch. */
const labelOf = (part: number): string => (part === 0 ? '' : `~${part + 1}`);

const placeOf = ({ accountId, regionId }: EcsScope): string =>
  createHash('sha256').update(`${accountId}/${regionId}`).digest('hex').slice(0, 8);
