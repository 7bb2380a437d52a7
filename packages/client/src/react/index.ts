export { useEcsOperation } from './use-ecs-operation.js';
export type { EcsButtonRef, EcsOperationState, EcsRunArguments, EcsRunResult } from './use-ecs-operation.js';
export { EcsOperationButton } from './ecs-operation-button.js';
export type { EcsButtonParts, EcsButtonProps, EcsOperationButtonProps } from './ecs-operation-button.js';
export { useSecurityLock } from './use-security-lock.js';
export type { EcsSecurityLocks } from './use-security-lock.js';
export { useEcsChanges } from './use-ecs-changes.js';
export type { EcsResourceChanged } from './use-ecs-changes.js';
export type { EcsLiveOptions } from './use-live.js';
