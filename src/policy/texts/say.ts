import type { EcsOperation } from '../../catalogue/operations';
import type { Locale } from '../../locale';
import type { TextParameters } from '../readiness/need';
import { actionOf } from './actions';
import { lockTexts } from './lock-texts';
import { outcomeTexts } from './outcome-texts';
import { readinessTexts } from './readiness-texts';
import { joined, wordOf } from './words';

/** Every text for people. A language that lacks one does not compile. */
export const texts = { ...lockTexts, ...outcomeTexts, ...readinessTexts } as const;
export type TextKey = keyof typeof texts;

/** The placeholders of a template. */
type Names<T extends string> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type ParametersOf<Key extends TextKey> = Readonly<
  Record<Names<(typeof texts)[Key]['EN']>, string | readonly string[]>
>;

/** A text that has no language yet. */
export interface Text {
  readonly key: TextKey;
  readonly parameters: TextParameters;
}

/**
 * Makes a text for an end user: it names no API.
 *
 * @param parameters a value for each placeholder; what is missing does not compile. `action` is an operation, by its name.
 */
export const text = <Key extends TextKey>(key: Key, parameters: ParametersOf<Key>): Text => ({
  key,
  parameters,
});

/** @returns the text in a language, with the words of the ECS console for ECS's own words. */
export function say({ key, parameters }: Text, locale: Locale): string {
  return texts[key][locale].replace(/\{(\w+)\}/g, (_placeholder, name: string) => {
    const value = parameters[name] ?? '';
    if (name === 'action') return actionOf(value as EcsOperation, locale);
    return joined(
      [value].flat().map((word) => wordOf(word, locale)),
      name,
      locale,
    );
  });
}
