import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Emulator } from '../src/server';
import { bodyOf, callAcs3, callRpc, send, startStill } from './helpers';
import type { Answer } from './helpers';

const accounts = [
  { accountId: '1', accessKeyId: 'emulator', accessKeySecret: 'emulator-secret' },
  { accountId: '1', accessKeyId: 'sts', accessKeySecret: 'sts-secret', securityToken: 'token-1' },
  {
    accountId: '1',
    accessKeyId: 'old-sts',
    accessKeySecret: 'sts-secret',
    securityToken: 'token-2',
    securityTokenExpiresAt: 1,
  },
];

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startStill({ fleet: { instancesPerRegion: 1 }, accounts, regionPorts: 'ephemeral' });
});
afterAll(() => emulator.close());

const regions = { RegionId: 'cn-hangzhou' };
const refusal = (answer: Answer): [number, string | undefined] => [answer.status, bodyOf(answer).Code];

describe('both signature versions are verified', () => {
  test.each([
    ['version 3, query', () => callAcs3(emulator.endpoint, 'DescribeInstances', regions)],
    ['version 3, GET', () => callAcs3(emulator.endpoint, 'DescribeInstances', regions, { method: 'GET' })],
    ['version 3, form', () => callAcs3(emulator.endpoint, 'DescribeInstances', regions, { asForm: true })],
    [
      'version 3, another path',
      () => callAcs3(emulator.endpoint, 'DescribeInstances', regions, { path: '/a/*b' }),
    ],
    ['version 1, GET', () => callRpc(emulator.endpoint, 'DescribeInstances', { ...regions, Format: 'JSON' })],
    [
      'version 1, POST with a form, any path',
      () =>
        callRpc(
          emulator.endpoint,
          'DescribeInstances',
          { ...regions, Format: 'json' },
          { method: 'POST', asForm: true, path: '/any/where' },
        ),
    ],
    [
      'version 1, POST with a query',
      () =>
        callRpc(emulator.endpoint, 'DescribeInstances', { ...regions, Format: 'JSON' }, { method: 'POST' }),
    ],
    [
      'characters that encoders disagree on',
      () => callAcs3(emulator.endpoint, 'DescribeInstances', { ...regions, InstanceName: "a b+c*~'(杭)" }),
    ],
  ])('%s', async (_name, call) => {
    const answer = await call();
    expect([answer.status, bodyOf(answer).TotalCount === undefined]).toEqual([200, false]);
  });

  test.each([
    ['version 3', () => callAcs3(emulator.endpoint, 'DescribeInstances', regions, { accessKeySecret: 'no' })],
    [
      'version 1',
      () =>
        callRpc(
          emulator.endpoint,
          'DescribeInstances',
          { ...regions, Format: 'JSON' },
          { accessKeySecret: 'no' },
        ),
    ],
    [
      'a header that was changed after signing',
      () =>
        callAcs3(
          emulator.endpoint,
          'DescribeRegions',
          {},
          { tamper: { 'x-acs-action': 'DescribeInstances' } },
        ),
    ],
  ])('a wrong one is refused: %s', async (_name, call) => {
    const answer = await call();
    expect(refusal(answer)).toEqual([400, 'SignatureDoesNotMatch']);
    expect(bodyOf(answer).Message).toContain('server string to sign is:');
  });

  test('a body that is not the one that was signed is refused', async () => {
    const options = { asForm: true, sentBody: 'RegionId=cn-shanghai' };
    const answer = await callAcs3(emulator.endpoint, 'DescribeInstances', regions, options);
    expect(refusal(answer)).toEqual([400, 'SignatureDoesNotMatch']);
  });
});

