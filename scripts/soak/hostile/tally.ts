/** What the clients of a phase got. */
export class Tally {
  /** Answers by their code: `OK`, or the first code of an error. */
  readonly codes = new Map<string, number>();
  /** Times of the answers with status 200, in milliseconds. */
  readonly times: number[] = [];

  add(code: string, ms?: number): void {
    this.codes.set(code, (this.codes.get(code) ?? 0) + 1);
    if (ms !== undefined) this.times.push(ms);
  }

  get total(): number {
    return [...this.codes.values()].reduce((sum, count) => sum + count, 0);
  }

  /** @returns the time within which this share of the answers came; undefined without answers. */
  percentile(share: number): number | undefined {
    return [...this.times].sort((a, b) => a - b)[Math.ceil(this.times.length * share) - 1];
  }
}
