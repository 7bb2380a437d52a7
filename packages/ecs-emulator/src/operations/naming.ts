import type { ErrorRow } from '../protocol/errors';
import { Refusal } from '../protocol/errors';
import type { Params } from '../protocol/params';
import type { Call } from './call';
import type { Tag } from '../world/records';

/** A letter of any script, then letters, digits and `: _ . -`; 2 to 128 characters. This excludes URLs. */
const name = /^\p{L}[\p{L}\p{N}:_.-]{1,127}$/u;

/** Whether ECS accepts the text as a name. */
export const isName = (text: string): boolean => name.test(text);

/** Whether ECS accepts the text as a description: 2 to 256 characters that do not begin with a URL. */
export const isDescription = (text: string): boolean =>
  text.length >= 2 && text.length <= 256 && !/^https?:\/\//i.test(text);

const unknownResourceGroup: ErrorRow = [
  404,
  'InvalidResourceGroup.NotFound',
  'The ResourceGroup provided does not exist in our records.',
];

/**
 * The resource group that a call names.
 *
 * @returns its id, empty when none was named
 * @throws Refusal InvalidResourceGroup.NotFound for a group that the account does not have
 */
export function groupAsked({ params, account }: Pick<Call, 'params' | 'account'>): string {
  const group = params.text('ResourceGroupId') ?? '';
  if (group !== '' && !account.resourceGroups.has(group)) throw new Refusal(unknownResourceGroup);
  return group;
}

const badKey: ErrorRow = [400, 'InvalidTagKey.Malformed', 'The specified Tag.n.Key is not valid.'];
const badValue: ErrorRow = [400, 'InvalidTagValue.Malformed', 'The specified Tag.n.Value is not valid.'];
const twice: ErrorRow = [400, 'Duplicate.TagKey', 'The Tag.N.Key contain duplicate key.'];

const address = /https?:\/\//i;

const isTagKey = (key: string): boolean =>
  key !== '' && key.length <= 128 && !/^(aliyun|acs:)/i.test(key) && !address.test(key);

const isTagValue = (value: string): boolean => value.length <= 128 && !address.test(value);

/**
 * The tags that a call gives a resource (`Tag.N`). A tag without a value gets an empty one.
 *
 * @throws Refusal InvalidTagKey.Malformed, InvalidTagValue.Malformed or Duplicate.TagKey
 */
export function tagsAsked(params: Params): Tag[] {
  const tags = params.tags().map(({ key = '', value = '' }) => ({ key, value }));
  if (tags.some(({ key }) => !isTagKey(key))) throw new Refusal(badKey);
  if (tags.some(({ value }) => !isTagValue(value))) throw new Refusal(badValue);
  if (new Set(tags.map(({ key }) => key)).size < tags.length) throw new Refusal(twice);
  return tags;
}
