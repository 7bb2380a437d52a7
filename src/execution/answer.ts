import type { FormattedExecutionResult } from 'graphql';
import { tokenEnd, tokenStart } from './kept-lists';
import type { Kept } from './kept-lists';

/** The bytes of an answer that are not in one piece yet. */
export interface AnswerBytes {
  readonly size: number;
  /** @param target at least `size` bytes. */
  readonly writeTo: (target: Buffer) => void;
}

/** Where an executed request leaves bytes, for whoever sends them. */
export interface AnswerSlot {
  bytes?: AnswerBytes;
}

/** The property of a context value that has the slot. Without it, an execution returns plain data. */
export const answerSlot = Symbol('where the bytes of the answer go');

/** The `data` of an answer as JSON, in which tokens stand for lists whose bytes are kept. */
export class WrittenData {
  private readonly text: string;
  private readonly lists: ReadonlyMap<number, Kept>;
  private readonly slot: AnswerSlot;

  constructor(text: string, lists: ReadonlyMap<number, Kept>, slot: AnswerSlot) {
    this.text = text;
    this.lists = lists;
    this.slot = slot;
  }

  /**
   * Writes the whole answer.
   *
   * @param rest its other parts; `data` is this.
   * @returns the text; empty when the slot has the bytes.
   */
  answer({ errors, extensions }: FormattedExecutionResult): string {
    const before = errors === undefined ? '{' : `{"errors":${JSON.stringify(errors)},`;
    const after = extensions === undefined ? '}' : `,"extensions":${JSON.stringify(extensions)}}`;
    const text = `${before}"data":${this.text}${after}`;
    if (this.lists.size === 0) return text;
    this.slot.bytes = bytesOf(text, this.lists);
    return '';
  }
}

/** @returns plain data of a text with tokens. */
export const dataOf = (text: string, lists: ReadonlyMap<number, Kept>): Record<string, unknown> => {
  let whole = text;
  if (lists.size > 0) {
    const { size, writeTo } = bytesOf(text, lists);
    const target = Buffer.alloc(size);
    writeTo(target);
    whole = target.toString();
  }
  return JSON.parse(whole) as Record<string, unknown>;
};

/** A piece of the answer: bytes of the text, and the list after it. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly list: Buffer | undefined;
}

function bytesOf(text: string, lists: ReadonlyMap<number, Kept>): AnswerBytes {
  const source = Buffer.from(text);
  const pieces: Piece[] = [];
  let size = 0;
  for (let from = 0; from < source.length;) {
    const start = source.indexOf(tokenStart, from);
    const to = start < 0 ? source.length : start;
    const end = start < 0 ? to : source.indexOf(tokenEnd, start);
    const list = start < 0 ? undefined : lists.get(Number(source.toString('latin1', start + 1, end)))?.bytes;
    pieces.push({ from, to, list });
    size += to - from + (list?.length ?? 0);
    from = start < 0 ? to : end + 1;
  }
  return {
    size,
    writeTo(target) {
      let at = 0;
      for (const { from, to, list } of pieces) {
        at += source.copy(target, at, from, to);
        if (list !== undefined) at += list.copy(target, at);
      }
    },
  };
}
