import type { EcsRead } from '../../src/ecs/port';
import { isWire } from '../../src/ecs/translate/read';
import type { Wire } from '../../src/ecs/translate/read';
import type { Names } from './names';
import { wordsAt } from './words';

/** The type of a value; of a text also its form, where that is a time. */
export type Kind =
  | 'null'
  | 'boolean'
  | 'number'
  | 'list'
  | 'object'
  | 'text'
  | 'empty text'
  | 'time to the minute'
  | 'time to the second'
  | 'time without a zone';

/** What was seen at one place of the answers. No value is kept, but for the words of enums. */
export interface Place {
  /** How often a value stood here. */
  count: number;
  /** How often it was an object. */
  objects: number;
  /** How often the value was null, an empty text or an empty list. */
  empty: number;
  /** The types of the values, each with objects that have it. */
  readonly kinds: Map<Kind, Set<string>>;
  /** The words of an enum, each with objects that have it. */
  readonly words: Map<string, Set<string>>;
  /** All objects that were seen here. */
  readonly owners: Set<string>;
  /** For objects: each key, how often it was there, and in which objects. */
  readonly keys: Map<string, { count: number; readonly owners: Set<string> }>;
}

/** The places of all answers of one read, by path: `Instances.Instance[].Status`. */
export type Shape = Map<string, Place>;

/** The name of a key in a report. ECS's keys are words; anything else could be a value. */
const keyName = (key: string): string => (/^[A-Za-z][A-Za-z0-9]{0,63}$/.test(key) ? key : '<key>');

export const pathOf = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

/** Adds what an answer shows to a shape. */
export function addTo(shape: Shape, action: EcsRead, body: Wire, names: Names): void {
  const visit = (path: string, value: unknown, outer: string): void => {
    const place = shape.get(path) ?? newPlace();
    shape.set(path, place);
    const owner = (isWire(value) ? ownerOf(value, names) : undefined) ?? outer;
    place.count += 1;
    if (isEmpty(value)) place.empty += 1;
    place.owners.add(owner);
    addOwner(place.kinds, kindOf(value), owner);
    if (Array.isArray(value)) for (const entry of value) visit(`${path}[]`, entry, owner);
    else if (isWire(value)) {
      place.objects += 1;
      for (const [key, inner] of Object.entries(value)) {
        const name = keyName(key);
        const known = place.keys.get(name) ?? { count: 0, owners: new Set() };
        known.count += 1;
        known.owners.add(owner);
        place.keys.set(name, known);
        visit(pathOf(path, name), inner, owner);
      }
    } else if (typeof value === 'string' && value !== '' && wordsAt(action, path) !== undefined)
      addOwner(place.words, value, owner);
  };
  visit('', body, '');
}

const newPlace = (): Place => ({
  count: 0,
  objects: 0,
  empty: 0,
  kinds: new Map(),
  words: new Map(),
  owners: new Set(),
  keys: new Map(),
});

function addOwner<Key>(map: Map<Key, Set<string>>, key: Key, owner: string): void {
  map.set(key, (map.get(key) ?? new Set<string>()).add(owner));
}

const idKeys = [
  ['DiskId', 'disk'],
  ['SnapshotId', 'snapshot'],
  ['EventId', 'event'],
  ['ReportId', 'report'],
  ['InstanceId', 'instance'],
] as const;

function ownerOf(value: Wire, names: Names): string | undefined {
  for (const [key, kind] of idKeys) {
    const id = value[key];
    if (typeof id === 'string' && id !== '') return names.of(kind, id);
  }
  return undefined;
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

function kindOf(value: unknown): Kind {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'list';
  switch (typeof value) {
    case 'boolean':
      return 'boolean';
    case 'number':
      return 'number';
    case 'string':
      return formOf(value);
    default:
      return 'object';
  }
}

function formOf(text: string): Kind {
  if (text === '') return 'empty text';
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z$/.test(text)) return 'time to the minute';
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(text)) return 'time to the second';
  if (/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(text)) return 'time without a zone';
  return 'text';
}
