import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Fact } from '../../../src/live/shared/facts';
import { Follower } from '../../../src/live/shared/follower';

let applied: string[];
let refused: string[];
let wants: number;
let forgotten: number;
/** By token and place. */
let parts: Map<string, readonly Fact[]>;
let follower: Follower;

beforeEach(() => {
  [applied, refused, wants, forgotten] = [[], [], 0, 0];
  parts = new Map();
  follower = new Follower({
    apply: (facts) => facts.forEach((one) => one.fact === 'ABSENT' && applied.push(one.id)),
    forget: () => (forgotten += 1),
    part: (token, from, part) => Promise.resolve(parts.get(`${token}/${from}/${part}`) ?? null),
    want: () => (wants += 1),
    onRefused: (reason) => refused.push(reason),
  });
});

/** A fact that can be told from others. */
const fact = (id: string): Fact => ({ fact: 'ABSENT', type: 'INSTANCE', id, at: 0 });
const entry = (token: number, n: number, ...facts: readonly Fact[]) => ({
  token,
  n,
  facts: facts.length > 0 ? facts : [fact(`${token}/${n}`)],
});
const snapshot = (from: number, count = 1): Fact => ({ fact: 'SNAPSHOT', from, parts: count });
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Follows the leader with token 5, whose next entry is the third. */
async function following(): Promise<void> {
  parts.set('5/0/0', [fact('snapshot')]);
  follower.receive(entry(5, 0));
  follower.receive(entry(5, 1));
  follower.receive(entry(5, 2, snapshot(0)));
  await settled();
  expect(follower.isComplete).toBe(true);
  expect(applied).toEqual(['snapshot', '5/1']);
  applied.length = 0;
}

describe('a follower', () => {
  test('asks for a snapshot, and then takes each entry once and in order', async () => {
    follower.receive(entry(5, 7));
    expect([wants, applied]).toEqual([1, []]);
    parts.set('5/8/0', [fact('a')]);
    parts.set('5/8/1', [fact('b')]);
    follower.receive(entry(5, 8));
    follower.receive(entry(5, 9));
    follower.receive(entry(5, 10, snapshot(8, 2)));
    follower.receive(entry(5, 11));
    await settled();
    follower.receive(entry(5, 12));
    expect(applied).toEqual(['a', 'b', '5/9', '5/11', '5/12']);
  });

  test('begins again with a snapshot after a gap', async () => {
    await following();
    follower.receive(entry(5, 4));
    expect([follower.isComplete, forgotten, wants > 0, applied]).toEqual([false, 1, true, []]);
    parts.set('5/4/0', [fact('again')]);
    follower.receive(entry(5, 5, snapshot(4)));
    await settled();
    expect([follower.isComplete, applied]).toEqual([true, ['again']]);
  });

  test('takes nothing twice, and nothing of an earlier leader', async () => {
    await following();
    expect(follower.receive(entry(5, 1))).toBe(false);
    expect(follower.receive(entry(4, 100))).toBe(false);
    expect([applied, refused]).toEqual([[], ['REPLAYED', 'OLD_TOKEN']]);
    follower.receive(entry(5, 3));
    expect(applied).toEqual(['5/3']);
  });

  test('takes nothing twice while it waits for a snapshot either', () => {
    follower.receive(entry(5, 7));
    expect(follower.receive(entry(5, 7))).toBe(false);
    expect(refused).toEqual(['REPLAYED']);
  });

  test('takes nothing of a new leader before its snapshot', async () => {
    await following();
    follower.receive(entry(6, 0));
    expect([follower.isComplete, follower.highestToken, applied]).toEqual([false, 6, []]);
    parts.set('6/-1/0', [fact('new')]);
    follower.receive(entry(6, 1, snapshot(-1)));
    await settled();
    expect(applied).toEqual(['new', '6/0']);
  });

  test('does without a snapshot that has a part missing, or that was begun before it listened', async () => {
    follower.receive(entry(5, 7));
    follower.receive(entry(5, 8, snapshot(6, 1)));
    await settled();
    expect(follower.isComplete).toBe(false);
    parts.set('5/3/0', [fact('early')]);
    follower.receive(entry(5, 9, snapshot(3)));
    await settled();
    expect([follower.isComplete, wants]).toEqual([false, 3]);
  });

  test('takes nothing more of a leader whose times count no more', async () => {
    await following();
    follower.outdate(5);
    expect(follower.receive(entry(5, 3))).toBe(false);
    expect(follower.receive(entry(6, 0))).toBe(true);
  });
});
