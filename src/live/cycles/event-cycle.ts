import type { EcsPage, EventRecord } from '../../ecs/records';
import type { CycleTools } from './cycle-tools';
import { pageQuery } from './scan-pages';

/** The statuses of an event that is not closed yet. */
const openStatuses = ['Scheduled', 'Inquiring', 'Executing'] as const;
/** Open events are few; more pages than this are another kind of trouble, and are left to the readers. */
const mostPages = 10;

/**
 * Reads the open events of the region and keeps the lock event of each instance, the newest one.
 *
 * @returns the instances whose lock event has changed.
 * @throws EcsError of a call that failed; nothing is concluded then.
 */
export async function eventCycle({
  store,
  read,
  budget,
  signal,
}: CycleTools): Promise<readonly string[] | null> {
  const found = new Map<string, EventRecord>();
  let token: string | null = null;
  for (let pages = 0; pages < mostPages; pages += 1) {
    await budget.take(store.scope, 'DescribeInstanceHistoryEvents', signal);
    const page: EcsPage<EventRecord> = await read('DescribeInstanceHistoryEvents', {
      rawStatuses: openStatuses,
      ...pageQuery(100, token),
    });
    if (page.malformed > 0) return null;
    page.items.forEach((event) => keepNewest(found, event));
    token = page.nextToken;
    if (token === null) return store.replaceLockEvents(found);
  }
  return null;
}

function keepNewest(found: Map<string, EventRecord>, event: EventRecord): void {
  if (event.rawType !== 'SecurityPunish.Locked' || event.instanceId === null) return;
  const known = found.get(event.instanceId);
  if (known === undefined || (known.publishedAt ?? '') < (event.publishedAt ?? ''))
    found.set(event.instanceId, event);
}
