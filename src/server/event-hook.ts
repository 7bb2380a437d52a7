import type { Receipt } from '../live/eventbridge/receive';
import type { SignedRequest } from '../live/eventbridge/signature';
import { fixedHeaders, sendText } from './answer';
import { createBodyReader } from './body';
import type { Exchange } from './exchange';
import { headerOf, pathOf } from './exchange';
import { HttpRefusal } from './refusal';

/** Where EventBridge delivers its events. */
const hookPath = '/hooks/eventbridge';
/** An event of ECS has about one kilobyte. */
export const eventLimits = { mostBytes: 64 * 1024, timeoutMs: 5_000, mostBytesTogether: 4 * 1024 * 1024 };

/**
 * What EventBridge is answered. It sends again what is not answered with 200, so that a delivery that was understood and
 * is of no use gets 200.
 */
const refusalOf: Readonly<Record<Receipt, (() => HttpRefusal) | null>> = {
  ACCEPTED: null,
  REPEATED: null,
  OF_NO_USE: null,
  EXPIRED: () =>
    new HttpRefusal(
      'UNAUTHENTICATED',
      401,
      'The event was not signed within the last 60 seconds; check the clock of this machine.',
    ),
  NOT_SIGNED: () =>
    new HttpRefusal(
      'UNAUTHENTICATED',
      401,
      'The event is not signed by EventBridge for this address; compare EVENTBRIDGE_URL and EVENTBRIDGE_TOKEN with the target.',
    ),
  MALFORMED: () => new HttpRefusal('BAD_REQUEST', 400, 'The body is no event.'),
  NO_KEY: () =>
    new HttpRefusal(
      'INTERNAL_SERVER_ERROR',
      503,
      "EventBridge's key cannot be fetched now; send the event again, or set EVENTBRIDGE_KEY_FILE.",
      { headers: { 'retry-after': '30' } },
    ),
};

export interface EventHookOptions {
  /** The address that EventBridge signs. */
  readonly url: string;
  readonly receive: (request: SignedRequest) => Promise<Receipt>;
  /** Told what became of each delivery, for logs and metrics. */
  readonly onReceipt: (receipt: Receipt) => void;
}

/** True when the request is meant for the hook. */
export const asksForHook = ({ request }: Exchange): boolean => pathOf(request) === hookPath;

/** @returns a handler of deliveries. It throws an HttpRefusal for a delivery that is not accepted. */
export function createEventHook({ url, receive, onReceipt }: EventHookOptions) {
  const readBody = createBodyReader(eventLimits);
  return async (exchange: Exchange): Promise<void> => {
    const { request, response } = exchange;
    if (request.method !== 'POST')
      throw new HttpRefusal('BAD_REQUEST', 405, 'EventBridge delivers with POST.', {
        headers: { allow: 'POST' },
      });
    const body = (await readBody(exchange)).toString('utf8');
    const receipt = await receive({ url, body, header: (name) => headerOf(request, name) });
    onReceipt(receipt);
    const refusal = refusalOf[receipt];
    if (refusal !== null) throw refusal();
    sendText(response, 200, { ...fixedHeaders(exchange), 'content-type': 'application/json' }, '{}');
  };
}
