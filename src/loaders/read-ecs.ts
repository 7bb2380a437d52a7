import type { EcsRead, EcsReads, EcsScope } from '../ecs/port';

/**
 * Makes one read for a request. What the call is for, until when it may take and whose it is, the request has settled.
 *
 * @throws EcsError
 */
export type ReadEcs = <A extends EcsRead>(
  scope: EcsScope,
  action: A,
  query: EcsReads[A]['query'],
) => Promise<EcsReads[A]['answer']>;
