import type { CallOptions, EcsPort, EcsRead, EcsReads, EcsScope, WriteAnswer, WriteCall } from '../ecs/port';
import type { DiskRecord } from '../ecs/records';
import type { EcsWriteOperation } from '../catalogue/operations';

/** How long a batch waits for other replies, in milliseconds. */
const windowMs = 3;

/**
 * The port of one request. It counts the reads that are under way, and so knows when a batch should begin.
 *
 * Replies that come a moment apart would each begin a batch, and each batch is a call of ECS. So a batch waits a little
 * while reads are under way; if there are none, it begins at once.
 */
export class WatchedPort implements EcsPort {
  readonly scopes: readonly EcsScope[];
  private readonly port: EcsPort;
  private readonly trace: Pick<CallOptions, 'traceparent'>;
  private readonly caller: Pick<CallOptions, 'caller'>;
  private underWay = 0;

  /**
   * @param traceparent the request's W3C trace context, which goes along with each of its calls.
   * @param caller the subject of the caller, which goes along with each of its writes.
   */
  constructor(port: EcsPort, traceparent: string | null = null, caller: string | null = null) {
    this.trace = traceparent === null ? {} : { traceparent };
    this.caller = caller === null ? {} : { caller };
    this.scopes = port.scopes;
    this.port = port;
  }

  async read<A extends EcsRead>(
    scope: EcsScope,
    action: A,
    query: EcsReads[A]['query'],
    options: CallOptions,
  ): Promise<EcsReads[A]['answer']> {
    this.underWay += 1;
    try {
      return await this.port.read(scope, action, query, this.withTrace(options));
    } finally {
      this.underWay -= 1;
    }
  }

  private withTrace(options: CallOptions): CallOptions {
    return this.trace.traceparent === undefined ? options : { ...options, ...this.trace };
  }

  write<O extends EcsWriteOperation>(
    scope: EcsScope,
    operation: O,
    call: WriteCall<O>,
    options: CallOptions,
  ): Promise<WriteAnswer> {
    return this.port.write(scope, operation, call, { ...options, ...this.trace, ...this.caller });
  }

  diskIdsOf(scope: EcsScope, instanceId: string, options: CallOptions): readonly string[] | undefined {
    return this.port.diskIdsOf?.(scope, instanceId, options);
  }

  allDisks(
    scope: EcsScope,
    options: CallOptions,
    scan: () => Promise<readonly DiskRecord[]>,
  ): Promise<readonly DiskRecord[]> {
    return this.port.allDisks?.(scope, options, scan) ?? scan();
  }

  /** DataLoader's `batchScheduleFn`. */
  readonly schedule = (begin: () => void): void => {
    // Everything that resolves in this turn of the event loop joins the batch either way.
    if (this.underWay === 0) setImmediate(begin);
    else setTimeout(begin, windowMs);
  };
}
