/** The soak test finds every kind of lost write, and growing memory. */
import { describe, expect, test } from '@jest/globals';
import { parse, validate } from 'graphql';
import { auditInto } from '../../scripts/soak/audit';
import { balance, wasDone } from '../../scripts/soak/ledger';
import type { Arrived, Entry, Told } from '../../scripts/soak/ledger';
import { leakOf } from '../../scripts/soak/memory';
import { Chance } from '../../scripts/soak/random';
import { someMutation, someQuery } from '../../scripts/soak/requests';
import { createSchema } from '../../src/server/schema';

const at = Date.parse('2026-11-24T08:00:00Z');

const told = (more: Partial<Told> = {}): Told => ({
  targetId: 'i-1',
  kind: 'ACCEPTED',
  ecsRequestId: 'r-1',
  deniedBy: null,
  ...more,
});
const entry = (outcomes: readonly Told[] | null, more: Partial<Entry> = {}): Entry => ({
  id: 'm-1',
  operation: 'StartInstance',
  targetIds: ['i-1'],
  startedAt: at,
  endedAt: at + 1_000,
  answered: outcomes,
  audited: outcomes,
  ...more,
});
const call = (more: Partial<Arrived> = {}): Arrived => ({
  time: new Date(at + 10).toISOString(),
  action: 'StartInstance',
  parameters: { InstanceId: 'i-1' },
  requestId: 'r-1',
  status: 200,
  code: null,
  faults: [],
  ...more,
});
const refused = { status: 403, code: 'IncorrectInstanceStatus' };
const dropped = { status: null, faults: ['accept-then-drop'] };
const lossesOf = (entries: readonly Entry[], calls: readonly Arrived[]) => balance(entries, calls).losses;

describe('nothing is lost', () => {
  test.each([
    ['done, and told so', told(), [call()]],
    [
      'dropped after it was done, but reported as unknown',
      told({ kind: 'UNKNOWN', ecsRequestId: null }),
      [call(dropped)],
    ],
    ['refused, and told so', told({ kind: 'REJECTED' }), [call(refused)]],
    ['refused for the lock', told({ kind: 'DENIED', deniedBy: 'ECS' }), [call(refused)]],
    ['held back', told({ kind: 'DENIED', deniedBy: 'POLICY', ecsRequestId: null }), []],
    ['never connected', told({ kind: 'REJECTED', ecsRequestId: null }), []],
    [
      'reset before anything',
      told({ kind: 'UNKNOWN', ecsRequestId: null }),
      [call({ status: null, faults: ['reset'] })],
    ],
  ])('%s', (_what, outcome, calls) => {
    expect(lossesOf([entry([outcome])], calls)).toEqual([]);
  });

  test('one target refused inside a batch that was done', () => {
    const outcomes = [told(), told({ targetId: 'i-2', kind: 'REJECTED' })];
    const batch = entry(outcomes, { operation: 'RebootInstances', targetIds: ['i-1', 'i-2'] });
    const parameters = { 'InstanceId.1': 'i-1', 'InstanceId.2': 'i-2' };
    expect(lossesOf([batch], [call({ action: 'RebootInstances', parameters })])).toEqual([]);
  });

  test('repeated once, with its ClientToken', () => {
    const resize = entry([told({ targetId: 'd-1', ecsRequestId: 'r-2' })], {
      operation: 'ResizeDisk',
      targetIds: ['d-1'],
    });
    const parameters = { DiskId: 'd-1', ClientToken: 't' };
    const calls = [
      call({ ...dropped, action: 'ResizeDisk', parameters }),
      call({ action: 'ResizeDisk', parameters, requestId: 'r-2' }),
    ];
    expect(lossesOf([resize], calls)).toEqual([]);
  });

  test('one target after the other, each call with its own mutation', () => {
    const second = entry([told({ ecsRequestId: 'r-2' })], {
      id: 'm-2',
      startedAt: at + 1_100,
      endedAt: at + 2_000,
    });
    const calls = [call(), call({ requestId: 'r-2', time: new Date(at + 1_200).toISOString() })];
    expect(balance([entry([told()]), second], calls)).toMatchObject({ losses: [], calls: 2 });
  });

  test('reads are no writes, and a mutation refused for its form is neither', () => {
    const reads = [call({ action: 'DescribeInstances', parameters: {} })];
    expect(balance([entry([], { audited: null })], reads)).toMatchObject({ losses: [], calls: 0 });
  });
});

