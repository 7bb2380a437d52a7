import {
  defaultFieldResolver,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql';
import type { GraphQLField, GraphQLInputType, GraphQLSchema } from 'graphql';
import { badInput } from './bad-input';

/** What a text may not have, and what its error says. */
interface TextRule {
  readonly unwanted: RegExp;
  readonly message: string;
}

/**
 * The rules of texts. None lets half of a surrogate pair through: it has no UTF-8 form, so it would be sent as another
 * character or fail on the way.
 */
const textRules = {
  /** Everything that is not in the table below. */
  ONE_LINE: {
    unwanted: /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u,
    message: 'give one line of valid Unicode text, without control characters and direction marks.',
  },
  /** Sentences for people. ECS's rules of descriptions limit the length alone. */
  SEVERAL_LINES: {
    unwanted: /[\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]|(?![\n\t])\p{Cc}/u,
    message:
      'give valid Unicode text; of control characters, only line feeds and tabs, and no direction marks.',
  },
  /** For programs: sent in Base64 or JSON. Windows scripts have carriage returns. */
  AS_WRITTEN: {
    unwanted: /[\0\p{Cs}]/u,
    message: 'give valid Unicode text without NUL characters.',
  },
} as const satisfies Readonly<Record<string, TextRule>>;

export type TextRuleName = keyof typeof textRules;

/** The input fields whose texts may have more than one line. */
export const longTexts: Readonly<Record<string, TextRuleName>> = {
  'EcsModifyInstanceAttributeInput.description': 'SEVERAL_LINES',
  'EcsCreateImageInput.description': 'SEVERAL_LINES',
  'EcsCreateDiskInput.description': 'SEVERAL_LINES',
  'EcsModifyDiskAttributeInput.description': 'SEVERAL_LINES',
  'EcsCreateSnapshotInput.description': 'SEVERAL_LINES',
  'EcsRunCommandInput.description': 'SEVERAL_LINES',
  'EcsReportInstancesStatusInput.description': 'SEVERAL_LINES',
  'EcsRunCommandInput.content': 'AS_WRITTEN',
  'EcsCommandParameterInput.value': 'AS_WRITTEN',
  'EcsModifyInstanceAttributeInput.userData': 'AS_WRITTEN',
  'EcsAttachInstanceRamRoleInput.policy': 'AS_WRITTEN',
};

/** Checks a value of an argument. Throws BAD_USER_INPUT with the path; the message never has the value. */
type Check = (value: unknown, path: string) => void;

/**
 * Checks every String and ID argument of the schema before its field is resolved, so that no resolver sees a text that cannot
 * be sent to ECS as it is.
 *
 * @param schema an executable schema; the resolvers of fields with texts in their arguments are replaced.
 */
export function checkTexts(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    if (type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) insertChecks(field);
  }
}

function insertChecks(field: GraphQLField<unknown, unknown>): void {
  const checks = field.args.flatMap(({ name, type }) => {
    const check = checkOf(type, textRules.ONE_LINE);
    return check === null ? [] : [{ name, check }];
  });
  if (checks.length === 0) return;
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args: Readonly<Record<string, unknown>>, context, info) => {
    for (const { name, check } of checks) check(args[name], name);
    return resolve(source, args, context, info);
  };
}

/** @returns the check of a type's values; null for a type without texts. No input of the schema contains itself. */
function checkOf(type: GraphQLInputType, rule: TextRule): Check | null {
  if (isNonNullType(type)) return checkOf(type.ofType, rule);
  if (isListType(type)) {
    const check = checkOf(type.ofType, rule);
    return (
      check &&
      ((value, path) =>
        (value as unknown[] | null | undefined)?.forEach((item, index) => {
          check(item, `${path}[${index}]`);
        }))
    );
  }
  if (isInputObjectType(type)) {
    const checks = Object.values(type.getFields()).flatMap(({ name, type: fieldType }) => {
      const check = checkOf(fieldType, textRules[longTexts[`${type.name}.${name}`] ?? 'ONE_LINE']);
      return check === null ? [] : [{ name, check }];
    });
    return checks.length === 0
      ? null
      : (value, path) => {
          if (value == null) return;
          const fields = value as Readonly<Record<string, unknown>>;
          for (const { name, check } of checks) check(fields[name], `${path}.${name}`);
        };
  }
  if (!isScalarType(type) || !['String', 'ID'].includes(type.name)) return null;
  return (value, path) => {
    if (typeof value === 'string' && rule.unwanted.test(value)) throw badInput(path, rule.message);
  };
}
