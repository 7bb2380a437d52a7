import type { EcsWriteOperation } from '../catalogue/operations';
import type { Loaders } from '../loaders/index';
import { decide, nextFact } from '../policy/decide';
import type { Verdict } from '../policy/decide';
import { DiskFacts, InstanceFacts } from './facts';
import type { TargetFacts, TargetRecord } from './facts';
import { judgementOf } from './judge';
import type { Judged } from './judge';
import { look } from './look';
import type { WriteRequest } from './write-request';
import type { WriteTarget } from './write-target';
import type { WriteTools } from './write-tools';

/** What the policy would say of one target if the financial lock were enforced. */
export interface Shadow {
  /** The facts for it, as far as they were read for the write; null when nothing was. */
  readonly facts: TargetFacts | null;
  /** By the facts that the write has read; null where they do not suffice. */
  readonly verdict: Verdict | null;
  /** Reads what is missing: only for who asks. A fact that cannot be read denies, as it would under `enforce`. */
  readonly ask: () => Promise<Verdict | null>;
}

const factsOf = ({ namedInstanceId }: WriteTarget, found: TargetRecord, loaders: Loaders): TargetFacts =>
  found.type === 'DISK'
    ? new DiskFacts(found.record, loaders, namedInstanceId, true)
    : new InstanceFacts(found.record, loaders, true);

/**
 * Judges a target as if the financial lock were enforced, without a read. A write makes none for a lock that stops nothing.
 *
 * @param loaders those of the check before the write: what they have read is not read again.
 */
export function shadowOf(one: Judged, request: WriteRequest, tools: WriteTools, loaders: Loaders): Shadow {
  const { operation } = request;
  const { target, facts: read, judged } = one;
  if (read?.found == null || judged === null)
    return { facts: null, verdict: null, ask: () => lookAgain(target, request, tools) };
  const facts = factsOf(target, read.found, loaders);
  const verdictNow = (): Verdict => decide(operation, facts.known).verdict;
  return {
    facts,
    verdict: nextFact(operation, facts.known) === null ? verdictNow() : null,
    ask: async () => {
      await facts.learnFor([operation]);
      return verdictNow();
    },
  };
}

async function lookAgain(
  target: WriteTarget,
  request: WriteRequest,
  tools: WriteTools,
): Promise<Verdict | null> {
  const alone = { ...request, targets: [target], beside: [] };
  const [looked] = await look(alone, tools, tools.freshLoaders(), true);
  const operation: EcsWriteOperation = request.operation;
  return (looked && judgementOf(looked, operation)?.verdict) ?? null;
}
