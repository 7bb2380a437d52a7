import { setTimeout as sleep } from 'node:timers/promises';
import type { CallbackRequest } from './callback-request';

/** What the router says to a message: it goes on, the subscription is over, or nothing usable. */
export type CallbackAnswer = 'OK' | 'OVER' | 'FAILED';

/** How long the router may take for a message, in milliseconds. */
const timeoutMs = 10_000;
/** The pauses before a message is sent again, in milliseconds. */
const pauses = [200, 1_000] as const;

/** Sends one message to the router. Redirects are not followed: they could lead anywhere. */
export async function callBack(
  { callbackUrl, subscriptionId, verifier }: CallbackRequest,
  message: {
    readonly action: 'check' | 'next' | 'complete';
    readonly payload?: unknown;
    readonly errors?: unknown;
  },
): Promise<CallbackAnswer> {
  const body = JSON.stringify({ kind: 'subscription', id: subscriptionId, verifier, ...message });
  const headers = { 'content-type': 'application/json', 'subscription-protocol': 'callback/1.0' };
  try {
    const response = await fetch(callbackUrl, {
      method: 'POST',
      headers,
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.body?.cancel();
    if (response.ok) return 'OK';
    return response.status >= 500 || response.status === 429 ? 'FAILED' : 'OVER';
  } catch {
    // Unreachable or too slow; the error may quote the address.
    return 'FAILED';
  }
}

/** Sends a message, and again after a pause when the router could not take it. */
export async function callBackInsisting(...args: Parameters<typeof callBack>): Promise<CallbackAnswer> {
  let answer = await callBack(...args);
  for (const pause of pauses) {
    if (answer !== 'FAILED') return answer;
    await sleep(pause, undefined, { ref: false });
    answer = await callBack(...args);
  }
  return answer;
}
