/** As graphql-js tells promises. */
export const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';

/** JSON with gaps for what is promised. */
export class Pending {
  private readonly texts: string[] = [];
  private readonly promises: Promise<string>[] = [];

  /** @param before the text between the promise before and this one. */
  add(before: string, promise: Promise<string>): void {
    this.texts.push(before);
    this.promises.push(promise);
  }

  /** Waits for all of it. @param last the text after the last promise. */
  filled(last: string): Promise<string> {
    const { texts, promises } = this;
    return Promise.all(promises).then((found) => {
      let whole = '';
      for (let index = 0; index < found.length; index += 1)
        whole += (texts[index] ?? '') + (found[index] ?? '');
      return whole + last;
    });
  }

  /** Waits as graphql-js does where a field failed at once: what the others still find comes before the error. */
  async thenThrow(error: unknown): Promise<never> {
    return Promise.all(this.promises).finally(() => {
      throw error;
    }) as unknown as Promise<never>;
  }

  /** They may fail when nobody waits for them any more. */
  abandon(): void {
    for (const promise of this.promises) promise.catch(() => undefined);
  }
}
