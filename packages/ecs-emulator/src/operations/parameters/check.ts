import { invalidParameter, missingParameter, Refusal } from '../../protocol/errors';
import type { Params } from '../../protocol/params';
import { parseJsonList } from '../../protocol/params';
import { parameterRules } from './rules';
import type { ParameterKind, ParameterRule } from './notation';
import { ownCodes } from './own-codes';
import type { ParameterProblem } from './own-codes';

const lists: ReadonlySet<ParameterKind> = new Set(['list', 'objects', 'json', 'csv']);

function entries(rule: ParameterRule, params: Params): number | undefined {
  switch (rule.kind) {
    case 'list':
      return params.list(rule.name)?.length;
    case 'objects':
      return params.objects(rule.name).length;
    case 'json':
      return params.jsonList(rule.name)?.length;
    case 'csv':
      return params.commaList(rule.name)?.length;
    default:
      return undefined;
  }
}

function isWellFormed(rule: ParameterRule, value: string): boolean {
  switch (rule.kind) {
    case 'int': {
      if (!/^-?\d{1,18}$/.test(value)) return false;
      const number = Number(value);
      return number >= (rule.min ?? -Infinity) && number <= (rule.max ?? Infinity);
    }
    case 'number':
      return value.trim() !== '' && Number.isFinite(Number(value));
    case 'bool':
      return /^(true|false)$/i.test(value);
    case 'json':
      return parseJsonList(value) !== undefined;
    case 'map':
      return isJsonObject(value);
    default:
      return true;
  }
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

function problemOf(rule: ParameterRule, params: Params): ParameterProblem | undefined {
  const value = params.text(rule.name);
  if (value !== undefined && !isWellFormed(rule, value)) return 'malformed';
  const count = lists.has(rule.kind) ? entries(rule, params) : undefined;
  const absent = rule.kind === 'list' || rule.kind === 'objects' ? !count : value === undefined;
  if (absent) return rule.required ? 'missing' : undefined;
  return count !== undefined && count > (rule.max ?? Infinity) ? 'tooMany' : undefined;
}

/**
 * Checks the parameters of a call against the table: presence, type, range, length of lists. Parameters that the
 * table does not know are ignored, as ECS does.
 *
 * @throws Refusal with the operation's own code where its error table has one, else MissingParameter or
 * InvalidParameter.<Name>
 */
export function checkParameters(operation: string, params: Params): void {
  const problems = (parameterRules.get(operation) ?? []).flatMap((rule) => {
    const problem = problemOf(rule, params);
    return problem === undefined ? [] : [{ rule, problem }];
  });
  // ECS reports missing parameters before wrong ones.
  const first = problems.find(({ problem }) => problem === 'missing') ?? problems[0];
  if (first === undefined) return;
  const own = ownCodes[operation]?.[first.rule.name]?.[first.problem];
  if (own !== undefined) throw new Refusal(own);
  throw first.problem === 'missing' ? missingParameter(first.rule.name) : invalidParameter(first.rule.name);
}
