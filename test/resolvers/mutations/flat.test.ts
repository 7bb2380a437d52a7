import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sdkNameOf } from '../../../src/catalogue/lookup';
import type { EcsWriteOperation } from '../../../src/catalogue/operations';
import { Endpoint, portTo, write } from '../../ecs/endpoint';
import { hangzhou } from '../../support/records';
import { cases } from './cases/index';
import { aWorld, graphOver } from './graph';

const endpoint = new Endpoint();
beforeAll(async () => {
  await endpoint.start();
  endpoint.answer({ RequestId: 'request-1' });
});
afterAll(() => endpoint.stop());

/** The parameters as ECS's protocol has them: `Tag.1.Key=team`, `SystemDisk.Size=60`; a map is JSON. */
function flat(value: unknown, name: string): readonly (readonly [string, string])[] {
  if (name === 'Parameters') return [[name, JSON.stringify(value)]];
  if (typeof value !== 'object' || value === null) return [[name, String(value)]];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const part = Array.isArray(value) ? String(Number(key) + 1) : key;
    return flat(inner, name === '' ? part : `${name}.${part}`);
  });
}

/** Whatever the protocol adds to every call. */
const isRegion = ([name]: readonly [string, string]): boolean => /^regionId$/i.test(name);

const all = (Object.keys(cases) as EcsWriteOperation[]).flatMap((operation) =>
  cases[operation].map(
    ({ input, wire }, index) => [`${operation} ${index + 1}`, operation, input, wire] as const,
  ),
);

test.each(all)(
  'the SDK puts on the wire what the mutation said, and no more: %s',
  async (_name, operation, input, wire) => {
    const fake = aWorld();
    await graphOver(fake).ask(`ecs${operation}`, input);
    const call = fake.writes[0]?.write;
    if (call == null) throw new TypeError('The mutation sent nothing.');
    const port = portTo(endpoint.host);
    await port.write(hangzhou, operation, { ...call, clientToken: null }, write);
    const { action, parameters } = endpoint.last;
    expect(action).toBe(sdkNameOf(operation));
    const sent = Object.entries(parameters).filter((parameter) => !isRegion(parameter));
    expect(Object.fromEntries(sent)).toEqual(Object.fromEntries(flat(wire, '')));
  },
);
