import type { EcsScope } from '../../ecs/port';
import type { DiskRecord, EventRecord, InstanceRecord } from '../../ecs/records';
import type { ResourceType } from '../journal';

/** What a leader tells the others of one account and region. Times are milliseconds of Redis's clock. */
export type Fact =
  | { readonly fact: 'RECORD'; readonly type: 'INSTANCE'; readonly record: InstanceRecord }
  | { readonly fact: 'RECORD'; readonly type: 'DISK'; readonly record: DiskRecord }
  /** They still say what the last record with this id said. */
  | {
      readonly fact: 'RENEWED';
      readonly type: ResourceType;
      readonly readAt: number;
      readonly ids: readonly string[];
    }
  | { readonly fact: 'ABSENT'; readonly type: ResourceType; readonly id: string; readonly at: number }
  | {
      readonly fact: 'LOCKS';
      readonly reason: string;
      readonly sentAt: number;
      readonly ids: readonly string[];
    }
  | { readonly fact: 'DISTRUSTED'; readonly reason: string; readonly until: number }
  | { readonly fact: 'LISTED'; readonly type: ResourceType; readonly sentAt: number }
  | { readonly fact: 'EVENTS'; readonly events: readonly EventRecord[] }
  /** All that was known after entry `from` lies in this many parts; whoever missed an entry can begin there. */
  | { readonly fact: 'SNAPSHOT'; readonly from: number; readonly parts: number };

/** The use that a process makes of one account and region. */
export interface Interest extends EcsScope {
  readonly subscribers: number;
  /** The ids that were read since it last said so. */
  readonly ids: readonly string[];
}

/** What a process tells all others. */
export type Note =
  /** It lives; said about once a second. */
  | { readonly note: 'HERE'; readonly interests: readonly Interest[] }
  /** It stops, and does no more writes. */
  | { readonly note: 'BYE' }
  /** A write to these ids begins. */
  | { readonly note: 'BAR'; readonly bar: string; readonly scope: EcsScope; readonly ids: readonly string[] }
  /** It has ended, at that moment of Redis's clock at the latest. */
  | {
      readonly note: 'UNBAR';
      readonly bar: string;
      readonly scope: EcsScope;
      readonly ids: readonly string[];
      readonly endedAt: number;
    }
  /** These ids may have changed: whoever leads reads them until their state lasts. */
  | { readonly note: 'SETTLE'; readonly scope: EcsScope; readonly ids: readonly string[] }
  /** It has missed something and needs a snapshot of whoever leads. */
  | { readonly note: 'WANT'; readonly scope: EcsScope }
  /** What this leader has told carries times of a clock that has jumped: it begins anew. */
  | { readonly note: 'OUTDATED'; readonly scope: EcsScope; readonly token: number }
  /** ECS throttles this action. */
  | {
      readonly note: 'THROTTLED';
      readonly scope: EcsScope;
      readonly action: string;
      readonly pauseMs: number;
      readonly isNamed: boolean;
    };

/** A note with when it was written, by Redis's clock. */
export interface DatedNote {
  readonly at: number;
  readonly note: Note;
}
