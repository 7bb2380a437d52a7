import type { Call, Handler } from '../operations/call';
import { checkLock, instanceNamed } from '../operations/call';
import type { ErrorRow, JsonObject } from '../protocol/errors';
import { Refusal } from '../protocol/errors';
import { forEachTarget } from '../operations/per-target';
import type { TargetResult } from '../operations/per-target';
import type { InstanceRecord } from '../world/records';

const unknownRole: ErrorRow = [404, 'InvalidRamRole.NotFound', 'The specified RAMRoleName does not exist.'];
/** The operation's page says that this is refused; the code is not documented. */
const hasRole: ErrorRow = [
  403,
  'InvalidRamRole.AlreadyAttached',
  'The specified instance has a RAM role already.',
];

/** An unknown instance fails the whole call. */
const instancesNamed = (call: Call): Map<string, InstanceRecord> =>
  new Map((call.params.jsonList('InstanceIds') ?? []).map((id) => [id, instanceNamed(call, id)]));

/** The answer for all targets. It has booleans and numbers where key-pair operations have strings. */
function summary(
  operation: string,
  RamRoleName: string,
  results: readonly TargetResult<JsonObject>[],
): JsonObject {
  const rows = results.map(({ id, value, refusal }) => ({
    InstanceId: id,
    Success: refusal === undefined,
    Code: refusal?.code ?? '200',
    Message: refusal?.message ?? 'success',
    ...value,
  }));
  return {
    RamRoleName,
    TotalCount: rows.length,
    FailCount: rows.filter(({ Success }) => !Success).length,
    [`${operation}Results`]: { [`${operation}Result`]: rows },
  };
}

/** AttachInstanceRamRole: an instance that has a role keeps it; its own result reports the error. */
export const attachInstanceRamRole: Handler = (call) => {
  const role = call.params.text('RamRoleName') ?? '';
  if (!call.account.ramRoles.has(role)) throw new Refusal(unknownRole);
  const instances = instancesNamed(call);
  for (const instance of instances.values()) checkLock(call, { instance });
  call.commit();
  const results = forEachTarget([...instances.keys()], (id) => {
    const instance = instanceNamed(call, id);
    if (instance.ramRoleName !== '') throw new Refusal(hasRole);
    instance.ramRoleName = role;
    return {};
  });
  return summary('AttachInstanceRamRole', role, results);
};

/** DetachInstanceRamRole: detaches the named role, or any role when none is named. */
export const detachInstanceRamRole: Handler = (call) => {
  const role = call.params.text('RamRoleName');
  const instances = instancesNamed(call);
  for (const instance of instances.values()) checkLock(call, { instance });
  call.commit();
  const results = forEachTarget([...instances.keys()], (id) => {
    const instance = instanceNamed(call, id);
    const { ramRoleName } = instance;
    if (role !== undefined && role !== ramRoleName) throw new Refusal(unknownRole);
    instance.ramRoleName = '';
    const detached = ramRoleName === '' ? [] : [{ InstanceId: id, RamRoleName: ramRoleName }];
    return { InstanceRamRoleSets: { InstanceRamRoleSet: detached } };
  });
  return summary('DetachInstanceRamRole', role ?? '', results);
};
