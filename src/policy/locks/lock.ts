import type { EcsOperation } from '../../catalogue/operations';

/** What a lock does to an operation. */
export type LockEffect = 'UNAFFECTED' | 'DENIED' | 'DENIED_WHILE_DISK_IN_USE' | 'ACCEPTED_NOT_EXECUTED';

/** How sure a cell is: read in the lock's document, on the operation's own page, or inferred from similar operations. */
export type Basis = 'DOCUMENTED' | 'OPERATION_PAGE' | 'INFERRED';

export interface LockRule {
  readonly effect: LockEffect;
  /** How sure the effect is. */
  readonly effectBasis: Basis;
  /** What ECS answers; null where the lock raises no error, and where no page gives the code. */
  readonly errorCode: string | null;
  /** How sure the code (or its absence) is; null where the lock raises no error. */
  readonly errorCodeBasis: Basis | null;
  /** The document's sentence, in full. */
  readonly sentence: string;
}

/** Everything that the policy knows of one lock reason: its table, its codes, its words. */
export interface LockPolicy {
  /** The word of OperationLocks, in lower case. */
  readonly reason: string;
  /** One rule for each operation, in the document's order. */
  readonly rules: Readonly<Record<EcsOperation, LockRule>>;
  readonly codes: {
    /** The code that always means this lock. */
    readonly own: string;
    /** The code that may mean this lock, and means something else too. Only a fresh read of the lock can tell. */
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
    /** What a person can do about it; a whole sentence. */
    readonly wayOut: string;
  };
}
