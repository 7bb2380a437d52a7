/** Something that is made on first use. */
export interface Lazy<T> {
  readonly value: T;
  /** Undefined before its first use. */
  readonly ifMade: T | undefined;
}

/** @param make makes the value; called at most once. */
export function lazy<T extends object>(make: () => T): Lazy<T> {
  let made: T | undefined;
  return {
    get value() {
      return (made ??= make());
    },
    get ifMade() {
      return made;
    },
  };
}
