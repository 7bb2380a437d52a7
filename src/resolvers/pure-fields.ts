/**
 * Fields with a resolver whose value follows from their object alone where that object is frozen: it takes no arguments, reads
 * nothing, and depends on neither the caller nor the time. A frozen judgement is of an allowed operation, which names
 * no instance and no disk.
 */
export const pureFields: readonly string[] = [
  'EcsOperationDecision.operation',
  'EcsOperationDecision.lockReason',
  'EcsOperationDecision.event',
  'EcsOperationDecision.blockingDiskIds',
];
