import { setTimeout as sleep } from 'node:timers/promises';
import { EcsError } from '../../src/ecs/errors';
import type { EcsErrorFacts, EcsFault } from '../../src/ecs/errors';
import type {
  CallOptions,
  CountQuery,
  EcsPort,
  EcsRead,
  EcsReads,
  EcsScope,
  InstancesFilter,
  PageQuery,
  WriteAnswer,
  WriteCall,
} from '../../src/ecs/port';
import type { EcsWriteOperation } from '../../src/catalogue/operations';
import type { DiskRecord, EcsPage, EventRecord, InstanceRecord } from '../../src/ecs/records';
import { hangzhou, shanghai } from './records';

/** One call that reached the fake. */
export interface FakeCall {
  readonly kind: 'READ' | 'WRITE';
  readonly scope: EcsScope;
  readonly action: string;
  /** The query of a read; of a write, the same as `write`. */
  readonly asked: Readonly<Record<string, unknown>>;
  /** What a write was told to do, in domain words; null for a read. */
  readonly write: WriteCall | null;
  readonly options: CallOptions;
}

type Matches = (call: FakeCall) => boolean;

/** Which calls fail, and how; every call of the action when nothing else is said. */
export interface FakeFailure extends Partial<Omit<EcsErrorFacts, 'fault'>> {
  readonly when?: Matches;
  /** How often; for ever when absent. */
  readonly times?: number;
}

interface Reply {
  readonly matches: Matches;
  readonly give: (call: FakeCall) => unknown;
  left: number;
}

type Handler<A extends EcsRead> = (scope: EcsScope, query: EcsReads[A]['query']) => EcsReads[A]['answer'];

const nothing: WriteAnswer = {
  requestId: '',
  orderId: null,
  taskId: null,
  imageId: null,
  snapshotId: null,
  diskId: null,
  commandId: null,
  invocationId: null,
  ipAddress: null,
  reportId: null,
  eventIds: null,
  results: [],
};

/**
 * An ECS in memory, behind the port. It filters and pages as ECS does, remembers every call, and fails where a test
 * wants it to. Reads answer from `instances`, `disks` and `events`, which a test may change at any time.
 */
export class FakePort implements EcsPort {
  readonly scopes: readonly EcsScope[];
  readonly calls: FakeCall[] = [];
  instances: InstanceRecord[] = [];
  disks: DiskRecord[] = [];
  events: EventRecord[] = [];
  /** The clock that dates the records of answers; without one they keep the times that the test gave them. */
  now: (() => number) | undefined;
  /** Whether DescribeDisks finds a multi-attach disk by instance id; ECS does not document it. */
  instanceFilterFindsMultiAttach = false;
  /** How long a call takes, in milliseconds; 0 answers in the same turn of the event loop. */
  delayMs: (call: FakeCall) => number = () => 0;
  /** How it waits; a test with a stepped clock sets that clock's. */
  sleep: (ms: number, call: FakeCall) => Promise<unknown> = (ms) => sleep(ms);
  private readonly replies: Reply[] = [];

  constructor(scopes: readonly EcsScope[] = [hangzhou, shanghai]) {
    this.scopes = scopes;
  }

  /** The calls of an action, of all where none is named. */
  callsOf(action?: string): readonly FakeCall[] {
    return action === undefined ? this.calls : this.calls.filter((call) => call.action === action);
  }

  get writes(): readonly FakeCall[] {
    return this.calls.filter(({ kind }) => kind === 'WRITE');
  }

  /** Lets the calls of an action fail. */
  fail(action: string, fault: EcsFault, { when, times, ...facts }: FakeFailure = {}): void {
    this.reply(action, (call) => new EcsError({ action, ...call.scope, ...facts, fault }), { when, times });
  }

  /**
   * Answers the calls of an action in its own way.
   *
   * @param give returns the answer. An error is thrown; for undefined, the fake then answers as usual.
   */
  reply(
    action: string,
    give: (call: FakeCall) => unknown,
    { when, times }: { when?: Matches | undefined; times?: number | undefined } = {},
  ): void {
    const matches: Matches = (call) => call.action === action && (when?.(call) ?? true);
    this.replies.push({ matches, give, left: times ?? Infinity });
  }

  async read<A extends EcsRead>(
    scope: EcsScope,
    action: A,
    query: EcsReads[A]['query'],
    options: CallOptions,
  ): Promise<EcsReads[A]['answer']> {
    const sentAt = this.now?.();
    const reply = await this.take({
      kind: 'READ',
      scope: placeOf(scope),
      action,
      asked: { ...query },
      write: null,
      options,
    });
    if (reply !== undefined) return reply as EcsReads[A]['answer'];
    const handler: Handler<A> | undefined = this.handlers[action];
    if (handler === undefined) throw new TypeError(`The fake does not know ${action}: tell it with reply().`);
    return this.dated(handler(scope, query), sentAt);
  }

