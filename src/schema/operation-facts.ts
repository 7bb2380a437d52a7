import { operationRows, parameterFor } from '../catalogue/lookup';
import type { WriteOperation } from '../catalogue/lookup';
import type { OperationSubject } from '../catalogue/row';
import type { LockEffect } from '../policy/locks/lock';
import { securityLock } from '../policy/locks/security';

/** The facts of an operation that the schema generator uses. */
export interface OperationFacts {
  /** In ECS's own spelling. */
  readonly name: string;
  readonly effect: LockEffect;
  /** Whether the code is known that ECS answers when the lock stops the operation. */
  readonly hasErrorCode: boolean;
  /** Null for a read. */
  readonly write: WriteFacts | null;
}

export interface WriteFacts {
  /** The targets of the call; null when no parameter names them. */
  readonly target: TargetFacts | null;
  readonly clientToken: boolean;
  /** Whether the call itself costs money. The caller must then accept that. */
  readonly isCharged: boolean;
}

export interface TargetFacts {
  /** In camelCase, for example `instance`. */
  readonly noun: string;
  /** The usual input field, for example `instanceIds`; null when an id comes with other data, as in ResetDisks. */
  readonly field: string | null;
  readonly isList: boolean;
  /** The most targets that one call takes. */
  readonly limit: number;
}

/** The operations in the document's order. No other file of this folder reads the tables. */
export const operationFacts = (): readonly OperationFacts[] =>
  operationRows.map((row) => ({
    name: row.name,
    effect: securityLock.rules[row.name].effect,
    hasErrorCode: securityLock.rules[row.name].errorCode !== null,
    write: row.access === 'WRITE' ? writeFacts(row) : null,
  }));

const writeFacts = (row: Omit<WriteOperation, 'name'>): WriteFacts => ({
  target: targetFacts(row),
  clientToken: row.clientToken === true,
  isCharged: row.charged === 'BY_CALL',
});

function targetFacts({ ids, subject }: Omit<WriteOperation, 'name'>): TargetFacts | null {
  if (ids === null) return null;
  const { encoding, limit } = ids;
  const noun = nounOf(parameterFor(ids, 'INSTANCE') ?? '', subject);
  const isList = encoding !== 'SINGLE';
  return { noun, field: encoding === 'PAIRS' ? null : `${noun}Id${isList ? 's' : ''}`, isList, limit };
}

/** `ResourceId` is too general, so the subject is used instead. */
function nounOf(idParameter: string, subject: OperationSubject): string {
  if (idParameter.startsWith('ResourceId')) return subject.toLowerCase();
  const noun = idParameter.replace(/Ids?$/, '');
  return noun.charAt(0).toLowerCase() + noun.slice(1);
}
