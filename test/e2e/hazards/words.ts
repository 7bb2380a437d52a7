import type { Stack } from '../stack';

/** What an outcome says of an operation that a lock of its instance stopped. */
export const locked = {
  __typename: 'EcsOperationDenied',
  reason: 'INSTANCE_SECURITY_LOCKED',
  ecsErrorCode: 'InstanceLockedForSecurity',
};

/** The types of outcomes, in short: `Accepted`, `Denied`, … */
export const kinds = (outcomes: readonly { readonly __typename: string }[]): readonly string[] =>
  outcomes.map(({ __typename }) => __typename.replace(/^EcsOperation/, ''));

/** Lets a lock fall right after a read of the instance was answered; `afterCalls` lets that many pass before. */
export const lockAfterRead = ({ control }: Stack, instanceId: string, afterCalls = 0): void =>
  control.addFault({ kind: 'lock-after-read', action: 'DescribeInstances', instanceId, afterCalls });
