import { sdkNameOf, writeRows } from '../../src/catalogue/lookup';
import type { EcsWriteOperation } from '../../src/catalogue/operations';

/** What the program said of one target: in its answer, and again in its audit. */
export interface Told {
  readonly targetId: string;
  readonly kind: string;
  /** ECS's request id; null where the program says that nothing was sent, or that no answer came. */
  readonly ecsRequestId: string | null;
  readonly deniedBy: string | null;
}

/** One mutation: what was asked, and what was told of it. Times are in milliseconds since the epoch. */
export interface Entry {
  readonly id: string;
  readonly operation: EcsWriteOperation;
  readonly targetIds: readonly string[];
  readonly startedAt: number;
  endedAt: number;
  /** The answer's outcomes; null when its client went away before it. */
  answered: readonly Told[] | null;
  /** Those of the audit's record; null while there is none. */
  audited: readonly Told[] | null;
}

/** One call as the emulator has it. */
export interface Arrived {
  readonly time: string;
  readonly action: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly requestId: string;
  readonly status: number | null;
  readonly code: string | null;
  readonly faults: readonly string[];
}

const operations = writeRows.map(({ name }) => name);
const operationOf: ReadonlyMap<string, EcsWriteOperation> = new Map(
  operations.map((operation) => [sdkNameOf(operation), operation]),
);

/** Whether a call is a write at all. */
export const isWrite = ({ action }: Arrived): boolean => operationOf.has(action);

/** A request may still be under way to the emulator when its sender has given up. */
const slackMs = 2_000;

const names = ({ parameters }: Arrived): ReadonlySet<string> =>
  new Set(Object.values(parameters).flatMap((value) => value.split(/[^\w-]+/)));

/**
 * The mutation that a call belongs to: the one that was told its request id, else the last one that began before it with
 * the same targets, which nobody else touches meanwhile.
 */
function ownerOf(call: Arrived, entries: readonly Entry[]): Entry | undefined {
  const time = Date.parse(call.time);
  const ids = names(call);
  const possible = entries.filter(
    ({ operation, targetIds, startedAt, endedAt }) =>
      operation === operationOf.get(call.action) &&
      startedAt <= time &&
      time <= endedAt + slackMs &&
      targetIds.some((id) => ids.has(id)),
  );
  const isTold = ({ ecsRequestId }: Told): boolean => ecsRequestId === call.requestId;
  return possible.find(({ audited }) => audited?.some(isTold) === true) ?? possible.at(-1);
}

/** ECS did it, whatever became of its answer. */
export const wasDone = ({ status, code, faults }: Arrived): boolean =>
  code === null && (status === 200 || faults.includes('accept-then-drop'));

/** What the program says of a target comes down to this. */
function claimOf({
  kind,
  ecsRequestId,
  deniedBy,
}: Told): 'DONE' | 'MAYBE' | 'REFUSED' | 'NOT_SENT' | 'NOT_DONE' {
  switch (kind) {
    case 'ACCEPTED':
    case 'ACCEPTED_NOT_EXECUTED':
      return kind === 'ACCEPTED' || ecsRequestId !== null ? 'DONE' : 'NOT_SENT';
    case 'UNKNOWN':
      return 'MAYBE';
    case 'DENIED':
      return deniedBy === 'ECS' ? 'REFUSED' : 'NOT_SENT';
    case 'REJECTED':
      return ecsRequestId === null ? 'NOT_DONE' : 'REFUSED';
    case 'NOT_ATTEMPTED':
      return 'NOT_DONE';
    default:
      return 'NOT_SENT';
  }
}

/** What is wrong with what was told of one target; undefined when nothing is. */
function lossOf(told: Told, calls: readonly Arrived[]): string | undefined {
  const claim = claimOf(told);
  const own = calls.filter((call) => names(call).has(told.targetId));
  const done = own.filter(wasDone);
  if (own.length > 1 && own.some(({ parameters }) => parameters.ClientToken === undefined))
    return 'sent again without a ClientToken';
  if (own.length > 2) return 'sent more than twice';
  if (own.length > 0 && claim === 'NOT_SENT') return 'sent, and told as not sent';
  if (done.length > 0 && claim === 'NOT_DONE') return 'done, and told as not done';
  // In a batch ECS refuses single targets inside an answer that is good as a whole.
  const isPartly = done.some(({ requestId }) => requestId === told.ecsRequestId);
  if (done.length > 0 && claim === 'REFUSED' && !isPartly) return 'done, and told as refused';
  if (done.length === 0 && claim === 'DONE') return 'not done, and told as done';
  if (own.length === 0 && claim === 'REFUSED') return 'never sent, and told as refused by ECS';
  return undefined;
}

export interface Balance {
  /** One line for each write that was not accounted for. */
  readonly losses: readonly string[];
  /** Writes that reached the emulator. */
  readonly calls: number;
  /** Targets told about, by what was told. */
  readonly kinds: ReadonlyMap<string, number>;
}

/** Compares what was told with what arrived, when nothing is under way any more. */
export function balance(entries: readonly Entry[], arrived: readonly Arrived[]): Balance {
  const losses: string[] = [];
  const kinds = new Map<string, number>();
  const callsOf = new Map<Entry, Arrived[]>(entries.map((entry) => [entry, []]));
  const calls = arrived.filter(isWrite);
  for (const call of calls) {
    const owner = ownerOf(call, entries);
    if (owner === undefined)
      losses.push(`${call.action} ${call.requestId}: it arrived, and nobody asked for it`);
    else callsOf.get(owner)?.push(call);
  }
  for (const [entry, own] of callsOf) {
    const lose = (what: string): void => void losses.push(`${entry.operation} ${entry.id}: ${what}`);
    const { audited, answered } = entry;
    if (answered !== null && !isSame(answered, audited ?? []))
      lose('the audit says something else than the answer');
    const told = audited ?? answered ?? [];
    // Refused before it was looked at: a typing error, a batch that cannot be atomic.
    if (told.length === 0) {
      if (own.length > 0) lose('sent, and nothing was told of it');
      continue;
    }
    for (const id of new Set(entry.targetIds)) {
      const count = told.filter(({ targetId }) => targetId === id).length;
      if (count !== 1) lose(`${id} has ${count} outcomes`);
    }
    for (const one of told) {
      kinds.set(one.kind, (kinds.get(one.kind) ?? 0) + 1);
      const loss = lossOf(one, own);
      if (loss !== undefined) lose(`${one.targetId}: ${loss}`);
    }
  }
  return { losses, calls: calls.length, kinds };
}

const isSame = (some: readonly Told[], others: readonly Told[]): boolean => {
  const key = ({ targetId, kind, ecsRequestId }: Told) => `${targetId} ${kind} ${ecsRequestId ?? ''}`;
  return some.map(key).sort().join() === others.map(key).sort().join();
};
