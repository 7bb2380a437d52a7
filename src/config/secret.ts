import { inspect } from 'node:util';

const shown = '[redacted]';

/** A value that must not be printed. Only {@link Secret.reveal} returns it; every conversion to text redacts it. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** @returns the value itself. Call it only where the value is used. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return shown;
  }

  toJSON(): string {
    return shown;
  }

  [inspect.custom](): string {
    return shown;
  }
}
