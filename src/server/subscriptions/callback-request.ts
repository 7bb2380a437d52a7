import { HttpRefusal } from '../refusal';
import { isRecord } from './params';

/** What Apollo Router sends with a subscription over HTTP callback, version 1.0. */
export interface CallbackRequest {
  readonly callbackUrl: string;
  readonly subscriptionId: string;
  readonly verifier: string;
  /** How often to ask whether the router still listens, in milliseconds; 0 for never. */
  readonly heartbeatMs: number;
}

/** What may be called back. */
export interface CallbackRules {
  /** Only a shared secret proves that the router chose the address; the signature of hmac does not cover it. */
  readonly isRouterProved: boolean;
  readonly origins: readonly string[];
}

const usualHeartbeatMs = 5_000;
const leastHeartbeatMs = 1_000;
const mostHeartbeatMs = 60_000;
const longestText = 1_024;

/** Whether a request asks to be called back, well-formed or not. */
export const asksForCallback = (body: unknown): boolean =>
  isRecord(body) && isRecord(body.extensions) && body.extensions.subscription != null;

/** @returns where and how to call back. Throws an HttpRefusal 400 when that is not allowed: then nothing may be sent there. */
export function callbackOf(body: unknown, { isRouterProved, origins }: CallbackRules): CallbackRequest {
  if (!isRouterProved) throw bad('HTTP callback requires ROUTER_AUTH=secret.');
  const asked = isRecord(body) && isRecord(body.extensions) ? body.extensions.subscription : undefined;
  if (!isRecord(asked)) throw bad('extensions.subscription is not an object.');
  const { callbackUrl, subscriptionId, verifier, heartbeatIntervalMs = usualHeartbeatMs } = asked;
  if (!isText(callbackUrl) || !URL.canParse(callbackUrl))
    throw bad('extensions.subscription.callbackUrl is not a URL.');
  const { origin, username, password } = new URL(callbackUrl);
  if (!origins.includes(origin) || username !== '' || password !== '')
    throw bad('The origin of extensions.subscription.callbackUrl is not in SUBSCRIPTION_CALLBACK_ORIGINS.');
  if (!isText(subscriptionId)) throw bad('extensions.subscription.subscriptionId is not a text.');
  if (!isText(verifier)) throw bad('extensions.subscription.verifier is not a text.');
  if (typeof heartbeatIntervalMs !== 'number' || !(heartbeatIntervalMs >= 0))
    throw bad('extensions.subscription.heartbeatIntervalMs is not a number from 0.');
  const heartbeatMs =
    heartbeatIntervalMs === 0
      ? 0
      : Math.min(Math.max(heartbeatIntervalMs, leastHeartbeatMs), mostHeartbeatMs);
  return { callbackUrl, subscriptionId, verifier, heartbeatMs };
}

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= longestText;

const bad = (message: string): HttpRefusal => new HttpRefusal('BAD_REQUEST', 400, message);
