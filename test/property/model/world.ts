import fc from 'fast-check';
import { diskOf, instanceOf, pick, step } from './real';
import type { Command } from './real';

const statuses = ['In_use', 'Available', 'Attaching', 'Detaching', 'Creating', 'ReIniting', 'in_use'];

/** What the world does by itself. */
export const world: readonly fc.Arbitrary<Command>[] = [
  pick.map((n) => step(`lock(${n})`, (real) => void real.stack.control.lock(instanceOf(real, n)))),
  pick.map((n) => step(`unlock(${n})`, (real) => void real.stack.control.unlock(instanceOf(real, n)))),
  fc
    .tuple(pick, pick)
    .map(([d, n]) =>
      step(
        `attach(${d}, ${n})`,
        (real) => void real.stack.control.attach(diskOf(real, d), instanceOf(real, n)),
      ),
    ),
  pick.map((d) => step(`detach(${d})`, (real) => void real.stack.control.detach(diskOf(real, d)))),
  fc
    .tuple(pick, fc.constantFrom(...statuses))
    .map(([d, status]) =>
      step(`disk(${d}, ${status})`, (real) => real.stack.control.setStatus(diskOf(real, d), status)),
    ),
  fc
    .tuple(pick, fc.constantFrom('Running', 'Stopped'))
    .map(([n, status]) =>
      step(`instance(${n}, ${status})`, (real) => real.stack.control.setStatus(instanceOf(real, n), status)),
    ),
  fc
    .constantFrom(1_000, 30_000, 600_000)
    .map((ms) => step(`advance(${ms})`, ({ stack }) => void stack.control.advance(ms))),
];