describe('who calls', () => {
  test('an unknown key', async () => {
    const answer = await callAcs3(emulator.endpoint, 'DescribeRegions', {}, { accessKeyId: 'nobody' });
    expect(refusal(answer)).toEqual([404, 'InvalidAccessKeyId.NotFound']);
  });

  test.each([
    ['no Authorization at all', { authorization: '' }],
    ['no signature in it', { authorization: 'ACS3-HMAC-SHA256 Credential=emulator,SignedHeaders=host' }],
    [
      'not everything signed that must be',
      { authorization: 'ACS3-HMAC-SHA256 Credential=emulator,SignedHeaders=host,Signature=00' },
    ],
  ])('an incomplete signature: %s', async (_name, tamper) => {
    const answer = await callAcs3(emulator.endpoint, 'DescribeRegions', {}, { tamper });
    expect(refusal(answer)).toEqual([400, 'IncompleteSignature']);
  });

  test.each([
    ['no hash of the body', '', 'IncompleteSignature'],
    ['the hash of another body', 'ab'.repeat(32), 'SignatureDoesNotMatch'],
  ])('%s, signed by the right key', async (_name, hash, code) => {
    const headers = { 'x-acs-content-sha256': hash };
    const answer = await callAcs3(emulator.endpoint, 'DescribeRegions', {}, { headers });
    expect(refusal(answer)).toEqual([400, code]);
  });

  test('a hash of the body that is not signed does not count', async () => {
    const unsigned = ['x-acs-content-sha256'];
    const answer = await callAcs3(emulator.endpoint, 'DescribeRegions', {}, { unsigned });
    expect(refusal(answer)).toEqual([400, 'IncompleteSignature']);
  });

  test('an unknown algorithm', async () => {
    const tamper = { authorization: 'ACS3-HMAC-MD5 Credential=emulator,SignedHeaders=host,Signature=00' };
    expect(refusal(await callAcs3(emulator.endpoint, 'DescribeRegions', {}, { tamper }))).toEqual([
      400,
      'InvalidSignatureMethod',
    ]);
  });

  test.each([
    ['AccessKeyId', 'MissingAccessKeyId'],
    ['Timestamp', 'MissingTimestamp'],
    ['SignatureNonce', 'MissingSignatureNonce'],
  ])('version 1 without %s', async (name, code) => {
    const answer = await callRpc(emulator.endpoint, 'DescribeRegions', { Format: 'JSON', [name]: '' });
    expect(refusal(answer)).toEqual([400, code]);
  });

  test('version 1 without Signature', async () => {
    const query = `Action=DescribeRegions&Version=2014-05-26&Format=JSON&AccessKeyId=emulator&SignatureNonce=1&Timestamp=${new Date().toISOString()}`;
    expect(refusal(await send(emulator.endpoint, { path: `/?${query}` }))).toEqual([
      400,
      'IncompleteSignature',
    ]);
  });

  test('a nonce is accepted once, across both versions', async () => {
    const once = await callAcs3(emulator.endpoint, 'DescribeRegions', {}, { nonce: 'only-once' });
    const twice = await callAcs3(emulator.endpoint, 'DescribeRegions', {}, { nonce: 'only-once' });
    const rpc = await callRpc(
      emulator.endpoint,
      'DescribeRegions',
      { Format: 'JSON' },
      { nonce: 'only-once' },
    );
    expect([once.status, refusal(twice), refusal(rpc)]).toEqual([
      200,
      [400, 'SignatureNonceUsed'],
      [400, 'SignatureNonceUsed'],
    ]);
  });

  test.each([
    ['16 minutes old', -16 * 60_000, [400, 'InvalidTimeStamp.Expired']],
    ['16 minutes ahead', 16 * 60_000, [400, 'InvalidTimeStamp.Expired']],
    ['14 minutes old', -14 * 60_000, [200, undefined]],
  ])('a date %s', async (_name, shift, expected) => {
    const time = Date.now() + shift;
    expect(refusal(await callAcs3(emulator.endpoint, 'DescribeRegions', {}, { time }))).toEqual(expected);
    expect(
      refusal(await callRpc(emulator.endpoint, 'DescribeRegions', { Format: 'JSON' }, { time })),
    ).toEqual(expected);
  });

  test('a malformed date', async () => {
    const answer = await callRpc(emulator.endpoint, 'DescribeRegions', {
      Format: 'JSON',
      Timestamp: 'yesterday',
    });
    expect(refusal(answer)).toEqual([400, 'InvalidTimeStamp.Format']);
  });

  test.each([
    ['the right token', 'sts', 'token-1', [200, undefined]],
    ['no token', 'sts', undefined, [400, 'MissingSecurityToken']],
    ['an invented token', 'sts', 'x', [400, 'InvalidSecurityToken.Malformed']],
    ["another key's token", 'sts', 'token-2', [400, 'InvalidSecurityToken.MismatchWithAccessKey']],
    ['a token that has run out', 'old-sts', 'token-2', [400, 'InvalidSecurityToken.Expired']],
  ])('temporary credentials with %s', async (_name, accessKeyId, securityToken, expected) => {
    const options = {
      accessKeyId,
      accessKeySecret: 'sts-secret',
      ...(securityToken === undefined ? {} : { securityToken }),
    };
    expect(refusal(await callAcs3(emulator.endpoint, 'DescribeRegions', {}, options))).toEqual(expected);
    expect(refusal(await callRpc(emulator.endpoint, 'DescribeRegions', { Format: 'JSON' }, options))).toEqual(
      expected,
    );
  });

  test('a token on a key that has none', async () => {
    const answer = await callAcs3(emulator.endpoint, 'DescribeRegions', {}, { securityToken: 'token-1' });
    expect(refusal(answer)).toEqual([400, 'InvalidSecurityToken.MismatchWithAccessKey']);
  });
});

