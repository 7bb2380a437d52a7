import type { CallOptions, EcsPort, EcsRead, EcsReads, EcsScope, WriteAnswer, WriteCall } from '../ecs/port';
import type { EcsWriteOperation } from '../catalogue/operations';

/** How long a batch waits for other replies, in milliseconds. */
const windowMs = 3;

/**
 * The port of one request, which knows how many of its reads are under way, and therefore when a batch should begin.
 *
 * Replies that come a moment apart would each begin a batch of their own, and each batch is a call of ECS. So a batch
 * waits a little while other replies can still come; where none is awaited, it begins at once.
 */
export class WatchedPort implements EcsPort {
  readonly scopes: readonly EcsScope[];
  private readonly port: EcsPort;
  private readonly trace: Pick<CallOptions, 'traceparent'>;
  private underWay = 0;

  /** @param traceparent the request's W3C trace context, which goes along with each of its calls. */
  constructor(port: EcsPort, traceparent: string | null = null) {
    this.trace = traceparent === null ? {} : { traceparent };
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
      return await this.port.read(scope, action, query, { ...options, ...this.trace });
    } finally {
      this.underWay -= 1;
    }
  }

  write<O extends EcsWriteOperation>(
    scope: EcsScope,
    operation: O,
    call: WriteCall<O>,
    options: CallOptions,
  ): Promise<WriteAnswer> {
    return this.port.write(scope, operation, call, { ...options, ...this.trace });
  }

  /** DataLoader's `batchScheduleFn`. */
  readonly schedule = (begin: () => void): void => {
    // Whatever resolves in this turn of the event loop belongs to the batch in any case.
    if (this.underWay === 0) setImmediate(begin);
    else setTimeout(begin, windowMs);
  };
}
