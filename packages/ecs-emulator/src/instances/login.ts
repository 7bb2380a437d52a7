import type { Call } from '../operations/call';
import { regionOf } from '../operations/call';
import type { ErrorRow } from '../protocol/errors';
import { Refusal } from '../protocol/errors';
import type { InstanceRecord } from '../world/records';

const badPassword: ErrorRow = [
  400,
  'InvalidPassword.Malformed',
  'The specified parameter "Password" is not valid.',
];
const unknownKey: ErrorRow = [
  400,
  'InvalidKeyPairName.NotFound',
  'The specified KeyPairName does not exist.',
];
const keyOnWindows: ErrorRow = [
  403,
  'DependencyViolation.WindowsInstance',
  'The instance creating is windows, cannot use ssh key pair to login.',
];

const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[()`~!@#$%^&*\-_+=|{}[\]:;'<>,.?/]/];
const wellFormed = /^[A-Za-z\d()`~!@#$%^&*\-_+=|{}[\]:;'<>,.?/]{8,30}$/;

/** Whether ECS accepts the text as a password: 8 to 30 characters of at least three kinds. */
export const isPassword = (text: string): boolean =>
  wellFormed.test(text) && kinds.filter((kind) => kind.test(text)).length >= 3;

/**
 * The key pair that an operation attaches to an instance. Also checks the password, but does not store it, because no
 * read returns it.
 *
 * @param osType - `linux` or `windows`, of the system that the instance will have
 * @returns the name of the key pair, or undefined when none was named
 * @throws Refusal InvalidPassword.Malformed, InvalidKeyPairName.NotFound or DependencyViolation.WindowsInstance
 */
export function keyPairAsked(call: Call, instance: InstanceRecord, osType: string): string | undefined {
  const password = call.params.text('Password');
  if (password !== undefined && (!isPassword(password) || (osType === 'windows' && password.startsWith('/'))))
    throw new Refusal(badPassword);
  const keyPairName = call.params.text('KeyPairName');
  if (keyPairName === undefined) return undefined;
  if (!regionOf(call, instance).keyPairs.has(keyPairName)) throw new Refusal(unknownKey);
  if (osType === 'windows') throw new Refusal(keyOnWindows);
  return keyPairName;
}
