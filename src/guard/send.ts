import { EcsError } from '../ecs/errors';
import type { WriteAnswer, WriteCall } from '../ecs/port';
import type { Call } from './plan';
import type { WriteRequest } from './write-request';
import type { WriteTools } from './write-tools';

export type Sent =
  | { readonly kind: 'ANSWERED'; readonly answer: WriteAnswer }
  /** ECS reports a successful dry run as an error. */
  | { readonly kind: 'DRY_RUN_PASSED'; readonly requestId: string | null }
  /** It did not run. */
  | { readonly kind: 'FAILED'; readonly error: EcsError }
  /** It may have run. */
  | { readonly kind: 'UNKNOWN'; readonly error: EcsError };

/** A call and its result. */
export interface SentCall {
  readonly call: Call;
  readonly sent: Sent;
}

const dryRunCodes: readonly string[] = ['DryRunOperation', 'DRYRUN.SUCCESS'];

/**
 * Sends one call. Repeats it at most once, and only with a ClientToken: ECS runs a token once, so the repeat cannot do it
 * twice.
 */
export async function send(call: Call, request: WriteRequest, tools: WriteTools): Promise<Sent> {
  const first = await sendOnce(call, request, tools);
  if (call.token === null || !isWorthRepeating(first) || !mayRepeat(tools)) return first;
  const second = await sendOnce(call, request, tools);
  // The first call may have run, whatever the result of the repeat, unless ECS now gives a final answer for the token.
  // "Busy" and "still in progress" are not final answers.
  const isSettled = second.kind !== 'FAILED' || (second.error.fault === 'REFUSED' && !second.error.retryable);
  return first.kind === 'UNKNOWN' && !isSettled ? first : second;
}

/** A repeat belongs to a write that has begun, so it may come after the window for new writes. */
const mayRepeat = ({ deadline, signal }: WriteTools): boolean => deadline > Date.now() && !signal.aborted;

const isWorthRepeating = (sent: Sent): boolean =>
  sent.kind === 'UNKNOWN' ||
  (sent.kind === 'FAILED' && sent.error.retryable && !['THROTTLED', 'NOT_SENT'].includes(sent.error.fault));

async function sendOnce(
  { scope, targets, token }: Call,
  request: WriteRequest,
  tools: WriteTools,
): Promise<Sent> {
  const call: WriteCall = {
    targets,
    input: request.input,
    clientToken: token?.sent ?? null,
    dryRun: request.dryRun,
    isBestEffort: request.mode === 'BEST_EFFORT',
  };
  try {
    const answer = await tools.port.write(scope, request.operation, call, {
      purpose: 'WRITE',
      deadline: tools.deadline,
      signal: tools.signal,
    });
    // ECS reports a successful dry run as an error, but an answer without an error means the same.
    return request.dryRun
      ? { kind: 'DRY_RUN_PASSED', requestId: answer.requestId }
      : { kind: 'ANSWERED', answer };
  } catch (thrown) {
    const error =
      thrown instanceof EcsError
        ? thrown
        : new EcsError({ action: request.operation, ...scope, fault: 'BAD_ANSWER', mayHaveRun: true });
    if (error.code !== null && dryRunCodes.includes(error.code)) {
      return { kind: 'DRY_RUN_PASSED', requestId: error.requestId };
    }
    return { kind: error.mayHaveRun && !request.dryRun ? 'UNKNOWN' : 'FAILED', error };
  }
}
