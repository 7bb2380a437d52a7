export { diskReadiness } from './disk';
export { instanceReadiness } from './instance';
export type { ReadinessLoaders } from './instance';
export { isReady } from './verdict';
export type { Readiness, ReadinessReason, ReadinessReasonCode, ReadinessVerdict } from './verdict';
