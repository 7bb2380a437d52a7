import type { Exchange } from './exchange';
import { headerOf } from './exchange';
import { HttpRefusal } from './refusal';

/**
 * The header `ecs-max-age`: how old an answer may be, in seconds. 0 reads ECS now.
 *
 * @returns milliseconds; null without the header.
 * @throws HttpRefusal 400 when it is no whole number of seconds.
 */
export function mostAgeOf({ request }: Pick<Exchange, 'request'>): number | null {
  const given = headerOf(request, 'ecs-max-age');
  if (given === undefined) return null;
  if (/^\d{1,6}$/.test(given)) return Number(given) * 1_000;
  throw new HttpRefusal(
    'BAD_REQUEST',
    400,
    'The header ecs-max-age is not a whole number of seconds, for example 0.',
  );
}
