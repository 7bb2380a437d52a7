import { createHash, createHmac, generateKeyPairSync, privateEncrypt, randomBytes, sign } from 'node:crypto';

/** A key pair as EventBridge has one. */
export const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const keyUrl = 'https://cn-hangzhou-eventbridge.oss-accelerate.aliyuncs.com/public.pem';
export const hookUrl = 'https://ecs.example.com/hooks/eventbridge?from=bus';

/** The body of a state change, as ECS describes it, in an envelope of EventBridge. */
export const stateChange = (instanceId: string, id = 'delivery-1'): string =>
  JSON.stringify({
    specversion: '1.0',
    id,
    source: 'acs.ecs',
    type: 'ecs:Instance:StateChange',
    aliyunregionid: 'cn-hangzhou',
    data: {
      name: 'Instance:StateChange',
      product: 'ECS',
      regionId: 'cn-hangzhou',
      resourceId: `acs:ecs:cn-hangzhou:1234:instance/${instanceId}`,
      content: { resourceId: instanceId, resourceType: 'ALIYUN::ECS::Instance', state: 'Stopping' },
    },
  });

export interface SigningOptions {
  readonly url?: string;
  readonly keyUrl?: string;
  readonly token?: string;
  /** In milliseconds since the epoch. */
  readonly at: number;
  readonly unit?: 'ms' | 's';
  /** Whether the older edition signs its secret's header too, and ends with a line feed. */
  readonly variant?: { readonly withSecret?: boolean; readonly lineFeed?: boolean };
}

type Headers = Readonly<Record<string, string>>;

const lines = (url: string, headers: Headers, body: string): string =>
  [url, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`), body].join('\n');

const start = ({ at, unit = 'ms' }: SigningOptions): string =>
  String(unit === 'ms' ? at : Math.floor(at / 1_000));

/** The headers of the newer edition. */
export function signedV2(body: string, options: SigningOptions): Headers {
  const headers: Headers = {
    'x-eventbridge-signature-timestamp': start(options),
    'x-eventbridge-hash-method': 'SHA256',
    'x-eventbridge-signature-version': '1.0',
    'x-eventbridge-signature-url': options.keyUrl ?? keyUrl,
    ...(options.token === undefined ? {} : { 'x-eventbridge-signature-token': options.token }),
  };
  const text = lines(options.url ?? hookUrl, headers, body);
  const signature = sign('RSA-SHA256', Buffer.from(text), keys.privateKey).toString('base64');
  return { ...headers, 'x-eventbridge-signature-v2': signature };
}

/** The headers of the older edition. */
export function signedV1(body: string, options: SigningOptions): Headers {
  const secret = createHash('sha1').update(randomBytes(8)).digest('hex').slice(0, 16);
  const secretHeader = {
    'x-eventbridge-signature-secret': privateEncrypt(keys.privateKey, Buffer.from(secret)).toString('base64'),
  };
  const headers: Headers = {
    'x-eventbridge-signature-timestamp': start(options),
    'x-eventbridge-signature-method': 'HMAC-SHA1',
    'x-eventbridge-signature-version': '1.0',
    'x-eventbridge-signature-url': options.keyUrl ?? keyUrl,
    ...(options.token === undefined ? {} : { 'x-eventbridge-signature-token': options.token }),
  };
  const { withSecret = true, lineFeed = false } = options.variant ?? {};
  const signed = withSecret ? { ...headers, ...secretHeader } : headers;
  const text = lines(options.url ?? hookUrl, signed, body) + (lineFeed ? '\n' : '');
  const signature = createHmac('sha1', secret).update(text).digest('base64');
  return { ...headers, ...secretHeader, 'x-eventbridge-signature': signature };
}
