import type { Setting } from './read-variables';
import { entries, fallbackOf } from './read-variables';
import type { VariableName } from './variables';

export interface VariableDescription {
  readonly name: VariableName;
  readonly group: string;
  readonly what: string;
  /** What holds when it is not set, in words. */
  readonly fallback: string;
}

/** Every variable, in the table's order: for `--help` and for documents. */
export const describeVariables = (): readonly VariableDescription[] =>
  entries.map(([name, variable]) => {
    const elsewhere = fallbackOf(variable, false);
    const strict = fallbackOf(variable, true);
    const value =
      elsewhere === strict
        ? (elsewhere ?? 'not set')
        : `${elsewhere ?? 'not set'}; ${strict ?? 'not set'} in production`;
    return { name, group: variable.group, what: variable.what, fallback: variable.fallbackText ?? value };
  });

/** The variables as text for a terminal. */
export function variablesAsText(): string {
  const rows = describeVariables();
  const groups = [...new Set(rows.map(({ group }) => group))];
  return groups
    .map((group) => {
      const lines = rows
        .filter((row) => row.group === group)
        .map(({ name, what, fallback }) => `  ${name}\n      ${what}\n      Default: ${fallback}`);
      return [`${group}:`, ...lines].join('\n');
    })
    .join('\n\n');
}

/** The variables as a Markdown table, for the README. */
export function variablesAsMarkdown(): string {
  const cell = (text: string): string => text.replaceAll('|', '\\|');
  const rows = describeVariables().map(
    ({ name, what, fallback }) => `| \`${name}\` | ${cell(what)} | ${cell(fallback)} |`,
  );
  return ['| Variable | What it is | Default |', '| --- | --- | --- |', ...rows].join('\n');
}

/** What took effect, a line a variable; secrets are redacted. */
export const settingsAsText = (settings: readonly Setting[]): string =>
  settings.map(({ name, value, isSet }) => `${name}=${value ?? ''}${isSet ? '' : '  # default'}`).join('\n');
