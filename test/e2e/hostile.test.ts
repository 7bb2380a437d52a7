/** A part of `npm run soak -- --hostile`: the program survives and refuses. Nothing here depends on speed. */
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { phases } from '../../scripts/soak/hostile/phases';
import { podOf } from '../../scripts/soak/hostile/pod';
import { runHostile } from '../../scripts/soak/hostile/run';

const entry = ['--import', 'tsx', join(__dirname, '..', '..', 'src', 'main.ts')];
const names = [
  'wide lists under aliases, and ECS is slow',
  'answers of ECS over the limit',
  'keys of the tokens away',
];

test('the program survives the worst of it with the heap of a pod, and its probes answer', async () => {
  const pod = podOf();
  const some = phases.filter(({ name }) => names.includes(name));
  // More than it answers at once, each at least once.
  const results = await runHostile({ pod, entry, seconds: 1, connections: 50, phases: some });
  expect(results.map(({ phase }) => phase.name)).toEqual(names);
  for (const { phase, tally, probed, after, ending } of results) {
    expect(ending).toBeUndefined();
    expect(probed.failed).toBe(0);
    expect(after?.peak).toBeLessThan(pod.memory);
    const missed = phase.sees.filter((code) => !tally.codes.has(code));
    expect([phase.name, missed]).toEqual([phase.name, []]);
  }
});
