import type { EcsLocks } from '@ecs-security-lock/client';
import { useEffect, useRef } from 'react';

/** A stream begins with one event after the other; they are waited for, in milliseconds. */
const pauseMs = 200;

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
    if (before.current === seen) return undefined;
    const timer = setTimeout(() => {
      before.current = seen;
      void refetch();
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [seen, refetch]);
}
