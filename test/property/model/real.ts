import fc from 'fast-check';
import type { Scene } from '../../e2e/cases/scene';
import type { Stack } from '../../e2e/stack';

/** Nothing is kept beside the emulator: it is what the outcomes are compared with. */
export type Model = Record<string, never>;

export interface Real {
  readonly stack: Stack;
  /** A few instances, each with a system disk, a data disk and a free one. */
  readonly scenes: readonly Scene[];
}

export type Command = fc.AsyncCommand<Model, Real>;

/** A step of the world outside the program. `pick` chooses among whatever there is. */
export const step = (name: string, run: (real: Real) => void): Command => ({
  check: () => true,
  run: (_model, real) => {
    run(real);
    return Promise.resolve();
  },
  toString: () => name,
});

export const at = <T>(list: readonly T[], pick: number): T => {
  const item = list[pick % list.length];
  if (item === undefined) throw new TypeError('Nothing to choose from.');
  return item;
};

export const instanceOf = ({ scenes }: Real, pick: number): string => at(scenes, pick).instanceId;
/** Some disks go away in time, and others come. */
export const diskOf = ({ scenes }: Real, pick: number): string =>
  at([...(scenes[0]?.region.disks.keys() ?? [])], pick);

export const pick = fc.nat(11);
