import type { JudgedOperation } from '../guard/judgement';

/** Says of an object whether the value of a field follows from it alone. */
export type IsPure = (source: unknown) => boolean;

const always: IsPure = () => true;

/**
 * Fields with a resolver whose value follows from their object, their arguments and the caller's language where that object
 * is frozen: they read nothing, and depend on neither the caller nor the time. An event is read, and shown to those who may
 * see its instance.
 */
export const pureFields: Readonly<Record<string, IsPure>> = {
  'EcsOperationDecision.operation': always,
  'EcsOperationDecision.lockReason': always,
  'EcsOperationDecision.message': always,
  'EcsOperationDecision.detail': always,
  'EcsOperationDecision.blockingDiskIds': always,
  'EcsOperationDecision.event': (source) => (source as JudgedOperation).lockedInstances.length === 0,
};
