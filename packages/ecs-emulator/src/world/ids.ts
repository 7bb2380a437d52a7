/** A deterministic generator (mulberry32): the same seed gives the same fleet on every machine. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A number in [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number {
    return Math.floor(this.next() * below);
  }

  /** One of the items. */
  pick<T>(items: readonly [T, ...T[]]): T {
    return items[this.below(items.length)] ?? items[0];
  }

  /** True in the given share of cases. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  /** Lower-case letters and digits. */
  letters(length: number): string {
    return Array.from({ length }, () => this.below(36).toString(36)).join('');
  }
}

/** Ids of a region share a prefix, as in ECS. ECS does not guarantee this, so nothing may parse it. */
const regionMarks: Readonly<Record<string, string>> = {
  'cn-hangzhou': 'bp1',
  'cn-shanghai': 'uf6',
  'cn-beijing': '2ze',
  'cn-shenzhen': 'wz9',
  'cn-qingdao': 'm5e',
  'cn-hongkong': 'j6c',
  'ap-southeast-1': 't4n',
};

/** The three letters that ids of a region begin with. */
export const regionMark = (regionId: string): string => regionMarks[regionId] ?? 'xy0';

/**
 * An id in ECS's form, such as `i-bp1` and 17 letters and digits.
 *
 * @param prefix - `i`, `d`, `s`, `e`, …
 */
export const resourceId = (random: Random, prefix: string, regionId: string): string =>
  `${prefix}-${regionMark(regionId)}${random.letters(17)}`;

/** A RequestId: an upper-case UUID. */
export const requestIdOf = (uuid: string): string => uuid.toUpperCase();