  async write<O extends EcsWriteOperation>(
    scope: EcsScope,
    operation: O,
    write: WriteCall<O>,
    options: CallOptions,
  ): Promise<WriteAnswer> {
    const call: FakeCall = {
      kind: 'WRITE',
      scope: placeOf(scope),
      action: operation,
      asked: { ...write },
      write,
      options,
    };
    const reply = (await this.take(call)) as Partial<WriteAnswer> | undefined;
    return { ...nothing, requestId: `request-${this.calls.length}`, ...reply };
  }

  /** Instances and disks with the time at which the call was sent. */
  private dated<T>(answer: T, sentAt: number | undefined): T {
    const page = answer as { readonly items?: readonly object[] };
    if (sentAt === undefined || page.items === undefined) return answer;
    const items = page.items.map((item) => ({
      ...item,
      ...('readAt' in item && { readAt: sentAt }),
      ...('lockReadAt' in item && { lockReadAt: sentAt }),
    }));
    return { ...answer, items };
  }

  private async take(call: FakeCall): Promise<unknown> {
    this.calls.push(call);
    const delay = this.delayMs(call);
    if (delay > 0) await this.sleep(delay, call);
    const reply = this.replies.find(({ matches, left }) => left > 0 && matches(call));
    if (reply === undefined) return undefined;
    reply.left -= 1;
    const given = reply.give(call);
    if (given instanceof Error) throw given;
    return given;
  }

  private readonly handlers: { readonly [A in EcsRead]?: Handler<A> } = {
    DescribeInstances: (scope, query) =>
      page(
        this.instances.filter(
          (one) =>
            isIn(one, scope) &&
            (query.ids?.includes(one.id) ?? true) &&
            is(query.rawStatus, one.rawStatus) &&
            is(query.zoneId, one.zoneId) &&
            isMarked(one, query) &&
            (query.lockReason === undefined ||
              (one.operationLocks ?? []).some(({ reason }) => reason === query.lockReason)),
        ),
        query,
        100,
      ),
    DescribeDisks: (scope, query) =>
      page(
        this.disks.filter(
          (one) =>
            isIn(one, scope) &&
            (query.ids?.includes(one.id) ?? true) &&
            is(query.rawKind, one.rawKind) &&
            is(query.rawStatus, one.rawStatus) &&
            is(query.zoneId, one.zoneId) &&
            isMarked(one, query) &&
            (query.multiAttach === undefined || (query.multiAttach === 'Enabled') === one.isMultiAttach) &&
            (query.instanceId === undefined || this.hasByFilter(one, query.instanceId)),
        ),
        query,
        500,
      ),
    DescribeInstanceHistoryEvents: (scope, query) =>
      page(
        this.events.filter(
          (one) =>
            isIn(one, scope) &&
            query.rawStatuses.includes(one.rawStatus ?? '') &&
            (query.eventIds?.includes(one.id) ?? true) &&
            (query.resourceIds?.includes(one.instanceId ?? '') ?? true),
        ),
        query,
        100,
      ),
    DescribeInstanceVncUrl: (_scope, { instanceId }) => ({ url: `wss://vnc.example/${instanceId}` }),
    GetInstanceScreenshot: () => ({ imageBase64: 'iVBORw0KGgo=' }),
    GetInstanceConsoleOutput: () => ({ text: 'login:', updatedAt: null }),
  };

  private hasByFilter({ attachments, isMultiAttach }: DiskRecord, instanceId: string): boolean {
    if (isMultiAttach === true && !this.instanceFilterFindsMultiAttach) return false;
    return attachments.some((attachment) => attachment.instanceId === instanceId);
  }
}

const placeOf = ({ accountId, regionId }: EcsScope): EcsScope => ({ accountId, regionId });

const isIn = (one: EcsScope, scope: EcsScope): boolean =>
  one.accountId === scope.accountId && one.regionId === scope.regionId;

/** By resource group and tags. */
const isMarked = (
  one: Pick<InstanceRecord, 'resourceGroupId' | 'tags'>,
  { resourceGroupId, tags = [] }: Pick<InstancesFilter, 'resourceGroupId' | 'tags'>,
): boolean =>
  is(resourceGroupId, one.resourceGroupId) &&
  tags.every(({ key, value }) => one.tags?.some((tag) => tag.key === key && is(value, tag.value)));

const is = (asked: string | undefined, word: string | null): boolean => asked === undefined || asked === word;

/** As ECS pages: at least ten at a time, a token while there are more, and a total for numbered pages only. */
function page<T>(entries: readonly T[], query: PageQuery | CountQuery, largest: number): EcsPage<T> {
  if ('countOnly' in query) {
    return { items: entries.slice(0, 1), malformed: 0, nextToken: null, totalCount: entries.length };
  }
  const from = query.nextToken === undefined ? 0 : Number(query.nextToken.replace(/^token-/, ''));
  const to = from + Math.min(largest, Math.max(10, query.maxResults));
  return {
    items: entries.slice(from, to),
    malformed: 0,
    nextToken: to < entries.length ? `token-${to}` : null,
    totalCount: null,
  };
}
