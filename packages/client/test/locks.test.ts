import { describe, expect, it } from 'vitest';
import { runsOf, unknownLocks, withNews } from '../src/index.js';
import type { EcsLockNews, EcsLocks } from '../src/index.js';
import { instanceFixture, lockEventFixture } from '../src/testing/index.js';

type Change = NonNullable<Extract<EcsLockNews, { change: unknown }>['change']>;

const at = '2026-01-01T00:00:00Z';
const instance = (
  state: 'LOCKED' | 'NOT_LOCKED' | 'UNKNOWN' | null,
  id = 'i-1',
): NonNullable<Change['instance']> => ({
  ...instanceFixture({ id }),
  name: 'web',
  securityLockState: state,
  activeSecurityLockEvent: null,
});
const change = (overrides: Partial<Change>): EcsLockNews => ({
  change: {
    kind: 'SNAPSHOT',
    instanceId: 'i-1',
    at,
    instance: instance('NOT_LOCKED'),
    event: null,
    ...overrides,
  },
});
const open: EcsLocks = { 'i-1': { state: 'NOT_LOCKED', event: null, name: 'web', at } };

describe('withNews', () => {
  const event = lockEventFixture();

  it('keeps the lock and its event', () => {
    const after = withNews({}, change({ kind: 'LOCKED', instance: instance('LOCKED'), event }));
    expect(after).toEqual({ 'i-1': { state: 'LOCKED', event, name: 'web', at } });
  });

  it('changes nothing when nothing has changed', () => {
    expect(withNews(open, change({ kind: 'CONFIRMED', instanceId: null, instance: null }))).toBe(open);
  });

  it.each([
    ['UNKNOWN, although the instance is there', { kind: 'UNKNOWN' as const }],
    ['an instance that could not be read', { instance: null }],
    ['a lock that could not be read', { instance: instance(null) }],
  ])('does not take %s for unlocked', (_case, given) => {
    expect(withNews(open, change(given))['i-1']?.state).toBe('UNKNOWN');
  });

  it('remembers the name of what is gone', () => {
    expect(withNews(open, change({ kind: 'GONE', instance: null }))['i-1']).toMatchObject({
      state: 'GONE',
      name: 'web',
    });
  });

  it('takes what an answer leaves out for unknown', () => {
    const nodes = [instance('LOCKED', 'i-2'), null];
    const after = withNews(open, { answer: { nodes }, ids: ['i-1', 'i-2'] });
    expect([after['i-1']?.state, after['i-2']?.state]).toEqual(['UNKNOWN', 'LOCKED']);
  });
});

it('unknownLocks: silence is not "unlocked", also for what was never told', () => {
  const gone = { state: 'GONE' as const, event: null, name: null, at };
  expect(unknownLocks({ ...open, 'i-2': gone }, ['i-1', 'i-2', 'i-3'])).toEqual({
    'i-1': { ...open['i-1'], state: 'UNKNOWN' },
    'i-2': gone,
    'i-3': { state: 'UNKNOWN', event: null, name: null, at: null },
  });
});

it('runsOf: up to 100 ids at a time', () => {
  const ids = Array.from({ length: 201 }, (_, index) => `i-${String(index)}`);
  expect(runsOf(ids).map((run) => run.length)).toEqual([100, 100, 1]);
  expect(runsOf(ids).flat()).toEqual(ids);
  expect(runsOf([])).toEqual([]);
});
