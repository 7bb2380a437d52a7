import { writes } from '../ecs/writes';
import { operations } from '../policy/operations';
import type { EcsWriteOperation, OperationSubject } from '../policy/operations';
import { rules } from '../policy/rules';
import type { LockEffect } from '../policy/rules';

/** What the schema says of an operation without a word by hand. */
export interface OperationFacts {
  /** In ECS's own spelling. */
  readonly name: string;
  readonly effect: LockEffect;
  /** Whether ECS answers a code that is known when the lock stops the operation. */
  readonly hasErrorCode: boolean;
  /** Null for a read. */
  readonly write: WriteFacts | null;
}

export interface WriteFacts {
  /** What the call acts on; null where no parameter names it. */
  readonly target: TargetFacts | null;
  readonly clientToken: boolean;
  /** Whether the call itself is charged, so that the caller has to accept that. */
  readonly isCharged: boolean;
}

export interface TargetFacts {
  /** In camelCase, for example `instance`. */
  readonly noun: string;
  /** The usual input field, for example `instanceIds`; null where each id comes with something else, as in ResetDisks. */
  readonly field: string | null;
  readonly isList: boolean;
  /** How many targets one call takes. */
  readonly limit: number;
}

/** Charged when they are called, without an AutoPay that could be withheld. */
const charged: ReadonlySet<string> = new Set([
  'ModifyInstanceSpec',
  'RenewInstance',
  'CreateDisk',
  'ResizeDisk',
  'ModifyDiskSpec',
]);

/** The operations in the document's order. The only place where this room reads the tables. */
export const operationFacts = (): readonly OperationFacts[] =>
  operations.map((row) => ({
    name: row.name,
    effect: rules[row.name].effect,
    hasErrorCode: rules[row.name].errorCode !== null,
    write: row.access === 'WRITE' ? writeFacts(row.name, row.subject) : null,
  }));

function writeFacts(name: EcsWriteOperation, subject: OperationSubject): WriteFacts {
  const { clientToken } = writes[name];
  return { target: targetFacts(name, subject), clientToken, isCharged: charged.has(name) };
}

function targetFacts(name: EcsWriteOperation, subject: OperationSubject): TargetFacts | null {
  const { idParameter, idEncoding, limit } = writes[name];
  if (idParameter === null) return null;
  const noun = nounOf(idParameter, subject);
  const isList = idEncoding !== 'SINGLE';
  return { noun, field: idEncoding === 'PAIRS' ? null : `${noun}Id${isList ? 's' : ''}`, isList, limit };
}

/** `ResourceId` says nothing: there the subject does. */
function nounOf(idParameter: string, subject: OperationSubject): string {
  if (idParameter.startsWith('ResourceId')) return subject.toLowerCase();
  const noun = idParameter.replace(/Ids?$/, '');
  return noun.charAt(0).toLowerCase() + noun.slice(1);
}
