import type { Json, JsonObject } from '../protocol/errors';
import { isJsonObject } from '../protocol/errors';

/** An answer of ECS with rows, such as `Instances.Instance[]` or `Disks.Disk[]`. */
type Change = (body: JsonObject) => Json;

/**
 * Replaces every list of rows in an answer: the lists one level below the top.
 *
 * @param change - maps the rows to their replacement
 */
export function mapRows(body: JsonObject, change: (rows: Json[]) => Json): JsonObject {
  return Object.fromEntries(
    Object.entries(body).map(([name, value]): [string, Json] => {
      if (!isJsonObject(value)) return [name, value];
      const inner = Object.entries(value).map(([key, rows]): [string, Json] => [
        key,
        Array.isArray(rows) ? change(rows) : rows,
      ]);
      return [name, Object.fromEntries(inner)];
    }),
  );
}

const ids = new Set(['InstanceId', 'DiskId', 'EventId', 'SnapshotId']);

/**
 * Makes a page longer than asked: copies of its rows follow, each with ids of its own. A page without rows stays empty.
 *
 * @param count - how many rows there are then
 */
export const longPage = (body: JsonObject, count: number): JsonObject =>
  mapRows(body, (rows) =>
    rows.length === 0
      ? []
      : Array.from({ length: count }, (_, index) => {
          const row = rows[index % rows.length] ?? null;
          return index < rows.length ? row : renamed(row, index);
        }),
  );

const renamed = (row: Json, index: number): Json =>
  isJsonObject(row)
    ? Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          ids.has(name) && typeof value === 'string' ? `${value}x${String(index)}` : value,
        ]),
      )
    : row;

const without =
  (names: ReadonlySet<string>) =>
  (row: Json): Json =>
    isJsonObject(row) ? Object.fromEntries(Object.entries(row).filter(([name]) => !names.has(name))) : row;

const withLocks =
  (locks: Json) =>
  (row: Json): Json =>
    isJsonObject(row) ? { ...row, OperationLocks: locks } : row;

const turned = (value: Json): Json => {
  if (typeof value === 'string') return value.length;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return value;
};

/** Malformed answers with status 200: variant → what is sent instead. */
export const wrongShapes: Readonly<Record<string, Change>> = {
  /** The body is `null`. */
  'null-body': () => null,
  /** The body is `{}`, which an SDK reads as an answer without fields. */
  'empty-object': () => ({}),
  /** The body is a list. */
  array: () => [],
  /** Rows without their ids. */
  'no-ids': (body) => mapRows(body, (rows) => rows.map(without(ids))),
  /** The first row without its id, the others whole. */
  'one-without-id': (body) =>
    mapRows(body, (rows) => rows.map((row, index) => (index === 0 ? without(ids)(row) : row))),
  /** The first row is `null`, the others whole. */
  'null-item': (body) => mapRows(body, (rows) => [null, ...rows.slice(1)]),
  /** Rows without OperationLocks. */
  'no-locks': (body) => mapRows(body, (rows) => rows.map(without(new Set(['OperationLocks'])))),
  /** OperationLocks is `null`. */
  'null-locks': (body) => mapRows(body, (rows) => rows.map(withLocks(null))),
  /** OperationLocks is a text. */
  'text-locks': (body) => mapRows(body, (rows) => rows.map(withLocks('security'))),
  /** OperationLocks without the list inside. */
  'empty-locks': (body) => mapRows(body, (rows) => rows.map(withLocks({}))),
  /** Lock reasons are objects without a reason. */
  'nameless-locks': (body) =>
    mapRows(body, (rows) => rows.map(withLocks({ LockReason: [{}], OperationLock: [{}] }))),
  /** Rows without Status. */
  'no-status': (body) => mapRows(body, (rows) => rows.map(without(new Set(['Status'])))),
  /** Strings instead of numbers, and numbers instead of strings, in every row. */
  'wrong-types': (body) =>
    mapRows(body, (rows) =>
      rows.map((row) =>
        isJsonObject(row)
          ? Object.fromEntries(Object.entries(row).map(([name, value]) => [name, turned(value)]))
          : row,
      ),
    ),
  /** The list of rows is one object. */
  'list-as-object': (body) => mapRows(body, (rows) => rows[0] ?? {}),
  /** The container of the list is missing. */
  'no-container': (body) =>
    Object.fromEntries(Object.entries(body).filter(([, value]) => !isJsonObject(value))),
  /** Status 200 with the body of an error. */
  'code-in-200': (body) => ({
    RequestId: body.RequestId ?? '',
    Code: 'ServiceUnavailable',
    Message: 'The request has failed due to a temporary failure of the server.',
  }),
};

/** The values of an id field, anywhere in an answer. */
export function idsShown(body: Json, name: string): Set<string> {
  const found = new Set<string>();
  const walk = (value: Json): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (isJsonObject(value)) {
      for (const [key, item] of Object.entries(value)) {
        if (key === name && typeof item === 'string' && item !== '') found.add(item);
        else walk(item);
      }
    }
  };
  walk(body);
  return found;
}
