import listed from './listed-error-codes.json';

/**
 * The codes that each operation on an instance or a disk lists, from Alibaba Cloud's public metadata of ECS's API (edition of
 * July 2024), separated by spaces.
 */
const byOperation: Readonly<Record<string, string>> = listed;

/**
 * What that edition lacks. IncorrectInstanceStatus of key pairs: the page has "an unsupported instance state" among the errors
 * of each instance, without a code. InvalidOperation.InstanceStatusUnsupported: the page of ModifyDiskSpec.
 * InstanceLockedForSecurity: the security-lock document, for operations whose own page does not list it.
 */
const more: Readonly<Record<string, readonly string[]>> = {
  AttachKeyPair: ['IncorrectInstanceStatus'],
  DetachKeyPair: ['IncorrectInstanceStatus'],
  ModifyDiskSpec: ['InvalidOperation.InstanceStatusUnsupported'],
};
const lockCode = 'InstanceLockedForSecurity';

/** @returns the codes that an operation may answer with. */
export const listedCodes = (operation: string): ReadonlySet<string> =>
  new Set([...(byOperation[operation]?.split(' ') ?? []), ...(more[operation] ?? []), lockCode]);
