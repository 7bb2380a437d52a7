import { EcsError } from '../ecs/errors';
import type { BatchQuery } from '../ecs/port';
import type { EcsPage } from '../ecs/records';
import { asError } from './placed';

interface Identified {
  readonly id: string;
}

/** One call of a read that answers for a list of ids, page by page. */
export type ReadBatch<T extends Identified> = (query: BatchQuery) => Promise<EcsPage<T>>;

/**
 * Codes with which ECS refuses a whole list because of one id in it. HAS_NONE: that one is of a kind that does not have
 * what is asked for, or is gone. ITS_OWN: it cannot be read, but the others can.
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

/** Two a halving: enough to find two bad ids among a hundred. Where most are bad, the rest is not asked for. */
const extraCalls = 30;

/**
 * Reads a list of ids. Where ECS refuses it because of one of them, it is halved until that one stands alone.
 *
 * @param ids at least one, and no more than a call takes.
 * @param pageSize the largest page; smaller than the list, it is asked more than once.
 * @returns by id; an id that ECS says nothing of is missing.
 */
export function readBatch<T extends Identified>(
  ids: readonly string[],
  pageSize: number,
  read: ReadBatch<T>,
): Promise<ReadonlyMap<string, T | Error>> {
  return halved(ids, pageSize, read, { left: extraCalls });
}

async function halved<T extends Identified>(
  ids: readonly string[],
  pageSize: number,
  read: ReadBatch<T>,
  budget: { left: number },
): Promise<ReadonlyMap<string, T | Error>> {
  try {
    const items = await batchPages(ids, pageSize, read);
    return new Map(items.map((item) => [item.id, item]));
  } catch (error) {
    const refusal = error instanceof EcsError ? refusalsOfOne[error.code ?? ''] : undefined;
    if (refusal === 'HAS_NONE' && ids.length === 1) return new Map();
    if (refusal === undefined || ids.length === 1 || budget.left < 2) {
      return new Map(ids.map((id) => [id, asError(error)]));
    }
    budget.left -= 2;
    const middle = Math.ceil(ids.length / 2);
    const halves = await Promise.all(
      [ids.slice(0, middle), ids.slice(middle)].map((half) => halved(half, pageSize, read, budget)),
    );
    return new Map(halves.flatMap((half) => [...half]));
  }
}

/**
 * Reads a list of ids page by page. An id has one entry at most, so that there are no more pages than the ids fill.
 *
 * @throws EcsError
 */
export async function batchPages<T extends Identified>(
  ids: readonly string[],
  pageSize: number,
  read: ReadBatch<T>,
): Promise<readonly T[]> {
  const found: T[] = [];
  for (let pageNumber = 1; (pageNumber - 1) * pageSize < ids.length; pageNumber += 1) {
    const { items, malformed } = await read({ ids, pageNumber, pageSize });
    found.push(...items);
    if (items.length + malformed < pageSize) break;
  }
  return found;
}
