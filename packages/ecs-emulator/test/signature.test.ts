import { describe, expect, test } from '@jest/globals';
import {
  acs3Signature,
  canonicalQuery,
  hashHex,
  percentEncode,
  rpcSignature,
  sameSignature,
} from '../src/protocol/signature';
import { parsePairs } from '../src/protocol/request';
import vectors from './signature-vectors.json';

interface RpcVector {
  name: string;
  method: string;
  secret: string;
  params: Record<string, string>;
  signature: string;
}

const rpcVectors = vectors.filter(
  (vector): vector is RpcVector & (typeof vectors)[0] => vector.params !== undefined,
);
const acs3Vectors = vectors.filter((vector) => vector.headers !== undefined);

test('both kinds of published vectors are here', () => {
  expect([rpcVectors.length, acs3Vectors.length]).toEqual([2, 1]);
});

describe('published vectors', () => {
  test.each(rpcVectors.map((vector) => [vector.name, vector] as const))(
    '%s',
    (_name, { method, secret, params, signature }) => {
      expect(rpcSignature(method, secret, Object.entries(params)).signature).toBe(signature);
    },
  );

  test.each(acs3Vectors.map((vector) => [vector.name, vector] as const))('%s', (_name, vector) => {
    const { method, secret, path = '', query = '', headers = {} } = vector;
    const given = headers as Record<string, string>;
    const { canonicalRequest, signature } = acs3Signature('ACS3-HMAC-SHA256', secret, {
      method,
      path,
      query: parsePairs(query),
      headers: given,
      signedHeaders: Object.keys(given).sort(),
      body: Buffer.alloc(0),
    });
    expect(hashHex('sha256', canonicalRequest)).toBe(vector.hashedCanonicalRequest);
    expect(signature).toBe(vector.signature);
  });
});

test('percent-encoding keeps the unreserved characters and no others', () => {
  expect(percentEncode("aZ09-_.~ !'()*+/&=杭")).toBe('aZ09-_.~%20%21%27%28%29%2A%2B%2F%26%3D%E6%9D%AD');
});

test('parameters are sorted by name, not by their encoded pair', () => {
  expect(
    canonicalQuery([
      ['Tag.1.Value', 'b'],
      ['InstanceIds', '["i-1"]'],
      ['Tag.1.Key', ''],
    ]),
  ).toBe('InstanceIds=%5B%22i-1%22%5D&Tag.1.Key=&Tag.1.Value=b');
});

test('the signature itself is not signed', () => {
  const params: [string, string][] = [['Action', 'DescribeRegions']];
  expect(rpcSignature('GET', 'secret', [...params, ['Signature', 'x']])).toEqual(
    rpcSignature('GET', 'secret', params),
  );
});

test('signatures of different length are different', () => {
  expect([sameSignature('abc', 'abc'), sameSignature('abc', 'abd'), sameSignature('abc', 'abcd')]).toEqual([
    true,
    false,
    false,
  ]);
});
