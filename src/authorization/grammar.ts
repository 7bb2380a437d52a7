import { findOperation } from '../catalogue/lookup';
import type { Grant, Tag } from './grant';

/** The name that stands for all reads that need no scope of their own. */
export const reading = 'read';

/** The reads that show secrets. Each needs a scope of its own name. */
export const guardedReads: readonly string[] = [
  'DescribeUserData',
  'DescribeInstanceVncUrl',
  'GetInstanceScreenshot',
  'GetInstanceConsoleOutput',
];

const prefix = 'ecs:';

/** Whether a scope of a token is meant for this subgraph. */
export const isOurs = (scope: string): boolean => scope.startsWith(prefix);

/**
 * Parses one scope:
 *
 * ```text
 * scope     = "ecs:" name *( "," name ) *( ";" condition )
 * name      = "read" / the name of a write or of a guarded read
 * condition = ( "account" / "region" / "group" ) "=" text *( "," text )
 *           / "tag" "=" text ":" [ text ] *( "," text ":" [ text ] )
 * text      = 1*( any character that a scope may have, without ; , = : * % / "%" HEX HEX )
 * ```
 *
 * Scopes of OAuth are separated by spaces and have no quotes, so other characters are written as in a URL, in UTF-8.
 *
 * @param scope a scope for which {@link isOurs} holds.
 * @returns the grant; or, as a text, why the scope cannot be used. It then grants nothing.
 */
export function parseScope(scope: string): Grant | string {
  const [head = '', ...conditions] = scope.slice(prefix.length).split(';');
  const names = head.split(',');
  const unknown = names.find((name) => !isName(name));
  if (unknown !== undefined) return whyNotName(unknown);
  const grant: Writable<Grant> = { names };
  for (const condition of conditions) {
    const fault = addCondition(grant, condition);
    if (fault !== null) return fault;
  }
  return grant;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const isName = (name: string): boolean =>
  name === reading || guardedReads.includes(name) || findOperation(name)?.access === 'WRITE';

const whyNotName = (name: string): string =>
  findOperation(name)?.access === 'READ'
    ? `${name} needs no scope of its own; ecs:${reading} stands for it`
    : `${JSON.stringify(name)} is neither ${reading} nor an operation`;

const lists = { account: 'accounts', region: 'regions', group: 'groups' } as const;

/** @returns what is wrong with the condition; null when it was added. */
function addCondition(grant: Writable<Grant>, condition: string): string | null {
  const [name = '', text, ...more] = condition.split('=');
  if (text === undefined || more.length > 0)
    return `${JSON.stringify(condition)} is not of the form name=value`;
  const texts = text.split(',');
  if (name === 'tag') {
    const choices = texts.map(tagOf);
    if (!choices.every((choice) => choice !== null)) return 'a tag is not of the form key:value';
    grant.tags = [...(grant.tags ?? []), choices];
    return null;
  }
  if (name !== 'account' && name !== 'region' && name !== 'group')
    return `${JSON.stringify(name)} is no condition; account, region, group and tag are`;
  const values = texts.map(decoded);
  if (!values.every((value) => value !== null && value !== '')) return `a value of ${name} cannot be read`;
  // A resource has one account, one region and one group, so a second list could only be a mistake.
  if (grant[lists[name]] !== undefined) return `${name} is there twice; separate its values by commas`;
  grant[lists[name]] = values as string[];
  return null;
}

/** A tag; its value may be empty, as in ECS. Null when it is malformed. */
function tagOf(text: string): Tag | null {
  const parts = text.split(':');
  const [key, value] = parts.map(decoded);
  return parts.length === 2 && key != null && key !== '' && value != null ? { key, value } : null;
}

/** Characters that a scope may have by RFC 6749, without those that have a meaning here. There are no wildcards. */
const plain = /^(?:[\x21\x23\x24\x26-\x29\x2b\x2d-\x39\x3c\x3e-\x5b\x5d-\x7e]|%[\dA-Fa-f]{2})*$/;

function decoded(text: string): string | null {
  if (!plain.test(text)) return null;
  try {
    return decodeURIComponent(text);
  } catch {
    // Not UTF-8.
    return null;
  }
}
