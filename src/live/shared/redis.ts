import { Redis } from 'ioredis';
import type { RedisOptions } from 'ioredis';
import type { EcsScope } from '../../ecs/port';
import type { Sealed, SharedKeys } from './envelope';
import { faultOfRedis } from './redis-fault';
import type { RedisFault } from './redis-fault';
import { scripts } from './scripts';

export interface BusOptions {
  /** REDIS_URL. */
  readonly url: string;
  readonly keys: SharedKeys;
  /** The clock for time limits, which never jumps. */
  readonly steady: () => number;
  /** Without a good answer for so long, Redis counts as away, in milliseconds. */
  readonly awayMs: number;
  readonly onEntry: (entry: Sealed) => Promise<void>;
  /** A connection was made. */
  readonly onReady: () => void;
  /** Entries may have been missed. */
  readonly onMissed: () => void;
  readonly onFault: (fault: RedisFault) => void;
  /** Each entry of this many, at least, stays in Redis. */
  readonly keptEntries?: number;
}

/** Longest waits, in milliseconds. */
const commandMs = 1_000;
const blockMs = 500;
/** Without a good answer for so long, a connection is made anew, in milliseconds. */
const reconnectAfterMs = 5_000;
/** How long after the last entry the keys stay, in milliseconds: a deployment that is gone leaves nothing behind. */
const keptMs = 60 * 60_000;
const partKeptMs = 60_000;
/** At the start, the first connection may take so long before Redis counts as away. */
const startMs = 2_000;

/** A lease as Redis gave it. */
export interface Lease {
  readonly token: number;
  /** Redis's time, in milliseconds since the epoch. */
  readonly redisNow: number;
}

/** The two connections to Redis, and what is done over them. Every call ends within a second, and rejects when it failed. */
export class Bus {
  private readonly options: BusOptions;
  private readonly commands: Redis;
  private readonly reader: Redis;
  private readonly stream: string;
  private last = '';
  /** When each connection was made, and last had a good answer. */
  private readonly readyAt = new Map<Redis, number>();
  private okAt = -Infinity;
  /** Null before the start, and after the first failure or success. */
  private startedAt: number | null = null;
  private readAt = -Infinity;
  private isStopped = false;
  private reading: Promise<void> = Promise.resolve();

  constructor(options: BusOptions) {
    this.options = options;
    this.stream = `${options.keys.prefix}:entries`;
    this.commands = this.connect({ commandTimeout: commandMs, maxRetriesPerRequest: 0 });
    this.reader = this.connect({ commandTimeout: blockMs + commandMs, maxRetriesPerRequest: 0 });
  }

  /** The connection for the budget of calls. */
  get client(): Redis {
    return this.commands;
  }

  /** How the names of all keys begin. */
  get prefix(): string {
    return this.options.keys.prefix;
  }

  /** Whether Redis has answered lately, on both connections. */
  get isUp(): boolean {
    const { steady, awayMs } = this.options;
    const now = steady();
    return now - this.okAt < awayMs && now - this.readAt < awayMs + blockMs;
  }

  /** Whether the first connection may still come about. */
  get isStarting(): boolean {
    return this.startedAt !== null && this.options.steady() - this.startedAt < startMs;
  }

  start(): void {
    this.startedAt = this.options.steady();
    for (const redis of [this.commands, this.reader]) redis.connect().catch(() => undefined);
    this.reading = this.read();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    this.commands.disconnect();
    this.reader.disconnect();
    await this.reading;
  }

  /** Makes connections anew that have not answered for long: a cut network does not say so. */
  tend(): void {
    const now = this.options.steady();
    const tended = [
      [this.commands, this.okAt],
      [this.reader, this.readAt],
    ] as const;
    for (const [redis, okAt] of tended) {
      const since = Math.max(okAt, this.readyAt.get(redis) ?? now);
      if (redis.status === 'ready' && now - since > reconnectAfterMs) redis.disconnect(true);
    }
  }

  /** @returns Redis's time, in milliseconds since the epoch. */
  async time(): Promise<number> {
    const [seconds, micros] = await this.done(this.commands.time());
    return Number(seconds) * 1_000 + Number(micros) / 1_000;
  }

  /** Adds an entry that needs no leader. */
  async post(entry: Sealed): Promise<void> {
    await this.script('post', [this.stream], [this.kept, keptMs, ...partsOf(entry)]);
  }

  /** Adds an entry of a leader. @returns false when this token is not the highest, or its lease has ended. */
  async append(scope: EcsScope, by: string, token: number, entry: Sealed): Promise<boolean> {
    const keys = [this.leaseOf(scope), this.tokenOf(scope), this.stream];
    return (await this.script('append', keys, [by, token, this.kept, keptMs, ...partsOf(entry)])) === 1;
  }

  /** Takes the lease if nobody has it. @param above the token is higher than this. @returns null when somebody has it. */
  async acquire(scope: EcsScope, by: string, leaseMs: number, above: number): Promise<Lease | null> {
    const keys = [this.leaseOf(scope), this.tokenOf(scope)];
    return leaseFrom(await this.script('acquire', keys, [by, leaseMs, above]));
  }

  /** Prolongs the lease. @returns null when it is not this process's any more. */
  async renew(scope: EcsScope, by: string, leaseMs: number): Promise<Lease | null> {
    return leaseFrom(await this.script('renew', [this.leaseOf(scope), this.tokenOf(scope)], [by, leaseMs]));
  }

