import type { Handler } from '../operations/call';
import { checkLock, instanceNamed } from '../operations/call';
import { mustBe } from './conditions';
import type { ErrorRow } from '../protocol/errors';
import { Refusal } from '../protocol/errors';
import type { InstanceRecord } from '../world/records';

const badVncPassword: ErrorRow = [
  400,
  'IncorrectVncPassword.Malformed',
  'The specified parameter VncPassword is not valid.',
];

/** Six letters and digits, with at least one lower-case letter, one upper-case letter and one digit. */
const isVncPassword = (text: string): boolean =>
  /^[A-Za-z\d]{6}$/.test(text) && [/[a-z]/, /[A-Z]/, /\d/].every((kind) => kind.test(text));

/** ModifyInstanceVncPasswd: checks the password but does not store it, because no read returns it. */
export const modifyInstanceVncPasswd: Handler = (call) => {
  const instance = instanceNamed(call, call.params.text('InstanceId'));
  checkLock(call, { instance });
  if (!isVncPassword(call.params.text('VncPassword') ?? '')) throw new Refusal(badVncPassword);
  mustBe(instance, ['Running', 'Stopped', 'Starting', 'Stopping']);
  call.commit();
  return {};
};

type Metadata = InstanceRecord['metadataOptions'];

/** The allowed values of an option, the field that they set, and the error for other values. */
interface MetadataOption {
  readonly field: 'httpEndpoint' | 'httpTokens' | 'tags';
  readonly words: readonly string[];
  readonly refusal: ErrorRow;
}

const metadataOptions: Readonly<Record<string, MetadataOption>> = {
  HttpEndpoint: {
    field: 'httpEndpoint',
    words: ['enabled', 'disabled'],
    refusal: [
      400,
      'InvalidHttpEndpoint.NotSupported',
      'The specified HttpEndpoint not supported, you can use enabled(default) or disabled.',
    ],
  },
  HttpTokens: {
    field: 'httpTokens',
    words: ['optional', 'required'],
    refusal: [
      400,
      'InvalidHttpTokens.NotSupported',
      'The specified HttpTokens not supported, you can use optional(default) or required.',
    ],
  },
  InstanceMetadataTags: {
    field: 'tags',
    words: ['enabled', 'disabled'],
    refusal: [
      400,
      'InvalidInstanceMetadataTags.NotSupported',
      'The specified InstanceMetadataTags not supported.',
    ],
  },
};
const badHopLimit: ErrorRow = [
  400,
  'InvalidHttpPutResponseHopLimit.NotSupported',
  'The specified HttpPutResponseHopLimit not supported, more than 1 and less than 64 is reasonable.',
];

/** ModifyInstanceMetadataOptions: absent options stay unchanged. */
export const modifyInstanceMetadataOptions: Handler = (call) => {
  const instance = instanceNamed(call, call.params.text('InstanceId'));
  checkLock(call, { instance });
  const next: Metadata = { ...instance.metadataOptions };
  for (const [param, { field, words, refusal }] of Object.entries(metadataOptions)) {
    const word = call.params.text(param);
    if (word === undefined) continue;
    if (!words.includes(word)) throw new Refusal(refusal);
    next[field] = word;
  }
  const hops = call.params.number('HttpPutResponseHopLimit') ?? next.httpPutResponseHopLimit;
  if (hops < 1 || hops > 64) throw new Refusal(badHopLimit);
  call.commit();
  instance.metadataOptions = { ...next, httpPutResponseHopLimit: hops };
  return {};
};
