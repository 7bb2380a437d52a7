import type { Call, Handler } from '../operations/call';
import { instanceNamed } from '../operations/call';
import type { JsonObject } from '../protocol/errors';
import { invalidParameter } from '../protocol/errors';
import { forEachTarget } from '../operations/per-target';
import type { InstanceRecord } from '../world/records';
import { checkPower, powerCycle, powerOff, powerOn } from './power';
import type { PowerChange } from './power';

/** Makes the change and returns its row of InstanceResponses. */
function begun(call: Call, instance: InstanceRecord, change: PowerChange): JsonObject {
  const before = instance.status;
  change.begin(call, instance);
  return {
    InstanceId: instance.instanceId,
    Code: '200',
    Message: 'success',
    CurrentStatus: instance.status,
    PreviousStatus: before,
  };
}

/** AllTogether: if one target is refused, nothing is done. */
function allTogether(call: Call, ids: readonly string[], change: PowerChange): JsonObject[] {
  const instances = [...new Set(ids)].map((id) => instanceNamed(call, id));
  for (const instance of instances) checkPower(call, instance, change);
  call.commit();
  return instances.map((instance) => begun(call, instance, change));
}

/** SuccessFirst: each target is handled separately. Its dry run succeeds for any targets. */
function successFirst(call: Call, ids: readonly string[], change: PowerChange): JsonObject[] {
  call.commit();
  const results = forEachTarget(ids, (id) => {
    const instance = instanceNamed(call, id);
    checkPower(call, instance, change);
    return begun(call, instance, change);
  });
  return results.map(({ id, value, refusal }) => {
    if (refusal === undefined) return value;
    const status = call.region.instances.get(id)?.status ?? '';
    return {
      InstanceId: id,
      Code: refusal.code,
      Message: refusal.message,
      CurrentStatus: status,
      PreviousStatus: status,
    };
  });
}

const modes: Readonly<Record<string, typeof allTogether>> = {
  AllTogether: allTogether,
  SuccessFirst: successFirst,
};

const batch =
  (change: PowerChange): Handler =>
  (call) => {
    const name = call.params.text('BatchOptimization') ?? 'AllTogether';
    const run = Object.hasOwn(modes, name) ? modes[name] : undefined;
    if (run === undefined) throw invalidParameter('BatchOptimization');
    change.checkCall?.(call);
    const ids = call.params.list('InstanceId') ?? [];
    return { InstanceResponses: { InstanceResponse: run(call, ids, change) } };
  };

/** StartInstances: as StartInstance for up to 100. */
export const startInstances = batch(powerOn);

/** StopInstances: as StopInstance for up to 100. */
export const stopInstances = batch(powerOff);

/** RebootInstances: as RebootInstance for up to 100. */
export const rebootInstances = batch(powerCycle);