describe('which operation', () => {
  test('an unknown action', async () => {
    const answer = await callAcs3(emulator.endpoint, 'DescribeNothing');
    expect(refusal(answer)).toEqual([404, 'InvalidAction.NotFound']);
    expect(bodyOf(answer).Message).toBe('Specified api is not found, please check your url and method.');
  });

  test('another version', async () => {
    const answer = await callAcs3(emulator.endpoint, 'DescribeRegions', {}, { version: '2016-03-14' });
    expect(refusal(answer)).toEqual([400, 'InvalidVersion']);
  });

  test.each(['PUT', 'DELETE', 'OPTIONS'])('%s is no method of ECS', async (method) => {
    const answer = await send(emulator.endpoint, { method, path: '/?Format=JSON' });
    expect(refusal(answer)).toEqual([403, 'UnsupportedHTTPMethod']);
  });

  test('a request without an action', async () => {
    expect(refusal(await send(emulator.endpoint, { path: '/?Format=JSON' }))).toEqual([400, 'MissingAction']);
  });

  test('the error body has the five fields of ECS', async () => {
    const answer = await callAcs3(emulator.endpoint, 'DescribeNothing');
    const body = bodyOf(answer);
    expect(Object.keys(body)).toEqual(['RequestId', 'HostId', 'Code', 'Message', 'Recommend']);
    expect(body.HostId).toBe(emulator.endpoint);
    expect(body.RequestId).toMatch(/^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/);
    expect(body.Recommend).toContain(
      `q=InvalidAction.NotFound&product=Ecs&requestId=${body.RequestId ?? ''}`,
    );
    expect(answer.headers['content-type']).toBe('application/json;charset=utf-8');
    expect(answer.headers['x-acs-request-id']).toBe(body.RequestId);
  });

  test('a long command in the URL is read, a body beyond the limit is not', async () => {
    const long = await callAcs3(emulator.endpoint, 'DescribeInstances', {
      ...regions,
      InstanceName: 'x'.repeat(300_000),
    });
    expect([long.status, bodyOf(long).TotalCount]).toEqual([200, 0]);
    const huge = await send(emulator.endpoint, { method: 'POST', body: 'x'.repeat(9 * 1024 * 1024) });
    expect(huge.status).toBe(413);
  });
});

