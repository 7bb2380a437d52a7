import { createHash } from 'node:crypto';
import type { Call } from './call';
import type { JsonObject } from '../protocol/errors';
import { Refusal, resourceErrors } from '../protocol/errors';

/** Parameters that may differ between retries of a request. */
const perTry =
  /^(ClientToken|Action|Version|Format|Signature.*|AccessKeyId|Timestamp|SecurityToken|(Resource)?Owner(Id|Account))$/;

/** A digest that identifies a set of parameters; they may include passwords, so they are not stored. */
function fingerprint(call: Call): string {
  const told = [...call.params.raw].filter(([name]) => !perTry.test(name));
  return createHash('sha256')
    .update(JSON.stringify(told.sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest('hex');
}

/** At most 64 ASCII characters, as in ECS. */
const wellFormed = /^[\x20-\x7e]{1,64}$/;

/** Remembers the answers of ClientTokens. One per emulator. */
export class ClientTokens {
  private readonly answers = new Map<string, { fingerprint: string; body: JsonObject }>();

  /**
   * Runs a write at most once per token: the same token with the same parameters gets the first answer again.
   * Refusals are not remembered, so a retry after one is a new try.
   *
   * @throws Refusal IdempotentParameterMismatch for the same token with other parameters,
   * InvalidClientToken.ValueNotSupported for a token that is too long or not ASCII
   */
  once(call: Call, run: () => JsonObject): JsonObject {
    const token = call.params.text('ClientToken');
    if (token === undefined) return run();
    if (!wellFormed.test(token)) throw new Refusal(resourceErrors.malformedClientToken);
    const key = JSON.stringify([call.account.accountId, call.action, token]);
    const print = fingerprint(call);
    const earlier = this.answers.get(key);
    if (earlier !== undefined) {
      if (earlier.fingerprint !== print) throw new Refusal(resourceErrors.tokenMismatch);
      return structuredClone(earlier.body);
    }
    const body = run();
    this.answers.set(key, { fingerprint: print, body: structuredClone(body) });
    return body;
  }

  /** Forgets all tokens; used when the resources are reset. */
  clear(): void {
    this.answers.clear();
  }
}
