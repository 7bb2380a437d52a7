import type { EcsRead } from '../../src/ecs/port';
import { pathOf } from './shape';
import type { Kind, Place, Shape } from './shape';
import { shownWord, wordsAt } from './words';

/** How an answer of the cloud differs from the emulator's. */
export type DifferenceKind =
  | 'MISSING_KEY'
  | 'EXTRA_KEY'
  | 'TYPE'
  | 'UNKNOWN_WORD'
  /** A record or an answer that the program could not read. */
  | 'UNREADABLE'
  /** Another error code than the emulator's, or an error where the emulator answers. */
  | 'CODE'
  /** Null, empty or absent where the emulator always has something. No fault, but worth knowing. */
  | 'EMPTY'
  /** The emulator has nothing to compare with. */
  | 'NOT_COMPARED';

/** Kinds that are told and do not count. */
const notes: readonly DifferenceKind[] = ['EMPTY', 'NOT_COMPARED'];

export interface Difference {
  readonly action: EcsRead;
  readonly kind: DifferenceKind;
  /** Keys and types only; empty for the answer as a whole. */
  readonly path: string;
  readonly text: string;
  /** `<instance:1>`, … */
  readonly seenOn: readonly string[];
}

export const isNote = ({ kind }: Difference): boolean => notes.includes(kind);

const mostExamples = 3;
const some = (owners: Iterable<string>): readonly string[] =>
  [...owners].filter((owner) => owner !== '').slice(0, mostExamples);

/** @returns how the cloud's answers to one read differ from the emulator's. Empty when the emulator has no answer. */
export function differences(action: EcsRead, cloud: Shape, emulator: Shape): readonly Difference[] {
  if (!emulator.has('')) return [];
  return [...cloud].flatMap(([path, place]) => {
    const difference = (
      kind: DifferenceKind,
      at: string,
      text: string,
      owners: Iterable<string>,
    ): Difference => ({
      action,
      kind,
      path: at,
      text,
      seenOn: some(owners),
    });
    const model = emulator.get(path);
    const unknown = unknownWords(action, path, place).map(([word, owners]) =>
      difference('UNKNOWN_WORD', path, `the word ${shownWord(word)} is not known`, owners),
    );
    if (model === undefined) return unknown;
    return [
      ...unknown,
      ...missingKeys(place, model).map(([key, owners]) =>
        difference('MISSING_KEY', pathOf(path, key), 'absent; the emulator always has it', owners),
      ),
      ...extraKeys(place, model).map(([key, owners]) =>
        difference('EXTRA_KEY', pathOf(path, key), 'present; the emulator never has it', owners),
      ),
      ...otherKinds(place, model).map(([kind, owners]) =>
        difference('TYPE', path, `${kind}; the emulator has ${list(model.kinds.keys())}`, owners),
      ),
      ...(place.empty > 0 && model.empty === 0
        ? [difference('EMPTY', path, 'null or empty in some; never in the emulator', [])]
        : []),
      ...(place.kinds.has('list') && cloud.has(`${path}[]`) && !emulator.has(`${path}[]`)
        ? [difference('NOT_COMPARED', `${path}[]`, 'the list is always empty in the emulator', [])]
        : []),
    ];
  });
}

const list = (words: Iterable<string>): string => [...words].sort().join(' or ');

const unknownWords = (action: EcsRead, path: string, { words }: Place) =>
  [...words].filter(([word]) => wordsAt(action, path)?.has(word.toLowerCase()) === false);

/** Keys that the emulator's objects all have, and some of the cloud's do not. */
const missingKeys = (place: Place, model: Place): readonly (readonly [string, Iterable<string>])[] =>
  [...model.keys]
    .filter(
      ([key, { count }]) => count === model.objects && (place.keys.get(key)?.count ?? 0) < place.objects,
    )
    .map(([key]) => {
      const having = place.keys.get(key)?.owners;
      return [key, [...place.owners].filter((owner) => having?.has(owner) !== true)];
    });

const extraKeys = (place: Place, model: Place): readonly (readonly [string, Iterable<string>])[] =>
  [...place.keys]
    .filter(([key]) => model.objects > 0 && !model.keys.has(key))
    .map(([key, { owners }]) => [key, owners]);

const isTime = (kind: Kind): boolean => kind.startsWith('time');
/** What is told as EMPTY, not as a wrong type. */
const isNothing = (kind: Kind): boolean => kind === 'null' || kind === 'empty text';

/** Types that the emulator never has at this place. A text in the place of a time counts, and another form of time. */
function otherKinds(place: Place, model: Place): readonly (readonly [Kind, Iterable<string>])[] {
  const usual = [...model.kinds.keys()].filter((kind) => kind !== 'null');
  if (usual.length === 0) return [];
  const isAlwaysTime = usual.every((kind) => isTime(kind) || isNothing(kind)) && usual.some(isTime);
  const base = (kind: Kind): Kind => ((isTime(kind) && !isAlwaysTime) || isNothing(kind) ? 'text' : kind);
  const allowed = new Set([...usual, ...usual.map(base)]);
  return [...place.kinds].filter(
    ([kind]) =>
      kind !== 'null' &&
      !(kind === 'empty text' && isAlwaysTime) &&
      !allowed.has(kind) &&
      !allowed.has(base(kind)),
  );
}
