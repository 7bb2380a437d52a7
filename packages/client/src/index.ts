export { matchOutcome, isAccepted } from './core/outcome.js';
export type { EcsOutcome, EcsOutcomeBase, EcsOutcomeCases } from './core/outcome.js';
export { readinessOf, stateOf } from './core/readiness.js';
export type {
  EcsButtonState,
  EcsMaskedButtons,
  EcsReadiness,
  EcsReadinessHolder,
  EcsReadinessReason,
} from './core/readiness.js';
export { inputOf } from './core/operation.js';
export type {
  EcsOperationDescriptor,
  EcsPayload,
  EcsPayloadKind,
  EcsRunInput,
  EcsTarget,
} from './core/operation.js';
export { applyStatuses, ecsTypePolicies } from './core/cache.js';
export type { EcsCache } from './core/cache.js';
export { follow } from './core/live.js';
export type { LiveOptions, LivePorts, LiveSink, LiveTransport } from './core/live.js';
export { runsOf, unknownLocks, withNews } from './core/locks.js';
export type { EcsLockNews, EcsLockSighting, EcsLocks } from './core/locks.js';
export { ecsPossibleTypes } from './core/possible-types.js';
export * from './generated/documents.js';
export * from './generated/operations.js';
export type * from './generated/types.js';
