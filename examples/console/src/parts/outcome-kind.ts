import { matchOutcome } from '@ecs-security-lock/client';
import type { EcsOutcome } from '@ecs-security-lock/client';
import type { Texts } from '../texts/en';

type Tone = 'success' | 'info' | 'warning' | 'error';

/** How an outcome is shown: a word for it, and how bad it is. */
export function outcomeKind(
  outcome: EcsOutcome,
  { outcome: words }: Texts,
): { readonly word: string; readonly tone: Tone } {
  return matchOutcome<{ word: string; tone: Tone }>(outcome, {
    accepted: ({ warnings }) => ({ word: words.accepted, tone: warnings.length > 0 ? 'warning' : 'success' }),
    acceptedNotExecuted: () => ({ word: words.acceptedNotExecuted, tone: 'warning' }),
    denied: () => ({ word: words.denied, tone: 'error' }),
    rejected: () => ({ word: words.rejected, tone: 'error' }),
    unknown: () => ({ word: words.unknown, tone: 'warning' }),
    notAttempted: () => ({ word: words.notAttempted, tone: 'info' }),
    needsConfirmation: () => ({ word: words.needsConfirmation, tone: 'warning' }),
    dryRunPassed: () => ({ word: words.dryRunPassed, tone: 'success' }),
    otherwise: () => ({ word: words.unknown, tone: 'warning' }),
  });
}
