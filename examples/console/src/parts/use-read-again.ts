import type { EcsLocks } from '@ecs-security-lock/client';
import { useEffect, useRef } from 'react';

/**
 * Reads a list again when a lock or its event changes. A stream tells the locks of instances; what follows from them elsewhere
 * (the buttons of disks, the events) is asked for.
 */
export function useReadAgain(locks: EcsLocks, refetch: () => unknown): void {
  const seen = Object.entries(locks)
    .map(([id, { state, event }]) => `${id} ${state} ${event?.id ?? ''}`)
    .sort()
    .join();
  const before = useRef(seen);
  useEffect(() => {
    if (before.current === seen) return;
    before.current = seen;
    void refetch();
  }, [seen, refetch]);
}
