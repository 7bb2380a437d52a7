/** Where events go, as a target of a rule is entered in EventBridge. */
export interface EventTarget {
  /** http or https, with the query. It is a part of what is signed. */
  readonly url: string;
  /** Which of the two published signatures to send; `newer` when absent. */
  readonly edition?: SignatureEdition;
  /** The token that was entered for the target; none when absent. It is signed as well. */
  readonly token?: string;
  /** A file to write the public key to, in PEM form. */
  readonly keyFile?: string;
  /** How often a delivery that failed is sent again; 3 when absent, as EventBridge's default. */
  readonly retries?: number;
  /** The pause before each of them, in ms; 10,000 when absent. */
  readonly retryAfterMs?: number;
  /** How often the resources are looked at for a changed state, in ms; 50 when absent. */
  readonly lookEveryMs?: number;
}

/** `older` signs with a secret of the request (HMAC-SHA1), `newer` with the key itself (RSA over SHA-256). */
export type SignatureEdition = 'older' | 'newer';

export const signatureEditions: readonly SignatureEdition[] = ['newer', 'older'];

/** A target with every default filled in. */
export type WholeTarget = Required<Omit<EventTarget, 'token' | 'keyFile'>> &
  Pick<EventTarget, 'token' | 'keyFile'>;

/** @throws Error that says what is wrong with the target */
export function wholeTarget(target: EventTarget): WholeTarget {
  const { protocol } = URL.canParse(target.url) ? new URL(target.url) : { protocol: '' };
  if (protocol !== 'http:' && protocol !== 'https:')
    throw new Error(`the address for events is an http or https URL, not "${target.url}"`);
  return { edition: 'newer', retries: 3, retryAfterMs: 10_000, lookEveryMs: 50, ...target };
}
