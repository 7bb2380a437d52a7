import { EcsError } from '../ecs/errors';
import type { CallOptions, EcsPort, EcsReads } from '../ecs/port';
import type { InstanceRecord } from '../ecs/records';
import type { Loaders } from '../loaders/index';
import { judgeOperations } from './judgement';
import type { JudgedOperation } from './judgement';
import { InstanceFacts } from './facts';
import { secondLook } from './second-look';
import type { WriteObserver } from './observer';

/** The reads that a lock denies. */
export type ProtectedRead = 'DescribeInstanceVncUrl' | 'GetInstanceScreenshot' | 'GetInstanceConsoleOutput';

export type ProtectedReadOutcome<T> =
  | { readonly kind: 'VALUE'; readonly value: T }
  | {
      readonly kind: 'DENIED';
      readonly judged: JudgedOperation;
      readonly deniedBy: 'POLICY' | 'ECS';
      readonly ecsErrorCode: string | null;
    }
  | { readonly kind: 'REJECTED'; readonly code: string; readonly isRetryable: boolean };

/** What a protected read works with. */
export interface ReadTools {
  readonly port: Pick<EcsPort, 'read'>;
  readonly loaders: Loaders;
  readonly options: CallOptions;
  /** Loaders for a second read after a refusal. The request's refusals share them, so their reads are batched. */
  readonly again: () => Pick<Loaders, 'instances' | 'disksOfInstance' | 'mayShow'>;
  /** Receives the drift: a read that the policy allowed and ECS refused because of a lock. */
  readonly observer: Pick<WriteObserver, 'drifted'>;
}

/**
 * Does a read that a lock can deny. Asks the policy first, and makes no call when it denies.
 *
 * @returns the value; a denial by the policy, or by ECS when the lock was set in between; or another refusal of ECS.
 * @throws EcsError for throttling, a timeout or a missing permission.
 */
export async function readProtected<A extends ProtectedRead>(
  action: A,
  instance: InstanceRecord,
  query: EcsReads[A]['query'],
  { port, loaders, options, again, observer }: ReadTools,
): Promise<ProtectedReadOutcome<EcsReads[A]['answer']>> {
  const [judged] = await judgeOperations(new InstanceFacts(instance, loaders), [action]);
  if (judged !== undefined && judged.verdict !== 'ALLOWED') {
    return { kind: 'DENIED', judged, deniedBy: 'POLICY', ecsErrorCode: judged.ecsErrorCode };
  }
  try {
    return { kind: 'VALUE', value: await port.read(instance, action, query, options) };
  } catch (error) {
    if (!(error instanceof EcsError) || error.fault !== 'REFUSED' || error.code === null) throw error;
    const { code } = error;
    const refused = [{ id: instance.id, code, instances: [instance] }];
    const denials = await secondLook(action, refused, () => judgedAgain(action, instance, again()));
    const denial = denials.get(instance.id);
    if (denial === undefined) return { kind: 'REJECTED', code, isRetryable: error.retryable };
    const { accountId, regionId } = instance;
    // The table denies all three reads under a lock, so the drift is never a missing rule.
    observer.drifted({ operation: action, accountId, regionId, code, kind: 'RACE' });
    return { kind: 'DENIED', judged: denial.judged, deniedBy: 'ECS', ecsErrorCode: code };
  }
}

async function judgedAgain(
  action: ProtectedRead,
  instance: InstanceRecord,
  loaders: ReturnType<ReadTools['again']>,
): Promise<ReadonlyMap<string, JudgedOperation>> {
  const fresh = await loaders.instances.load(instance).catch(() => null);
  const judged = fresh === null ? [] : await judgeOperations(new InstanceFacts(fresh, loaders), [action]);
  return new Map(judged.map((one) => [instance.id, one]));
}
