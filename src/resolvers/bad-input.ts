import type { GraphQLError } from 'graphql';
import { codedError } from '../coded-error';
import type { EcsScope } from '../ecs/port';

/**
 * Makes the BAD_USER_INPUT error. Its reader is the developer who wrote the query.
 *
 * @param argument the argument or input field that is wrong, for example `filter.ids`.
 * @param message what is wrong with it and what would be right.
 */
export const badInput = (argument: string, message: string): GraphQLError =>
  codedError('BAD_USER_INPUT', `${argument}: ${message}`, { argument });

/** The shape of every ECS id. It also keeps quotes and brackets out of the JSON lists that ids are sent in. */
const idShape = /^[a-z]+-[A-Za-z0-9]{1,64}$/;
const examples = {
  Instance: 'i-bp67acfmxazb4p7g5h2k',
  Disk: 'd-bp67acfmxazb4p7g5h2k',
  SecurityLockEvent: 'e-bp67acfmxazb4p7g5h2k',
  Snapshot: 's-bp67acfmxazb4p7g5h2k',
  DiagnosticReport: 'dr-bp67acfmxazb4p7g5h2k',
  AutoSnapshotPolicy: 'sp-bp67acfmxazb4p7g5h2k',
  NetworkInterface: 'eni-bp67acfmxazb4p7g5h2k',
  SecurityGroup: 'sg-bp67acfmxazb4p7g5h2k',
  Vpc: 'vpc-bp67acfmxazb4p7g5h2k',
  VSwitch: 'vsw-bp67acfmxazb4p7g5h2k',
  ResourceGroup: 'rg-bp67acfmxazb4p7g5h2k',
  PrivatePool: 'eap-bp67acfmxazb4p7g5h2k',
  MetricSet: 'dms-bp67acfmxazb4p7g5h2k',
} as const;

export type EntityName = keyof typeof examples;

/** @returns the id. Throws BAD_USER_INPUT when it does not have the shape of an ECS id. */
export function checkedId(argument: string, id: string, entity: EntityName): string {
  if (!idShape.test(id))
    throw badInput(argument, `not an ECS id; a valid one looks like ${examples[entity]}.`);
  return id;
}

/** For names, and for ids without a common shape. Excludes characters that could end the list they are sent in. */
const nameShape = /^[^\s"'\\<>,[\]{}\p{C}]{1,128}$/u;

/** @returns the name, or the id without a common shape. Throws BAD_USER_INPUT when it is not one word. */
export function checkedName(argument: string, name: string): string {
  if (!nameShape.test(name))
    throw badInput(argument, 'give 1 to 128 characters, without spaces, quotes or brackets.');
  return name;
}

/** @returns the distinct ids. Throws BAD_USER_INPUT for more than 100, and for a text that is not an ECS id. */
export function checkedIds(
  argument: string,
  ids: readonly string[] | null | undefined,
  entity: EntityName,
): readonly string[] | undefined {
  if (ids == null) return undefined;
  const distinct = [...new Set(ids)];
  if (distinct.length > 100)
    throw badInput(argument, `give at most 100 ids; this request has ${distinct.length}.`);
  return distinct.map((id) => checkedId(argument, id, entity));
}

/** @returns the text. Throws BAD_USER_INPUT when it is empty or too long: ECS would cut or refuse it. */
export function checkedText(
  argument: string,
  text: string | null | undefined,
  most = 128,
): string | undefined {
  if (text == null) return undefined;
  if (text.length === 0 || text.length > most) throw badInput(argument, `give 1 to ${most} characters.`);
  return text;
}

/** @returns the page size. Throws BAD_USER_INPUT outside 1 to 100. */
export function checkedFirst(first: number): number {
  if (first < 1 || first > 100) throw badInput('first', `give 1 to 100, not ${first}.`);
  return first;
}

/**
 * Returns the configured accounts and regions that a field's arguments name, in the order of the configuration. Without
 * such arguments, returns all of them.
 */
export function checkedScopes(
  scopes: readonly EcsScope[],
  asked: {
    regionIds?: readonly string[] | null | undefined;
    accountIds?: readonly string[] | null | undefined;
  },
  names: { region: string; account: string },
): readonly EcsScope[] {
  const check = (argument: string, values: readonly string[], known: readonly string[]): void => {
    for (const value of values) {
      if (known.includes(value)) continue;
      throw badInput(
        argument,
        `${quoted(value)} is not configured here; ${known.map(quoted).join(', ')} ${known.length === 1 ? 'is' : 'are'}.`,
      );
    }
  };
  const { regionIds, accountIds } = asked;
  if (regionIds != null) check(names.region, regionIds, [...new Set(scopes.map(({ regionId }) => regionId))]);
  if (accountIds != null)
    check(names.account, accountIds, [...new Set(scopes.map(({ accountId }) => accountId))]);
  return scopes.filter(
    ({ regionId, accountId }) =>
      (regionIds?.includes(regionId) ?? true) && (accountIds?.includes(accountId) ?? true),
  );
}

/** A caller's own text in a message: short, and on one line. */
const quoted = (text: string): string => JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
