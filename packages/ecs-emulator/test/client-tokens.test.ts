import { expect, test } from '@jest/globals';
import type { Call } from '../src/operations/call';
import { ClientTokens } from '../src/operations/client-tokens';
import { Refusal, resourceErrors } from '../src/protocol/errors';
import { Params } from '../src/protocol/params';
import { steppedClock } from '../src/world/clock';
import { World } from '../src/world/world';

const world = new World(steppedClock(0));
const account = world.addAccount('1', ['cn-hangzhou']);
const [region] = world.regions();

function callWith(parameters: Record<string, string>, action = 'ResizeDisk'): Call {
  if (region === undefined) throw new Error('no region');
  return {
    action,
    params: new Params(new Map(Object.entries(parameters))),
    world,
    account,
    region,
    scope: [region],
    settings: { instanceIdFindsMultiAttach: false },
    now: 0,
    endpointOf: () => '',
    tokenSecret: '',
    commit: () => undefined,
  };
}

/** Counts how often the write really ran. */
function counting() {
  let runs = 0;
  return () => {
    runs += 1;
    return { OrderId: String(runs) };
  };
}

test('the same token and parameters run once and get the same answer', () => {
  const [tokens, run] = [new ClientTokens(), counting()];
  const asked = { DiskId: 'd-1', NewSize: '50', ClientToken: 't' };
  const again = { ...asked, SignatureNonce: 'other', Timestamp: 'later', Signature: 'other' };
  expect([tokens.once(callWith(asked), run), tokens.once(callWith(again), run)]).toEqual([
    { OrderId: '1' },
    { OrderId: '1' },
  ]);
});

test('the same token with other parameters is refused', () => {
  const [tokens, run] = [new ClientTokens(), counting()];
  tokens.once(callWith({ DiskId: 'd-1', NewSize: '50', ClientToken: 't' }), run);
  expect(() => tokens.once(callWith({ DiskId: 'd-1', NewSize: '60', ClientToken: 't' }), run)).toThrow(
    resourceErrors.tokenMismatch[2],
  );
});

test('a token belongs to one operation, and no token means every time', () => {
  const [tokens, run] = [new ClientTokens(), counting()];
  const asked = { DiskId: 'd-1', ClientToken: 't' };
  expect([
    tokens.once(callWith(asked), run),
    tokens.once(callWith(asked, 'CreateSnapshot'), run),
    tokens.once(callWith({ DiskId: 'd-1' }), run),
    tokens.once(callWith({ DiskId: 'd-1' }), run),
  ]).toEqual([{ OrderId: '1' }, { OrderId: '2' }, { OrderId: '3' }, { OrderId: '4' }]);
});

test('a refusal is not remembered', () => {
  const [tokens, run] = [new ClientTokens(), counting()];
  const asked = callWith({ DiskId: 'd-1', ClientToken: 't' });
  expect(() =>
    tokens.once(asked, () => {
      throw new Refusal(resourceErrors.incorrectDiskStatus);
    }),
  ).toThrow(Refusal);
  expect(tokens.once(asked, run)).toEqual({ OrderId: '1' });
});

test.each(['x'.repeat(65), 'tökén'])('a token like %s is refused', (ClientToken) => {
  expect(() => new ClientTokens().once(callWith({ ClientToken }), counting())).toThrow(
    resourceErrors.malformedClientToken[2],
  );
});
