import type { Problem } from './problems';
import type { Values, Variable, VariableName } from './variables';
import { variables } from './variables';

/** The environment variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The effective value of one variable, safe to print. */
export interface Setting {
  readonly name: VariableName;
  /** `[redacted]` for a secret; null when nothing is set. */
  readonly value: string | null;
  readonly isSet: boolean;
}

export interface ReadVariables {
  readonly values: Values;
  readonly settings: readonly Setting[];
  readonly problems: readonly Problem[];
}

/**
 * Reads each variable of the table. An empty variable counts as not set.
 *
 * @returns all values and all problems. The value of a variable with a problem is undefined.
 */
export function readVariables(env: Environment): ReadVariables {
  const isProduction = env.NODE_ENV?.trim() === 'production';
  const problems: Problem[] = [];
  const settings: Setting[] = [];
  const values: Partial<Record<VariableName, unknown>> = {};

  for (const [name, variable] of entries) {
    const given = env[name]?.trim() ?? '';
    const text = given === '' ? fallbackOf(variable, isProduction) : given;
    settings.push({ name, value: text === null ? null : printed(variable, text), isSet: given !== '' });
    if (text === null) continue;
    const parsed = variable.type.safeParse(text);
    if (parsed.success) values[name] = parsed.data;
    else problems.push({ variable: name, message: `${quoted(variable, text)}${advice(parsed.error)}.` });
  }
  return { values: values as Values, settings, problems };
}

/** @returns the text that may be printed for a value. */
const printed = ({ secret, shown }: Variable, text: string): string =>
  secret === true ? '[redacted]' : (shown?.(text) ?? text);

/** The table as a list, in its order. */
export const entries = Object.entries(variables) as readonly (readonly [VariableName, Variable])[];

export const fallbackOf = ({ fallback }: Variable, isProduction: boolean): string | null =>
  fallback === null || typeof fallback === 'string'
    ? fallback
    : fallback[isProduction ? 'production' : 'elsewhere'];

/** Repeats the wrong value in the message, except a secret, or an address that may contain one. */
const quoted = (variable: Variable, text: string): string =>
  variable.secret === true || text.includes('@')
    ? ''
    : `${JSON.stringify(printed(variable, text))} is not valid; `;

const advice = (error: { readonly issues: readonly { readonly message: string }[] }): string =>
  error.issues[0]?.message ?? 'set another value';
