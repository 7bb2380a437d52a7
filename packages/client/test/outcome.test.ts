import { describe, expect, it } from 'vitest';
import { matchOutcome } from '../src/index.js';
import type { EcsOutcome, EcsOutcomeCases } from '../src/index.js';
import generated from '../src/generated/possible-types.js';
import { outcomeFixtures } from '../src/testing/index.js';

const names = Object.keys(outcomeFixtures) as (keyof typeof outcomeFixtures)[];
const saysItsName = Object.fromEntries(
  names.map((name) => [name, () => name]),
) as unknown as EcsOutcomeCases<string>;

describe('matchOutcome', () => {
  it.each(names)('calls the case %s', (name) => {
    expect(matchOutcome(outcomeFixtures[name](), saysItsName)).toBe(name);
  });

  it('has a case and a fixture for every type of the schema', () => {
    const types = names.map((name) => outcomeFixtures[name]().__typename);
    expect([...types].sort()).toEqual(generated.possibleTypes.EcsOperationOutcome);
  });

  it('hands the outcome to its case', () => {
    const blocked = matchOutcome(outcomeFixtures.denied({ blockingDiskIds: ['d-1'] }), {
      denied: ({ blockingDiskIds }) => blockingDiskIds,
      otherwise: () => [],
    });
    expect(blocked).toEqual(['d-1']);
  });

  it('takes otherwise for a case that is not there', () => {
    const told = matchOutcome(outcomeFixtures.accepted(), { otherwise: ({ message }) => message });
    expect(told).toBe('Starting has begun.');
  });

  const newer = {
    ...outcomeFixtures.accepted(),
    __typename: 'EcsOperationPostponed',
  } as unknown as EcsOutcome;

  it('takes otherwise for a type that is newer than the package', () => {
    expect(matchOutcome(newer, { ...saysItsName, otherwise: ({ targetId }) => targetId })).toBe(
      newer.targetId,
    );
  });

  it('names a newer type when there is no otherwise', () => {
    expect(() => matchOutcome(newer, saysItsName)).toThrow('no case for EcsOperationPostponed');
  });
});
