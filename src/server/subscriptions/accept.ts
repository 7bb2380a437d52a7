import { getOperationAST, OperationTypeNode, parse } from 'graphql';
import type { Exchange } from '../exchange';
import { headerOf } from '../exchange';
import { limits } from '../limits/table';
import { isRecord } from './params';

const stream = 'text/event-stream';
const others: ReadonlySet<string> = new Set([
  'application/json',
  'application/graphql-response+json',
  'application/*',
  '*/*',
]);

/** The media types that a request accepts, without their parameters. */
const accepted = ({ request }: Pick<Exchange, 'request'>): readonly string[] =>
  (headerOf(request, 'accept') ?? '')
    .split(',')
    .map((type) => type.split(';', 1)[0]?.trim().toLowerCase() ?? '');

/** Whether an event stream is among the answers that a request accepts. */
export const acceptsStream = (exchange: Pick<Exchange, 'request'>): boolean =>
  accepted(exchange).includes(stream);

/** Whether a POST asks for an event stream. One that accepts both kinds of answers gets it for a subscription. */
export function asksForStream(exchange: Pick<Exchange, 'request'>, body: unknown): boolean {
  const types = accepted(exchange);
  if (!types.includes(stream)) return false;
  return !types.some((type) => others.has(type)) || isSubscription(body);
}

function isSubscription(body: unknown): boolean {
  if (!isRecord(body) || typeof body.query !== 'string') return false;
  const { query, operationName } = body;
  try {
    const document = parse(query, { noLocation: true, maxTokens: limits.tokens });
    const operation = getOperationAST(document, typeof operationName === 'string' ? operationName : null);
    return operation?.operation === OperationTypeNode.SUBSCRIPTION;
  } catch {
    // Apollo says what is wrong with it.
    return false;
  }
}