describe('a loss is found:', () => {
  test.each([
    ['done, but reported as refused', told({ kind: 'REJECTED', ecsRequestId: 'r-9' }), [call()]],
    ['done, but reported as not done', told({ kind: 'REJECTED', ecsRequestId: null }), [call()]],
    ['done, but reported as not done', told({ kind: 'NOT_ATTEMPTED', ecsRequestId: null }), [call(dropped)]],
    [
      'sent, but reported as not sent',
      told({ kind: 'DENIED', deniedBy: 'POLICY', ecsRequestId: null }),
      [call(refused)],
    ],
    ['sent, but reported as not sent', told({ kind: 'NEEDS_CONFIRMATION', ecsRequestId: null }), [call()]],
    ['not done, but reported as done', told(), [call({ status: null, faults: ['reset'] })]],
    ['not done, but reported as done', told(), []],
    ['never sent, but reported as refused by ECS', told({ kind: 'DENIED', deniedBy: 'ECS' }), []],
    [
      'sent again without a ClientToken',
      told(),
      [call({ status: null, faults: ['reset'], requestId: 'r-0' }), call()],
    ],
  ])('%s', (loss, outcome, calls) => {
    expect(lossesOf([entry([outcome])], calls)).toEqual([`StartInstance m-1: i-1: ${loss}`]);
  });

  test('an answer without outcomes, and a call', () => {
    expect(lossesOf([entry(null)], [call()])).toEqual(['StartInstance m-1: sent, but not reported']);
  });

  test('a call that nobody asked for', () => {
    const stray = call({ requestId: 'r-3', parameters: { InstanceId: 'i-9' } });
    expect(lossesOf([], [stray])).toEqual(['StartInstance r-3: it arrived, but no mutation asked for it']);
  });

  test('no outcome for a target, and two of them', () => {
    const both = entry([told(), told()], { operation: 'RebootInstances', targetIds: ['i-1', 'i-2'] });
    const losses = lossesOf([both], [call({ action: 'RebootInstances' })]);
    expect(losses).toContain('RebootInstances m-1: i-1 has 2 outcomes');
    expect(losses).toContain('RebootInstances m-1: i-2 has 0 outcomes');
  });

  test('an audit that says something else than the answer', () => {
    const two = entry([told()], { audited: [told({ kind: 'UNKNOWN', ecsRequestId: null })] });
    expect(lossesOf([two], [call()])).toEqual(['StartInstance m-1: the audit and the answer differ']);
  });
});

test('what counts as done', () => {
  expect([call(), call(dropped), call({ faults: ['truncate'] })].map(wasDone)).toEqual([true, true, true]);
  const undone = [
    call(refused),
    call({ status: null, faults: ['hang'] }),
    call({ status: 502, faults: ['html502'] }),
  ];
  expect(undone.map(wasDone)).toEqual([false, false, false]);
});

test('the audit of a mutation is kept, and nothing else of the log', () => {
  const known = entry(null);
  const log = auditInto((id) => (id === known.id ? known : undefined));
  const outcomes = [{ targetId: 'i-1', kind: 'ACCEPTED', ecsErrorCode: null, ecsRequestId: 'r-1' }];
  log.write(`${JSON.stringify({ audit: 'intent', requestId: 'm-1', operation: 'StartInstance' })}\n`);
  expect(known.audited).toBeNull();
  log.write(`${JSON.stringify({ audit: 'result', requestId: 'm-2', outcomes: [] })}\n`);
  expect(known.audited).toBeNull();
  log.write(`${JSON.stringify({ audit: 'result', requestId: 'm-1', outcomes })}\n`);
  expect(known.audited).toEqual([told()]);
});

describe('memory', () => {
  const flat = Array.from({ length: 9 }, () => ({ heap: 60, rss: 200 }));
  const rising = (key: 'heap' | 'rss', step: number) =>
    flat.map((sample, round) => ({ ...sample, [key]: sample[key] + round * step }));

  test('that is flat, grows only during warm-up, or jumps with a burst is no leak', () => {
    expect(leakOf(flat)).toBeUndefined();
    expect(leakOf([{ heap: 1, rss: 1 }, { heap: 30, rss: 90 }, ...flat.slice(2)])).toBeUndefined();
    const burst = flat.map((sample, round) => ({
      ...sample,
      rss: [420, 450, 250, 250, 370, 600, 600, 640, 600][round] ?? 0,
    }));
    expect(leakOf(burst)).toBeUndefined();
  });

  test('that grows is', () => {
    expect(leakOf(rising('heap', 8))).toBe('heap grew by 40 MiB; 16 are allowed');
    expect(leakOf(rising('rss', 60))).toBe('rss grew by 240 MiB; 200 are allowed');
  });

  test('of too few rounds says nothing', () => {
    expect(leakOf(rising('heap', 1_000).slice(0, 3))).toBeUndefined();
  });
});

test('every request that it makes is valid, and the same seed makes the same ones', () => {
  const fleet = {
    instanceIds: ['i-1', 'i-2', 'i-3'],
    disks: [
      { id: 'd-1', instanceId: 'i-1' },
      { id: 'd-2', instanceId: null },
    ],
  };
  const make = () => {
    const chance = new Chance(5);
    return Array.from({ length: 200 }, () => [someQuery(fleet, chance), someMutation(fleet, chance)]).flat();
  };
  const schema = createSchema();
  const requests = make();
  const documents = new Set(requests.map(({ query }) => query));
  expect(documents.size).toBeGreaterThan(15);
  for (const document of documents) expect(validate(schema, parse(document))).toEqual([]);
  expect(make()).toEqual(requests);
});
