import type { Exchange } from '../exchange';
import { HttpRefusal } from '../refusal';

type Json = Readonly<Record<string, unknown>>;

/** A GraphQL request, as its body or its query string says; Apollo checks it. */
export interface Params {
  readonly query?: string;
  readonly operationName?: string;
  readonly variables?: Json;
  readonly extensions?: Json;
}

export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @returns the request that a body holds. Throws an HttpRefusal when it holds none. */
export function paramsOf(body: unknown): Params {
  if (!isRecord(body)) throw bad('The body is not an object with a query.');
  const { query, operationName, variables, extensions } = body;
  if (typeof query !== 'string') throw bad('The request has no query.');
  if (operationName != null && typeof operationName !== 'string') throw bad('operationName is not a text.');
  if (variables != null && !isRecord(variables)) throw bad('variables is not an object.');
  if (extensions != null && !isRecord(extensions)) throw bad('extensions is not an object.');
  return {
    query,
    ...(operationName != null && { operationName }),
    ...(variables != null && { variables }),
    ...(extensions != null && { extensions }),
  };
}

/** @returns the request that a query string holds, as the body of a POST would have it. Throws an HttpRefusal. */
export function bodyOfSearch({ request: { url = '' } }: Pick<Exchange, 'request'>): Json {
  const at = url.indexOf('?');
  const search = new URLSearchParams(at === -1 ? '' : url.slice(at));
  const json = (name: string): unknown => {
    const text = search.get(name);
    if (text === null || text === '') return undefined;
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw bad(`${name} in the query string is not JSON.`);
    }
  };
  return {
    query: search.get('query') ?? undefined,
    operationName: search.get('operationName') ?? undefined,
    variables: json('variables'),
    extensions: json('extensions'),
  };
}

const bad = (message: string): HttpRefusal => new HttpRefusal('BAD_REQUEST', 400, message);
