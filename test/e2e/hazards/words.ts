import type { Stack } from '../stack';

/** The outcome of an operation that was stopped by a lock of its instance. */
export const locked = {
  __typename: 'EcsOperationDenied',
  reason: 'INSTANCE_SECURITY_LOCKED',
  ecsErrorCode: 'InstanceLockedForSecurity',
};

/** The types of outcomes, in short: `Accepted`, `Denied`, … */
export const kinds = (outcomes: readonly { readonly __typename: string }[]): readonly string[] =>
  outcomes.map(({ __typename }) => __typename.replace(/^EcsOperation/, ''));

/** Sets a lock right after the answer to a read of the instance, ignoring the first `afterCalls` reads. */
export const lockAfterRead = ({ control }: Stack, instanceId: string, afterCalls = 0): void =>
  control.addFault({ kind: 'lock-after-read', action: 'DescribeInstances', instanceId, afterCalls });
