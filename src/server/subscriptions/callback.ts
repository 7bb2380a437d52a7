import { fixedHeaders, sendText } from '../answer';
import type { Exchange } from '../exchange';
import { HttpRefusal } from '../refusal';
import type { Admit } from './admission';
import { callBack, callBackInsisting } from './callback-client';
import { callbackOf } from './callback-request';
import type { CallbackRequest, CallbackRules } from './callback-request';
import type { ResultStream, StreamResult } from './results';

export interface Callbacks {
  /** Answers a request that asks to be called back. Throws a refusal, before which nothing was sent to the address. */
  serve(exchange: Exchange, body: unknown): Promise<void>;
  /** Resolves when the last message of each subscription has been sent; they have ended. */
  stop(): Promise<void>;
}

/** A router that does not answer so many heartbeats in a row has gone. */
const mostMissed = 3;

/**
 * HTTP callback 1.0, for Apollo Router. Not Apollo's plugin: that calls the address before the operation is admitted, sends
 * errors as they are, and follows redirects.
 */
export function createCallbacks(admit: Admit, rules: CallbackRules): Callbacks {
  const open = new Set<Promise<void>>();
  return {
    async serve(exchange, body) {
      const request = callbackOf(body, rules);
      // The subscription outlives the connection of its request.
      const { signal } = new AbortController();
      const results = await admit({ ...exchange, signal }, body, 'CALLBACK');
      if ((await callBackInsisting(request, { action: 'check' })) !== 'OK') {
        await results.return();
        throw new HttpRefusal(
          'BAD_REQUEST',
          400,
          'The router did not confirm the subscription when called back.',
        );
      }
      const headers = { 'content-type': 'application/json', 'subscription-protocol': 'callback/1.0' };
      sendText(exchange.response, 200, { ...fixedHeaders(exchange), ...headers }, '{"data":null}');
      const done = send(request, results).finally(() => open.delete(done));
      open.add(done);
    },
    async stop() {
      await Promise.all(open);
    },
  };
}

/** Sends each result when the router has taken the last one. */
async function send(request: CallbackRequest, results: ResultStream): Promise<void> {
  let isOver = false;
  const leave = (): void => {
    isOver = true;
    void results.return();
  };
  const stopHeart = beat(request, leave);
  let errors: StreamResult['errors'];
  try {
    for await (const result of results) {
      if (result.data === undefined) {
        errors = result.errors;
        break;
      }
      if ((await callBackInsisting(request, { action: 'next', payload: result })) !== 'OK') leave();
    }
  } finally {
    stopHeart();
    await results.return();
  }
  // The router that said so knows that it is over.
  if (!isOver) await callBackInsisting(request, { action: 'complete', ...(errors && { errors }) });
}

/** Asks regularly whether the router still listens. @returns ends that. */
function beat(request: CallbackRequest, leave: () => void): () => void {
  if (request.heartbeatMs === 0) return () => undefined;
  let missed = 0;
  let isAsking = false;
  const ask = async (): Promise<void> => {
    if (isAsking) return;
    isAsking = true;
    const answer = await callBack(request, { action: 'check' });
    isAsking = false;
    missed = answer === 'FAILED' ? missed + 1 : 0;
    if (answer === 'OVER' || missed >= mostMissed) leave();
  };
  const timer = setInterval(() => void ask(), request.heartbeatMs).unref();
  return () => clearInterval(timer);
}
