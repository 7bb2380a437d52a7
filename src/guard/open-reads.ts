import { EcsError } from '../ecs/errors';
import type { EcsPort, EcsRead } from '../ecs/port';
import { locksOn } from '../policy/effects';
import { lockRefusalOf } from '../policy/refusal';
import type { WriteObserver } from './observer';

/**
 * A port that reports drift of reads that every table leaves open: ECS refused one with a lock's own code, so our tables lack
 * a rule. The error goes on to the caller as it is. Reads that a lock denies have their own report, in `protected-read`.
 */
export const reportingOpenReads = (port: EcsPort, observer: Pick<WriteObserver, 'drifted'>): EcsPort => ({
  scopes: port.scopes,
  ...(port.diskIdsOf && { diskIdsOf: port.diskIdsOf.bind(port) }),
  ...(port.allDisks && { allDisks: port.allDisks.bind(port) }),
  write: (scope, operation, call, options) => port.write(scope, operation, call, options),
  async read(scope, action, query, options) {
    try {
      return await port.read(scope, action, query, options);
    } catch (error) {
      const code = lockCodeOf(action, error);
      const { accountId, regionId } = scope;
      if (code !== null) observer.drifted({ operation: action, accountId, regionId, code, kind: 'RULE' });
      throw error;
    }
  },
});

function lockCodeOf(action: EcsRead, error: unknown): string | null {
  if (!(error instanceof EcsError) || error.fault !== 'REFUSED' || error.code === null) return null;
  const isOpen = locksOn(action).length === 0;
  return isOpen && lockRefusalOf(action, error.code)?.isCertain === true ? error.code : null;
}
