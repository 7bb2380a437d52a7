import * as Core from '@alicloud/openapi-core';
import * as Dara from '@darabonba/typescript';
import type { Endpoint } from '../../src/config/endpoint';
import { sdkCredential } from '../../src/ecs/credentials';
import type { CredentialsSource } from '../../src/ecs/credentials';
import { EcsError } from '../../src/ecs/errors';
import { toEcsError } from '../../src/ecs/sdk-errors';

/** Who the credentials are. */
export interface Identity {
  readonly accountId: string;
  readonly arn: string;
}

/** The world-wide address of STS. */
export const publicSts: Endpoint = { host: 'sts.aliyuncs.com', protocol: 'https' };

const action = 'GetCallerIdentity';
const timeoutMs = 8_000;
const printable = /^[\x21-\x7e]{1,256}$/;

/**
 * Asks STS whose the credentials are. STS wants no permission for it.
 *
 * @throws EcsError, also when the answer has no identity.
 */
export async function callerIdentity(source: CredentialsSource, sts: Endpoint): Promise<Identity> {
  const where = { action, accountId: '', regionId: sts.host };
  const runtime = new Dara.RuntimeOptions({ readTimeout: timeoutMs, connectTimeout: timeoutMs });
  let body: unknown;
  try {
    const client = new Core.default(
      new Core.$OpenApiUtil.Config({
        endpoint: sts.host,
        protocol: sts.protocol.toUpperCase(),
        credential: sdkCredential(source),
      }),
    );
    const answer: unknown = await client.callApi(
      new Core.$OpenApiUtil.Params({
        action,
        version: '2015-04-01',
        protocol: sts.protocol.toUpperCase(),
        pathname: '/',
        method: 'POST',
        authType: 'AK',
        style: 'RPC',
        reqBodyType: 'formData',
        bodyType: 'json',
      }),
      new Core.$OpenApiUtil.OpenApiRequest({ query: {} }),
      runtime,
    );
    body = (answer as { readonly body?: unknown }).body;
  } catch (error) {
    throw toEcsError(error, where);
  }
  const { AccountId, Arn } = (body ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof AccountId !== 'string' || typeof Arn !== 'string' || !printable.test(AccountId + Arn)) {
    throw new EcsError({ ...where, fault: 'BAD_ANSWER' });
  }
  return { accountId: AccountId, arn: Arn };
}
