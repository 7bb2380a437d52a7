import { EcsError } from '../../src/ecs/errors';
import type { EcsFault } from '../../src/ecs/errors';
import type { Wire } from '../../src/ecs/translate/read';

/** What became of one call. */
export type Outcome =
  | { readonly kind: 'ANSWERED'; readonly body: Wire }
  /** ECS refused for a reason of its own. */
  | { readonly kind: 'REFUSED'; readonly code: string }
  /** Nothing is known: no permission, throttled, no answer. */
  | { readonly kind: 'FAILED'; readonly fault: EcsFault };

/** Faults that meet every other call as well: the run ends. */
const fatal: readonly EcsFault[] = ['CREDENTIALS_MISSING', 'CREDENTIALS_REFUSED', 'NOT_SENT'];

/** @throws the error itself, when no other call can do better. */
export function outcomeOf(error: unknown): Outcome {
  if (!(error instanceof EcsError) || fatal.includes(error.fault)) throw error;
  if (error.fault === 'REFUSED' && error.code !== null) return { kind: 'REFUSED', code: error.code };
  return { kind: 'FAILED', fault: error.fault };
}

/** In a few words, for comparisons: the code, or that it answered. */
export const inWords = (outcome: Outcome): string => {
  switch (outcome.kind) {
    case 'ANSWERED':
      return 'an answer';
    case 'REFUSED':
      return outcome.code;
    case 'FAILED':
      return outcome.fault;
    default:
      return outcome satisfies never;
  }
};
