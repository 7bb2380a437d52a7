/** So many objects may come for the first time, more than came again, before it rests. */
const mostFirst = 2_000;
/** How many objects come then before it is tried again. */
const restLength = 20_000;

/**
 * Whether objects come again, so that it is worth keeping something with them. Records of the mirror do; without it, each
 * request has its own.
 */
export class Recurrence {
  private first = 0;
  private resting = 0;

  /** @returns whether nothing is kept at the moment. To be asked once for each object. */
  rests(): boolean {
    if (this.resting === 0) return false;
    this.resting -= 1;
    return true;
  }

  /** Tells it of an object with which something was kept. */
  cameAgain(): void {
    if (this.first > 0) this.first -= 1;
  }

  /** Tells it of another one. @returns whether something should be kept with it. */
  cameFirst(): boolean {
    this.first += 1;
    if (this.first <= mostFirst) return true;
    this.first = 0;
    this.resting = restLength;
    return false;
  }
}
