/**
 * Something that is made on first use. A class and no object with accessors of its own: V8 makes a hidden class for each such
 * object, which keeps what the object refers to until the next full collection.
 */
export class Lazy<T extends object> {
  private readonly make: () => T;
  private made: T | undefined;

  /** @param make makes the value; called at most once. */
  constructor(make: () => T) {
    this.make = make;
  }

  get value(): T {
    return (this.made ??= this.make());
  }

  /** Undefined before its first use. */
  get ifMade(): T | undefined {
    return this.made;
  }
}

/** @param make makes the value; called at most once. */
export const lazy = <T extends object>(make: () => T): Lazy<T> => new Lazy(make);
