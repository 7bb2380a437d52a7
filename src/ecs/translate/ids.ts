import type { IdEncoding } from '../../catalogue/row';
import type { WireParameters, WireValue } from '../wire';
import { jsonList, someOf } from './parameters';

/**
 * The parameter that names what a call is about. PAIRS gives none: each id stands in an object with other values, and the
 * operation's own translation writes that list.
 *
 * @throws TypeError for no ids, and for more than one where the encoding is SINGLE.
 */
export function idParameters(name: string, encoding: IdEncoding, ids: readonly string[]): WireParameters {
  const value = encoded(encoding, someOf(ids));
  return value === undefined ? {} : { [name]: value };
}

function encoded(encoding: IdEncoding, ids: readonly string[]): WireValue | undefined {
  switch (encoding) {
    case 'SINGLE':
      if (ids.length > 1) throw new TypeError('The operation takes one id a call.');
      return ids[0];
    case 'REPEAT':
      return ids;
    case 'JSON':
      return jsonList(ids);
    case 'COMMA':
      return ids.join(',');
    case 'PAIRS':
      return undefined;
    default:
      return encoding satisfies never;
  }
}
