import type { Handler } from '../operations/call';
import type { ErrorRow } from '../protocol/errors';
import { Refusal } from '../protocol/errors';
import { isName } from '../operations/naming';
import { parseJsonList } from '../protocol/params';

const unknownPolicy: ErrorRow = [
  404,
  'ParameterInvalid',
  'The specified automatic snapshot policy does not exist.',
];
const invalid = (name: string): ErrorRow => [
  400,
  'ParameterInvalid',
  `The specified parameter ${name} is not valid.`,
];

/** Whether a text is a JSON list of distinct whole numbers within a range. ECS sends such lists as text. */
function isSchedule(text: string, first: number, last: number): boolean {
  const entries = parseJsonList(text);
  if (entries === undefined || entries.length === 0 || new Set(entries).size < entries.length) return false;
  return entries.every((entry) => /^\d{1,2}$/.test(entry) && Number(entry) >= first && Number(entry) <= last);
}

/**
 * ModifyAutoSnapshotPolicyEx, whose parameters begin with a lower-case letter: changes name, hours, weekdays and retention
 * of a policy. A field that is absent stays as it is. Copies to other regions are not emulated.
 */
export const modifyAutoSnapshotPolicyEx: Handler = (call) => {
  const { params } = call;
  const policy = call.region.autoSnapshotPolicies.get(params.text('autoSnapshotPolicyId') ?? '');
  if (policy === undefined) throw new Refusal(unknownPolicy);
  const autoSnapshotPolicyName = params.text('autoSnapshotPolicyName') ?? policy.autoSnapshotPolicyName;
  const timePoints = params.text('timePoints') ?? policy.timePoints;
  const repeatWeekdays = params.text('repeatWeekdays') ?? policy.repeatWeekdays;
  const retentionDays = params.number('retentionDays') ?? policy.retentionDays;
  if (!isName(autoSnapshotPolicyName)) throw new Refusal(invalid('autoSnapshotPolicyName'));
  if (!isSchedule(timePoints, 0, 23)) throw new Refusal(invalid('timePoints'));
  if (!isSchedule(repeatWeekdays, 1, 7)) throw new Refusal(invalid('repeatWeekdays'));
  if (retentionDays !== -1 && (retentionDays < 1 || retentionDays > 65_536)) {
    throw new Refusal(invalid('retentionDays'));
  }
  call.commit();
  Object.assign(policy, { autoSnapshotPolicyName, timePoints, repeatWeekdays, retentionDays });
  return {};
};

/** The parameters of ModifyAutoSnapshotPolicy in the metadata of 2024-07: one policy for all system or all data disks. */
const ofAccount = /^(SystemDisk|DataDisk)Policy/;

/**
 * ModifyAutoSnapshotPolicy. The sources disagree about it: the document on security locks names it, the published
 * metadata of 2024-07 gives it the parameters of an account-wide policy, and the SDK 7.11.6 has only
 * ModifyAutoSnapshotPolicyEx. So it takes both kinds of parameters: those of the Ex operation when a policy is named.
 */
export const modifyAutoSnapshotPolicy: Handler = (call) => {
  if (call.params.text('autoSnapshotPolicyId') !== undefined) return modifyAutoSnapshotPolicyEx(call);
  call.commit();
  for (const [name, value] of call.params.raw) {
    if (ofAccount.test(name)) call.region.accountSnapshotPolicy.set(name, value);
  }
  return {};
};
