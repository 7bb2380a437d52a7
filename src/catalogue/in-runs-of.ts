/**
 * Cuts a list into runs, as many entries each as a call of ECS takes.
 *
 * @param size at least 1.
 * @returns the runs in order, the last one maybe shorter; an empty list has none, so that no call is made for nothing.
 */
export const inRunsOf = <T>(list: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, run) => list.slice(run * size, (run + 1) * size));
