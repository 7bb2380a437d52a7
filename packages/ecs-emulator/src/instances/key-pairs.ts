import type { Call, Handler } from '../operations/call';
import { checkLock, instanceNamed } from '../operations/call';
import { mustBe } from './conditions';
import type { ErrorRow } from '../protocol/errors';
import { Refusal } from '../protocol/errors';
import { forEachTarget } from '../operations/per-target';
import type { InstanceRecord } from '../world/records';

const unknownKey: ErrorRow = [
  400,
  'InvalidKeyPairName.NotFound',
  'The specified KeyPairName does not exist in our records.',
];
const badInstances: ErrorRow = [
  400,
  'InvalidInstanceIds.ValueNotSupported',
  'The specified parameter InstanceIds is not valid.',
];
const isWindows: ErrorRow = [
  403,
  'DependencyViolation.WindowsInstance',
  'The instance creating is windows, cannot use ssh key pair to login.',
];

const usable = ['Running', 'Stopped', 'Starting', 'Stopping'];

/** An unknown key pair or instance fails the whole call; other errors are reported per instance. */
const keyPairs =
  (change: (instance: InstanceRecord, keyPairName: string) => void): Handler =>
  (call: Call) => {
    const KeyPairName = call.params.text('KeyPairName') ?? '';
    if (!call.region.keyPairs.has(KeyPairName)) throw new Refusal(unknownKey);
    const ids = call.params.jsonList('InstanceIds') ?? [];
    if (ids.length === 0 || ids.some((id) => !call.region.instances.has(id))) throw new Refusal(badInstances);
    call.commit();
    const rows = forEachTarget(ids, (id) => {
      const instance = instanceNamed(call, id);
      checkLock(call, { instance });
      if (instance.osType === 'windows') throw new Refusal(isWindows);
      mustBe(instance, usable);
      change(instance, KeyPairName);
    }).map(({ id, refusal }) => ({
      InstanceId: id,
      Success: String(refusal === undefined),
      Code: refusal?.code ?? '200',
      Message: refusal?.message ?? 'successful',
    }));
    return {
      KeyPairName,
      TotalCount: String(rows.length),
      FailCount: String(rows.filter(({ Success }) => Success === 'false').length),
      Results: { Result: rows },
    };
  };

/** AttachKeyPair: Linux only; the new key pair replaces an old one. */
export const attachKeyPair = keyPairs((instance, keyPairName) => {
  instance.keyPairName = keyPairName;
});

/** DetachKeyPair: only the key pair attached to the instance. */
export const detachKeyPair = keyPairs((instance, keyPairName) => {
  if (instance.keyPairName !== keyPairName) throw new Refusal(unknownKey);
  instance.keyPairName = '';
});
