import type { EcsOperation } from '../../catalogue/operations';

/** What a lock does to an operation. */
export type LockEffect = 'UNAFFECTED' | 'DENIED' | 'DENIED_WHILE_DISK_IN_USE' | 'ACCEPTED_NOT_EXECUTED';

/** The source of a cell: the lock's document, the operation's own page, or inference from similar operations. */
export type Basis = 'DOCUMENTED' | 'OPERATION_PAGE' | 'INFERRED';

export interface LockRule {
  readonly effect: LockEffect;
  /** The source of the effect. */
  readonly effectBasis: Basis;
  /** The code that ECS answers; null when the lock causes no error, and when no page gives the code. */
  readonly errorCode: string | null;
  /** The source of the code, or of its absence; null when the lock causes no error. */
  readonly errorCodeBasis: Basis | null;
  /** The document's sentence, in full. */
  readonly sentence: string;
}

/** The policy's data on one lock reason: table, codes and words for messages. */
export interface LockPolicy {
  /** The word of OperationLocks, in lower case. */
  readonly reason: string;
  /** The address of the document that the table is a reading of. */
  readonly document: string;
  /** One rule for each operation, in the document's order. */
  readonly rules: Readonly<Record<EcsOperation, LockRule>>;
  readonly codes: {
    /** The code that always means this lock. */
    readonly own: string;
    /** The code that may mean this lock or something else. Only a new read of the lock can tell. */
    readonly ambiguous: string;
  };
  /** The reasons of its denials, as the schema names them. */
  readonly denials: {
    readonly instance: string;
    readonly diskInUse: string;
  };
  readonly words: {
    /** As in "a security lock". */
    readonly name: string;
    /** As in "i-1 is locked for security reasons". */
    readonly because: string;
    /** What a person can do about it, as a complete sentence. */
    readonly wayOut: string;
  };
}
