/** Messages of graphql-js that quote the caller's values: a pattern for each, and the text without the value. */
const forms: readonly (readonly [form: RegExp, replacement: string])[] = [
  // String cannot represent a non string value: 12345
  [/(cannot represent [\w -]*value): .*$/s, '$1.'],
  // Expected value of type "EcsTagInput!", found "hunter2".
  [/(Expected value of type "[^"]*"), found .*$/s, '$1.'],
  // Value "hunter2" does not exist in "EcsOperationInput" enum. Did you mean the enum value "START_INSTANCE"?
  [/Value ".*" does not exist in ("\w+" enum\.)/s, 'The value does not exist in $1'],
  // Argument "password" has invalid value 12345.
  [/^(Argument "\w+") has invalid value .*$/s, '$1 has an invalid value.'],
  // Syntax Error: Expected Name, found String "hunter2".
  [/((?:Block)?String|Int|Float) ".*"/s, '$1'],
];

const suggestion = / Did you mean .+\?$/s;

/**
 * Removes the caller's values from a message of graphql-js. Otherwise a password in the wrong place would be echoed.
 *
 * @param suggest whether the message may suggest names of the schema.
 */
export function withoutValues(message: string, suggest: boolean): string {
  const clean = forms.reduce((text, [form, replacement]) => text.replace(form, replacement), message);
  return suggest ? clean : clean.replace(suggestion, '');
}

/** What is wrong with the caller's input, without its values. */
export interface InputProblem {
  readonly message: string;
  /** The argument, or the variable and the place in it. */
  readonly argument: string | undefined;
}

/**
 * Removes the values from the message about a variable that does not match its type. graphql-js writes the name, the
 * value, its path and the reason: `Variable "$input" got invalid value "hunter2" at "input.port"; Int cannot represent …`.
 *
 * @param reason the last part; graphql-js also keeps it as the message of the original error.
 */
export function variableProblem(message: string, reason: string, suggest: boolean): InputProblem {
  const name = /^Variable "\$(\w+)"/.exec(message)?.[1];
  const tail = `; ${reason}`;
  if (name === undefined || !message.endsWith(tail)) {
    return { message: withoutValues(message, suggest), argument: name ?? argumentIn(message) };
  }
  const place = / at "([\w.[\]]+)"$/.exec(message.slice(0, -tail.length))?.[1];
  const where = place === undefined ? '' : ` at "${place}"`;
  return {
    message: `Variable "$${name}" got an invalid value${where}; ${withoutValues(reason, suggest)}`,
    argument: place ?? name,
  };
}

const argumentIn = (message: string): string | undefined => /^Argument "(\w+)"/.exec(message)?.[1];
