import type { Receipt } from '../live/eventbridge/receive';
import type { SignedRequest } from '../live/eventbridge/signature';
import { fixedHeaders, sendText } from './answer';
import { readBody } from './body';
import type { Exchange } from './exchange';
import { headerOf, pathOf } from './exchange';
import { HttpRefusal } from './refusal';

/** Where EventBridge delivers its events. */
const hookPath = '/hooks/eventbridge';
/** An event of ECS has about one kilobyte. */
const mostBodyBytes = 64 * 1024;

/** What EventBridge is answered. It sends again what is not answered with 200, so that a delivery of no use gets 200. */
const statusOf: Readonly<Record<Receipt, number>> = {
  ACCEPTED: 200,
  REPEATED: 200,
  OF_NO_USE: 200,
  EXPIRED: 401,
  NOT_SIGNED: 401,
  MALFORMED: 400,
  NO_KEY: 503,
};

const refusals: Readonly<Partial<Record<Receipt, string>>> = {
  EXPIRED: 'The event was signed more than 60 seconds ago; check the clock of this machine.',
  NOT_SIGNED:
    'The event is not signed by EventBridge for this address; compare EVENTBRIDGE_URL and EVENTBRIDGE_TOKEN with the target.',
  MALFORMED: 'The body is no event.',
  NO_KEY: "EventBridge's key cannot be fetched; send the event again.",
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
export const createEventHook =
  ({ url, receive, onReceipt }: EventHookOptions) =>
  async (exchange: Exchange): Promise<void> => {
    const { request, response } = exchange;
    if (request.method !== 'POST')
      throw new HttpRefusal('BAD_REQUEST', 405, 'EventBridge delivers with POST.', { headers: { allow: 'POST' } });
    const body = (await readBody(exchange, mostBodyBytes)).toString('utf8');
    const receipt = await receive({ url, body, header: (name) => headerOf(request, name) });
    onReceipt(receipt);
    const status = statusOf[receipt];
    const refusal = refusals[receipt];
    if (refusal !== undefined) throw new HttpRefusal(codeOf(status), status, refusal);
    const headers = { ...fixedHeaders(exchange), 'content-type': 'application/json' };
    sendText(response, status, headers, '{}');
  };

const codeOf = (status: number) =>
  status === 401 ? ('UNAUTHENTICATED' as const) : status === 503 ? ('OVERLOADED' as const) : ('BAD_REQUEST' as const);
