import type { Setting } from './read-variables';
import { entries, fallbackOf } from './read-variables';
import type { VariableName } from './variables';

export interface VariableDescription {
  readonly name: VariableName;
  readonly group: string;
  readonly what: string;
  /** The allowed values, when only certain words are allowed. */
  readonly words: string | undefined;
  /** A description of the default. */
  readonly fallback: string;
}

/** Every variable, in the table's order: for `--help`. */
export const describeVariables = (): readonly VariableDescription[] =>
  entries.map(([name, variable]) => {
    const elsewhere = fallbackOf(variable, false);
    const strict = fallbackOf(variable, true);
    const value =
      elsewhere === strict
        ? (elsewhere ?? 'not set')
        : `${elsewhere ?? 'not set'}; ${strict ?? 'not set'} in production`;
    const { group, what, type, fallbackText } = variable;
    return { name, group, what, words: type.description, fallback: fallbackText ?? value };
  });

/** The variables as text for a terminal. */
export function variablesAsText(): string {
  const rows = describeVariables();
  const groups = [...new Set(rows.map(({ group }) => group))];
  return groups
    .map((group) => {
      const lines = rows
        .filter((row) => row.group === group)
        .map(({ name, what, words, fallback }) =>
          [
            `  ${name}`,
            what,
            ...(words === undefined ? [] : [`Values: ${words}`]),
            `Default: ${fallback}`,
          ].join('\n      '),
        );
      return [`${group}:`, ...lines].join('\n');
    })
    .join('\n\n');
}

/** The effective settings, one line for each variable; secrets are redacted. */
export const settingsAsText = (settings: readonly Setting[]): string =>
  settings.map(({ name, value, isSet }) => `${name}=${value ?? ''}${isSet ? '' : '  # default'}`).join('\n');
