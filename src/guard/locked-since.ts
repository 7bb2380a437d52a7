import { rules } from '../policy/rules';
import type { JudgedOperation } from './allowed';
import { prepare } from './prepare';
import type { Prepared } from './prepare';
import type { WriteRequest, WriteTools } from './write-request';

/**
 * For the operations that ECS accepts without a word and does not run under a lock: the targets on which a lock fell
 * between our check and the call. No answer of ECS tells, so that a fresh read has to.
 *
 * @returns the judgement of each that is locked now; nothing, and no read, for every other operation.
 */
export async function lockedSince(
  prepared: readonly Prepared[],
  request: WriteRequest,
  tools: WriteTools,
): Promise<ReadonlyMap<string, JudgedOperation>> {
  const known = prepared.filter(({ judged }) => judged?.verdict !== 'ACCEPTED_NOT_EXECUTED');
  if (rules[request.operation].effect !== 'ACCEPTED_NOT_EXECUTED' || known.length === 0) return new Map();
  const targets = known.map(({ target }) => target);
  const fresh = await prepare({ ...request, targets }, tools, tools.freshLoaders());
  return new Map(
    fresh.flatMap(({ target, judged }) =>
      judged?.verdict === 'ACCEPTED_NOT_EXECUTED' ? [[target.id, judged] as const] : [],
    ),
  );
}