  /** Gives the lease back. */
  async release(scope: EcsScope, by: string): Promise<void> {
    await this.script('release', [this.leaseOf(scope)], [by]);
  }

  async putPart(scope: EcsScope, token: number, from: number, part: number, entry: Sealed): Promise<void> {
    const key = this.partOf(scope, token, from, part);
    await this.script('putPart', [key], [partKeptMs, ...partsOf(entry)]);
  }

  async getPart(scope: EcsScope, token: number, from: number, part: number): Promise<Sealed | null> {
    const key = this.partOf(scope, token, from, part);
    const [head, body, mac] = await this.done(this.commands.hmgetBuffer(key, 'h', 'b', 's'));
    return head == null || body == null || mac == null ? null : { head: head.toString(), body, mac };
  }

  private get kept(): number {
    return this.options.keptEntries ?? 4_000;
  }

  private readonly key = (what: string, { accountId, regionId }: EcsScope): string =>
    `${this.options.keys.prefix}:${accountId}:${regionId}:${what}`;
  private readonly leaseOf = (scope: EcsScope): string => this.key('lease', scope);
  private readonly tokenOf = (scope: EcsScope): string => this.key('token', scope);
  private readonly partOf = (scope: EcsScope, token: number, from: number, part: number): string =>
    this.key(`part:${token}:${from}:${part}`, scope);

  private connect(limits: RedisOptions): Redis {
    const redis = new Redis(this.options.url, {
      lazyConnect: true,
      // Nothing waits for Redis to come back, and nothing is done later than it was meant.
      enableOfflineQueue: false,
      autoResendUnfulfilledCommands: false,
      connectTimeout: 3_000,
      keepAlive: 10_000,
      retryStrategy: (times) => Math.min(2_000, 100 * times),
      connectionName: 'ecs-security-lock-subgraph',
      scripts,
      ...limits,
    });
    redis.on('ready', () => {
      this.readyAt.set(redis, this.options.steady());
      this.options.onReady();
    });
    redis.on('error', (error) => this.failed(error));
    return redis;
  }

  private async script(name: keyof typeof scripts, keys: readonly string[], values: readonly unknown[]) {
    type Run = (...args: unknown[]) => Promise<unknown>;
    const run = (this.commands as unknown as Record<string, Run>)[name];
    if (run === undefined) throw new TypeError(`There is no script ${name}.`);
    return await this.done(run.call(this.commands, ...keys, ...values));
  }

  private async done<T>(command: Promise<T>): Promise<T> {
    try {
      const answer = await command;
      this.okAt = this.answered(this.okAt);
      return answer;
    } catch (error) {
      // Without a connection there is nothing new to say: the connection itself has said why.
      if (this.commands.status === 'ready') this.failed(error);
      throw error;
    }
  }

  /** @param before when it last answered. @returns now. After a pause, others may have failed to say what they did. */
  private answered(before: number): number {
    const now = this.options.steady();
    if (now - before > this.options.awayMs) this.options.onMissed();
    return now;
  }

  private failed(error: unknown): void {
    this.startedAt = null;
    this.options.onFault(faultOfRedis(error));
  }

  private async read(): Promise<void> {
    let isBroken = true;
    while (!this.isStopped) {
      try {
        if (isBroken) await this.findPlace();
        else await this.readOnce();
        isBroken = false;
        this.readAt = this.answered(this.readAt);
      } catch (error) {
        isBroken = true;
        if (this.isStopped) return;
        if (this.reader.status === 'ready') this.failed(error);
        await new Promise((resolve) => setTimeout(resolve, 100).unref());
      }
    }
  }

  /** Goes on where it was; or at the end, if the stream is not the one it was. */
  private async findPlace(): Promise<void> {
    const newest = await this.reader.xrevrange(this.stream, '+', '-', 'COUNT', 1);
    const id = newest[0]?.[0] ?? '0-0';
    if (this.last !== '' && !isBefore(id, this.last)) return;
    this.last = id;
    this.options.onMissed();
  }

  private async readOnce(): Promise<void> {
    const answer = await this.reader.xreadBuffer(
      'COUNT',
      100,
      'BLOCK',
      blockMs,
      'STREAMS',
      this.stream,
      this.last,
    );
    for (const [id, fields] of answer?.[0]?.[1] ?? []) {
      this.last = id.toString();
      const named = new Map<string, Buffer>();
      for (let index = 0; index + 1 < fields.length; index += 2)
        named.set(String(fields[index]), fields[index + 1]!);
      const [head, body, mac] = [named.get('h'), named.get('b'), named.get('s')];
      const none = Buffer.alloc(0);
      await this.options.onEntry({ head: head?.toString() ?? '', body: body ?? none, mac: mac ?? none });
    }
  }
}

const partsOf = ({ head, body, mac }: Sealed): readonly unknown[] => [head, body, mac];

function leaseFrom(answer: unknown): Lease | null {
  if (!Array.isArray(answer)) return null;
  const [token, seconds, micros] = answer.map(Number) as [number, number, number];
  return { token, redisNow: seconds * 1_000 + micros / 1_000 };
}

/** Whether an id of a stream comes before another. */
function isBefore(one: string, other: string): boolean {
  const [a = '0', b = '0'] = one.split('-');
  const [c = '0', d = '0'] = other.split('-');
  return BigInt(a) === BigInt(c) ? BigInt(b) < BigInt(d) : BigInt(a) < BigInt(c);
}