describe('the format', () => {
  test('version 1 answers XML unless told otherwise', async () => {
    const answer = await callRpc(emulator.endpoint, 'DescribeInstanceStatus', regions);
    expect(answer.headers['content-type']).toBe('text/xml;charset=utf-8');
    expect(answer.text).toMatch(/^<\?xml version='1.0' encoding='UTF-8'\?><DescribeInstanceStatusResponse>/);
    expect(answer.text).toContain(
      '<InstanceStatuses><InstanceStatus><InstanceId>i-bp1fleet000000000000</InstanceId><Status>Running</Status></InstanceStatus></InstanceStatuses>',
    );
  });

  test('errors come in the same format', async () => {
    const answer = await callRpc(emulator.endpoint, 'DescribeInstanceAttribute', { InstanceId: 'i-<none>&' });
    expect(answer.status).toBe(404);
    expect(answer.text).toContain('<Error><RequestId>');
    expect(answer.text).toContain('<Code>InvalidInstanceId.NotFound</Code>');
  });

  test('XML escapes what it must', async () => {
    emulator.control.patch('i-bp1fleet000000000000', { description: '<a & "b">\u0001' });
    const answer = await callRpc(emulator.endpoint, 'DescribeInstanceAttribute', {
      InstanceId: 'i-bp1fleet000000000000',
    });
    expect(answer.text).toContain('<Description>&lt;a &amp; &quot;b&quot;&gt;</Description>');
  });

  test('an unknown format', async () => {
    const answer = await callAcs3(emulator.endpoint, 'DescribeRegions', { Format: 'YAML' });
    expect(refusal(answer)).toEqual([400, 'InvalidParameter.Format']);
  });

  test('version 3 answers JSON, or XML when only that is accepted', async () => {
    const json = await callAcs3(emulator.endpoint, 'DescribeRegions');
    const xml = await callAcs3(
      emulator.endpoint,
      'DescribeRegions',
      {},
      { headers: { accept: 'application/xml' } },
    );
    expect([json.text[0], xml.text[0]]).toEqual(['{', '<']);
  });
});

describe('ports and regions', () => {
  const id = 'i-bp1fleet000000000000';
  const strict = (region: string): string => emulator.regionEndpoints[region] ?? '';

  test('an id without a RegionId is found from the any-region port and from its own', async () => {
    const any = await callAcs3(emulator.endpoint, 'DescribeInstanceAttribute', { InstanceId: id });
    const own = await callAcs3(strict('cn-hangzhou'), 'DescribeInstanceAttribute', { InstanceId: id });
    expect([bodyOf(any).InstanceId, bodyOf(own).InstanceId]).toEqual([id, id]);
  });

  test('it is not found from the port of another region', async () => {
    const answer = await callAcs3(strict('cn-shanghai'), 'DescribeInstanceAttribute', { InstanceId: id });
    expect(refusal(answer)).toEqual([404, 'InvalidInstanceId.NotFound']);
  });

  test('a RegionId of another region is refused at a strict port', async () => {
    const answer = await callAcs3(strict('cn-shanghai'), 'DescribeInstances', regions);
    expect(refusal(answer)).toEqual([404, 'InvalidOperation.NotSupportedEndpoint']);
  });

  test('a region that is not emulated', async () => {
    const answer = await callAcs3(emulator.endpoint, 'DescribeInstances', { RegionId: 'cn-atlantis' });
    expect(refusal(answer)).toEqual([404, 'InvalidRegionId.NotFound']);
  });

  test('DescribeRegions says where each region answers', async () => {
    const { Regions } = bodyOf(await callAcs3(emulator.endpoint, 'DescribeRegions'));
    expect(Regions).toMatchObject({
      Region: [
        { RegionId: 'cn-hangzhou', RegionEndpoint: strict('cn-hangzhou') },
        { RegionId: 'cn-shanghai', RegionEndpoint: strict('cn-shanghai') },
      ],
    });
  });
});
