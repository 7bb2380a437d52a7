import { isEnumType } from 'graphql';
import type { GraphQLSchema } from 'graphql';

/** How much a message may tell. */
export interface Openness {
  /** Whether it may suggest names of the schema. */
  readonly suggest: boolean;
  /** The schema, for the choices of an enum; undefined when it is not known. */
  readonly schema: GraphQLSchema | undefined;
}

/** Messages of graphql-js that quote the caller's values: a pattern for each, and the text without the value. */
const forms: readonly (readonly [form: RegExp, replacement: string])[] = [
  // String cannot represent a non string value: 12345
  [/(cannot represent [\w -]*value): .*$/s, '$1.'],
  // Expected value of type "EcsTagInput!", found "hunter2".
  [/(Expected value of type "[^"]*"), found .*$/s, '$1.'],
  // Argument "password" has invalid value 12345.
  [/^(Argument "\w+") has invalid value .*$/s, '$1 has an invalid value.'],
  // Syntax Error: Expected Name, found String "hunter2".
  [/((?:Block)?String|Int|Float) ".*"/s, '$1'],
  // Field "hunter 2" is not defined by type "EcsTagInput".
  [/^Field "(?!\w{1,64}" is)[^]*" is not defined by type/, 'A field is not defined by type'],
];

const suggestion = / Did you mean .+\?$/s;

/** Value "RUNING" does not exist in "EcsInstanceStatusInput" enum. Did you mean the enum value "RUNNING"? */
const unknownWord = /^Value "(.*)" does not exist in "(\w+)" enum\.(.*)$/s;
/** Enum "EcsInstanceStatusInput" cannot represent non-string value: 5. */
const noWord = /^Enum "(\w+)" cannot represent [\w-]+ value: .*$/s;

/** A longer list of choices is no help in a message. */
const mostChoices = 20;

/**
 * Removes the caller's values from a message of graphql-js. Otherwise a password in the wrong place would be echoed.
 */
export function withoutValues(message: string, { suggest, schema }: Openness): string {
  const clean =
    aboutEnum(message, suggest ? schema : undefined) ??
    forms.reduce((text, [form, replacement]) => text.replace(form, replacement), message);
  return suggest ? clean : clean.replace(suggestion, '');
}

/** @returns the message about a value that an enum does not have; null for any other message. */
function aboutEnum(message: string, schema: GraphQLSchema | undefined): string | null {
  const [, word = '', name = '', more = ''] = unknownWord.exec(message) ?? [];
  const enumName = name === '' ? noWord.exec(message)?.[1] : name;
  if (enumName === undefined) return null;
  const type = schema?.getType(enumName);
  const choices = isEnumType(type) ? type.getValues().map((choice) => choice.name) : [];
  const value = isTold(word, choices) ? `The value ${word}` : 'The value';
  const list = choices.length === 0 || choices.length > mostChoices ? '' : `: ${choices.join(', ')}`;
  return `${value} is not one of ${enumName}${list}.${more}`;
}

/**
 * Whether a message may repeat a word that was given for an enum: when it is one of the choices in another spelling, or has
 * capital letters and underscores alone. ECS takes no password like that, because it asks for three kinds of characters.
 */
const isTold = (word: string, choices: readonly string[]): boolean =>
  /^[A-Z]+(_[A-Z]+)*$/.test(word) || choices.some((choice) => plain(choice) === plain(word));

/** StartInstance, start_instance and START_INSTANCE are the same word. */
const plain = (word: string): string => word.replaceAll('_', '').toUpperCase();

/** What is wrong with the caller's input, without its values. */
export interface InputProblem {
  readonly message: string;
  /** Where in the argument or the variable it is, for example `.tags[0].key`; empty for the whole of it. */
  readonly inside: string;
  /** The argument, where the message names it and not a node of the document. */
  readonly argument: string | undefined;
}

/**
 * Removes the values from a message about the caller's input. About a variable, graphql-js writes the name, the value, its
 * path and the reason: `Variable "$input" got invalid value "hunter2" at "input.port"; Int cannot represent …`.
 *
 * @param reason the last part; graphql-js also keeps it as the message of the original error.
 */
export function inputProblem(message: string, reason: string, openness: Openness): InputProblem {
  const name = /^Variable "\$(\w+)"/.exec(message)?.[1];
  const tail = `; ${reason}`;
  if (name === undefined || !message.endsWith(tail)) {
    return {
      message: withoutValues(message, openness),
      inside: missingField(message),
      argument: requiredArgument.exec(message)?.[1],
    };
  }
  const place = / at "([\w.[\]]+)"$/.exec(message.slice(0, -tail.length))?.[1];
  const where = place === undefined ? '' : ` at "${place}"`;
  return {
    message: `Variable "$${name}" got an invalid value${where}; ${withoutValues(reason, openness)}`,
    inside: (place?.slice(name.length) ?? '') + missingField(reason) + unknownField(reason),
    argument: undefined,
  };
}

/** Field "ecsDisk" argument "id" of type "ID!" is required, but it was not provided. */
const requiredArgument = /^(?:Field|Directive) "@?\w+" argument "(\w+)" of type "[^"]*" is required/;

/** Field "EcsTagInput.key" of required type "String!" was not provided. For a variable, the type's name is left out. */
const missingField = (text: string): string =>
  asField(/^Field "(?:\w+\.)?(\w+)" of required type "[^"]*" was not provided/.exec(text));

/** In a document, the error's node is the field itself. */
const unknownField = (text: string): string =>
  asField(/^Field "(\w{1,64})" is not defined by type "/.exec(text));

const asField = (match: RegExpExecArray | null): string => (match?.[1] === undefined ? '' : `.${match[1]}`);
