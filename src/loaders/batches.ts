import { isDeepStrictEqual } from 'node:util';
import { EcsError } from '../ecs/errors';
import type { BatchQuery, EcsScope } from '../ecs/port';
import type { EcsPage } from '../ecs/records';
import { firstPages } from './all-pages';
import { asError } from './placed';

interface Identified {
  readonly id: string;
}

/** One call of a read that answers for a list of ids, page by page. */
export type ReadBatch<T extends Identified> = (query: BatchQuery) => Promise<EcsPage<T>>;

/**
 * Codes with which ECS refuses a whole list because of one id in it. HAS_NONE: the resource is gone, or is of a kind that
 * lacks what is asked for. ITS_OWN: this resource cannot be read now; the error is for it alone.
 */
const refusalsOfOne: Readonly<Record<string, 'HAS_NONE' | 'ITS_OWN'>> = {
  'InvalidInstanceId.NotFound': 'HAS_NONE',
  'InvalidInstanceIds.NotFound': 'HAS_NONE',
  'InvalidNetworkType.MismatchRamRole': 'HAS_NONE',
  ChargeTypeViolation: 'HAS_NONE',
  DedicatedHostNotSupported: 'HAS_NONE',
  SpotNotSupported: 'HAS_NONE',
  ClassicNetworkNotSupported: 'HAS_NONE',
  IncorrectInstanceStatus: 'ITS_OWN',
  'Invalid.InstanceId': 'ITS_OWN',
  'InvalidParameter.InvalidInstanceId': 'ITS_OWN',
};

/** Each halving costs two calls: enough to find two bad ids among a hundred. Then the ids that are left get the error. */
const extraCalls = 30;

/** What is read and where, for errors. */
export type Place = EcsScope & { readonly action: string };

/**
 * Reads a list of ids. When ECS refuses the list because of one id, the list is halved until that id is alone.
 *
 * @param ids at least one, and no more than a call takes.
 * @param pageSize the largest page; a longer list takes several calls.
 * @returns by id; an id without an entry is missing.
 */
export function readBatch<T extends Identified>(
  place: Place,
  ids: readonly string[],
  pageSize: number,
  read: ReadBatch<T>,
): Promise<ReadonlyMap<string, T | Error>> {
  const budget = { left: extraCalls };

  const halved = async (some: readonly string[]): Promise<ReadonlyMap<string, T | Error>> => {
    try {
      return byId(place, some, await batchPages(some, pageSize, read));
    } catch (error) {
      const refusal = error instanceof EcsError ? refusalsOfOne[error.code ?? ''] : undefined;
      if (refusal === 'HAS_NONE' && some.length === 1) return new Map();
      if (refusal === undefined || some.length === 1 || budget.left < 2) {
        return new Map(some.map((id) => [id, asError(error)]));
      }
      budget.left -= 2;
      const middle = Math.ceil(some.length / 2);
      const halves = await Promise.all([some.slice(0, middle), some.slice(middle)].map(halved));
      return new Map(halves.flatMap((half) => [...half]));
    }
  };

  return halved(ids);
}

type Pages<T> = Pick<EcsPage<T>, 'items' | 'malformed'>;

/**
 * Sorts the entries of an answer by id. An entry that could not be read, or that has an id that was not asked for, may
 * belong to any id that has none, so each of these ids gets an error. An id with two different entries gets an error too:
 * nobody knows which one is true, and one of them may say that it is locked.
 *
 * @returns by id; an id without an entry is missing. Entries that were not asked for are left out.
 */
export function byId<T extends Identified>(
  { action, accountId, regionId }: Place,
  ids: readonly string[],
  { items, malformed }: Pages<T>,
): ReadonlyMap<string, T | Error> {
  const unknown = (): Error => new EcsError({ action, accountId, regionId, fault: 'BAD_ANSWER' });
  const asked = new Set(ids);
  const answers = new Map<string, T | Error>();
  for (const item of items) {
    const other = answers.get(item.id);
    if (other === undefined && asked.has(item.id)) answers.set(item.id, item);
    else if (other !== undefined && !isDeepStrictEqual(other, item)) answers.set(item.id, unknown());
  }
  const isUnsure = malformed > 0 || items.some(({ id }) => !asked.has(id));
  if (isUnsure) for (const id of ids) if (!answers.has(id)) answers.set(id, unknown());
  return answers;
}

/** @returns the part of a query that asks for the page of a token; nothing for the first page. */
export const tokenOf = (nextToken: string | undefined): { nextToken?: string } =>
  nextToken === undefined ? {} : { nextToken };

/** ECS's smallest page has 10 entries and a call takes 100 ids, so that a list of ids has no more pages. */
const mostTokenPages = 10;

/**
 * Reads a list of ids by ECS's tokens, until each id has an entry or the list ends. ECS may give an empty page before an id
 * that exists. If the last page that was read has a token, entries may be missing, and `malformed` counts them as one.
 *
 * @param read reads one page; the first without a token.
 * @throws EcsError
 */
export async function tokenPages<T extends Identified>(
  ids: readonly string[],
  read: (token: string | undefined) => Promise<EcsPage<T>>,
): Promise<Pages<T>> {
  const missing = new Set(ids);
  let isMore = true;
  const { items, malformed } = await firstPages(mostTokenPages, async (token) => {
    const page = await read(token);
    for (const { id } of page.items) missing.delete(id);
    isMore = page.nextToken !== null && missing.size > 0;
    return isMore ? page : { ...page, nextToken: null };
  });
  return { items, malformed: isMore ? malformed + 1 : malformed };
}

/**
 * Reads a list of ids by numbered pages. An id has at most one entry, so the ids limit the number of pages.
 *
 * @throws EcsError
 */
export async function batchPages<T extends Identified>(
  ids: readonly string[],
  pageSize: number,
  read: ReadBatch<T>,
): Promise<Pages<T>> {
  const items: T[] = [];
  let malformed = 0;
  for (let pageNumber = 1; (pageNumber - 1) * pageSize < ids.length; pageNumber += 1) {
    const page = await read({ ids, pageNumber, pageSize });
    const entries = page.items.length + page.malformed;
    items.push(...page.items);
    malformed += page.malformed;
    // An empty page with a token is not the end of the list, and numbers do not lead behind it.
    if (entries === 0 && page.nextToken !== null) malformed += 1;
    if (entries < pageSize) break;
  }
  return { items, malformed };
}
