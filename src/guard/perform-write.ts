import { randomUUID } from 'node:crypto';
import type { EcsScope } from '../ecs/port';
import { explain } from './explain';
import { judge } from './judge';
import type { Judged } from './judge';
import { look, unseen } from './look';
import type { TargetRecord } from './facts';
import type { Outcome } from './outcomes/index';
import { plan } from './plan';
import type { Call } from './plan';
import { send } from './send';
import type { SentCall } from './send';
import { reportFinancialDrift } from './financial-drift';
import { shadowOf } from './shadow';
import type { Shadow } from './shadow';
import type { NotAtomic } from './plan';
import type { WriteRecord } from './observer';
import type { WriteRequest } from './write-request';
import type { WriteTarget } from './write-target';
import type { WriteTools } from './write-tools';

export interface WriteResult {
  /** One for each distinct target, in the order given. */
  readonly outcomes: readonly Outcome[];
  /** Where each target was found. */
  readonly placed: ReadonlyMap<string, EcsScope>;
  /** The targets that were read and not sent: they are still as they were read. */
  readonly unchanged: readonly TargetRecord[];
}

/**
 * Does one write: finds its targets, judges them by freshly read locks, plans the calls, sends them, and turns the
 * results into outcomes.
 *
 * @returns an outcome for each distinct target, in the order given; or why an ALL_OR_NOTHING batch is not possible.
 */
export async function performWrite(asked: WriteRequest, tools: WriteTools): Promise<WriteResult | NotAtomic> {
  const request = { ...asked, targets: distinct(asked) };
  const loaders = tools.freshLoaders();
  const judged =
    tools.window.whyClosed() === null
      ? judge(await look(request, tools, loaders), request, tools)
      : request.targets.map(unlooked);
  const planned = plan(judged, request, tools.window.whyClosed());
  if (typeof planned === 'string') return planned;

  const record = recordOf(request, judged, planned.calls);
  tools.observer.decided(record);
  if (planned.sends.length > 0) tools.window.begin();
  const sent = await Promise.all(
    planned.sends.map(async (call): Promise<SentCall> => ({ call, sent: await send(call, request, tools) })),
  );
  const results = await explain(sent, planned, request, tools);
  const shadows = judged.map((one) =>
    tools.financialPolicy === 'shadow' ? shadowOf(one, request, tools, loaders) : null,
  );
  const outcomes = judged.map((one, index): Outcome => {
    const outcome = one.stop ?? results.get(one.target.id);
    if (outcome === undefined) throw new TypeError('A target has no outcome.');
    const shadow = shadows[index];
    const fields: Pick<Outcome, 'shadowVerdict' | 'askShadow'> = {
      shadowVerdict: outcome.shadowVerdict,
      ...(tools.policyMode === 'shadow' ? { shadowVerdict: one.judged?.verdict ?? null } : {}),
      ...(shadow == null ? {} : shadowFields(one, shadow)),
    };
    return { ...outcome, ...fields };
  });
  if ((tools.financialPolicy ?? 'off') !== 'off') {
    const finished = judged.flatMap((one, index) => {
      const outcome = outcomes[index];
      return outcome === undefined ? [] : [{ one, outcome, facts: shadows[index]?.facts ?? one.facts }];
    });
    await reportFinancialDrift(finished, request, tools);
  }
  tools.observer.finished(record, outcomes);
  const touched = new Set(planned.sends.flatMap(({ targets }) => targets.map(({ id }) => id)));
  return {
    outcomes,
    placed: placesOf(judged),
    unchanged: judged.flatMap(({ target, facts }) =>
      facts?.found == null || touched.has(target.id) ? [] : [facts.found],
    ),
  };
}

/** What an outcome says of the financial lock in shadow. A target that does not exist has no verdict. */
const shadowFields = (
  { absence }: Judged,
  { verdict, ask }: Shadow,
): Partial<Pick<Outcome, 'shadowVerdict' | 'askShadow'>> => {
  if (verdict !== null || absence !== null) return { shadowVerdict: verdict };
  let asked: ReturnType<typeof ask> | undefined;
  return { askShadow: () => (asked ??= ask()) };
};

/** A target for which nothing was read, because nothing will be sent. */
const unlooked = (target: WriteTarget): Judged => ({ ...unseen(target), judged: null, stop: null });

/** Each target once, at its first position. */
function distinct({ targets }: WriteRequest): WriteRequest['targets'] {
  const seen = new Set<string>();
  return targets.filter(({ id }) => !seen.has(id) && seen.add(id));
}

function recordOf(request: WriteRequest, judged: readonly Judged[], calls: readonly Call[]): WriteRecord {
  return {
    writeId: randomUUID(),
    operation: request.operation,
    dryRun: request.dryRun,
    clientToken: calls[0]?.token?.toRepeat ?? null,
    readAt: Date.now(),
    targets: judged.map(({ target, scope, facts, judged: judgement }) => ({
      id: target.id,
      type: target.type,
      accountId: scope?.accountId ?? null,
      regionId: scope?.regionId ?? null,
      lock: facts?.known.locks?.security ?? null,
      diskStatus: facts?.known.diskStatus ?? null,
      verdict: judgement?.verdict ?? null,
    })),
  };
}

const placesOf = (judged: readonly Judged[]): ReadonlyMap<string, EcsScope> =>
  new Map(judged.flatMap(({ target, scope }) => (scope === null ? [] : [[target.id, scope] as const])));
