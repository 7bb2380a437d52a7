import { jest } from '@jest/globals';

/** One request to STS: the form as it was sent. ActionTrail shows its RoleSessionName. */
export type StsForm = Readonly<Record<string, string>>;

/** What STS would do with a request; a test replaces it. */
export const sts = {
  /** Every request, the first first. */
  forms: [] as StsForm[],
  respond: answerOf as (form: StsForm) => Promise<{ statusCode: number; headers: object; body: Buffer }>,
};

/** Keys that name the session they are of. They are good for an hour. */
export const keysOf = (roleSessionName: string) => ({
  accessKeyId: `STS.${roleSessionName}`,
  accessKeySecret: `secret of ${roleSessionName}`,
  securityToken: `token of ${roleSessionName}`,
});

export function answerOf({ RoleSessionName = '' }: StsForm) {
  const { accessKeyId, accessKeySecret, securityToken } = keysOf(RoleSessionName);
  const Expiration = new Date(Date.now() + 3_600_000).toISOString().replace(/\.\d+Z$/, 'Z');
  const Credentials = {
    AccessKeyId: accessKeyId,
    AccessKeySecret: accessKeySecret,
    SecurityToken: securityToken,
    Expiration,
  };
  return Promise.resolve({
    statusCode: 200,
    headers: {},
    body: Buffer.from(JSON.stringify({ Credentials })),
  });
}

/**
 * Stands where the credentials library sends its requests, which always go to Alibaba Cloud by https. For `jest.mock` of
 * `@alicloud/credentials/dist/src/providers/http`.
 */
export const stsTransport = (): object => ({
  ...jest.requireActual<object>('@alicloud/credentials/dist/src/providers/http'),
  doRequest: ({ bodyForm }: { readonly bodyForm: StsForm }) => {
    sts.forms.push({ ...bodyForm });
    return sts.respond(bodyForm);
  },
});
