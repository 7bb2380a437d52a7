import { createHmac, createSign, generateKeyPairSync, privateEncrypt, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { SignatureEdition } from './target';

/** The key pair that an emulator signs its events with. */
export interface SigningKey {
  readonly privateKey: KeyObject;
  /** PEM. */
  readonly publicKey: string;
}

export function newSigningKey(): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { privateKey, publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString() };
}

/** What is signed. */
export interface Delivery {
  /** The address of the target, with its query. */
  readonly url: string;
  readonly body: string;
  /** In ms since 1970. */
  readonly time: number;
  readonly token: string | undefined;
  /** Where the public key is. */
  readonly keyUrl: string;
}

type Headers = Readonly<Record<string, string>>;

/**
 * The headers of a signed delivery, by EventBridge's page on signatures:
 * https://www.alibabacloud.com/help/en/eventbridge/user-guide/signature-algorithm
 *
 * Both editions sign the address, the headers in a fixed order and the body, with line feeds between them.
 */
export function signedHeaders(edition: SignatureEdition, key: SigningKey, delivery: Delivery): Headers {
  return edition === 'older' ? olderHeaders(key, delivery) : newerHeaders(key, delivery);
}

/** A fresh secret signs; it travels encrypted with the private key, so that anybody may read it and nobody may choose it. */
function olderHeaders({ privateKey }: SigningKey, delivery: Delivery): Headers {
  const secret = randomBytes(16).toString('hex');
  const headers = inOrder(delivery, ['x-eventbridge-signature-method', 'HMAC-SHA1'], {
    'x-eventbridge-signature-secret': privateEncrypt(privateKey, Buffer.from(secret)).toString('base64'),
  });
  const signature = createHmac('sha1', secret).update(signedText(delivery, headers)).digest('base64');
  return { ...headers, 'x-eventbridge-signature': signature };
}

function newerHeaders({ privateKey }: SigningKey, delivery: Delivery): Headers {
  const headers = inOrder(delivery, ['x-eventbridge-hash-method', 'SHA256'], {});
  const signer = createSign('RSA-SHA256').update(signedText(delivery, headers));
  return { ...headers, 'x-eventbridge-signature-v2': signer.sign(privateKey, 'base64') };
}

function inOrder(
  { time, keyUrl, token }: Delivery,
  [methodName, method]: readonly [string, string],
  last: Headers,
): Headers {
  return {
    'x-eventbridge-signature-timestamp': String(time),
    [methodName]: method,
    'x-eventbridge-signature-version': '1.0',
    'x-eventbridge-signature-url': keyUrl,
    ...(token === undefined ? {} : { 'x-eventbridge-signature-token': token }),
    ...last,
  };
}

function signedText({ url, body }: Delivery, headers: Headers): string {
  let text = `${url}\n`;
  for (const [name, value] of Object.entries(headers)) text += `${name}: ${value}\n`;
  return text + body;
}
