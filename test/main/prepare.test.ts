import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { readConfig } from '../../src/config';
import { startParts } from '../../src/main/app';
import type { App } from '../../src/main/app';

let app: App | undefined;
let calls = 0;
const upstream = createServer((_request, response) => {
  calls += 1;
  response.end('{}');
});
afterEach(async () => {
  await app?.close();
  upstream.close();
});

test('the SDK and its clients are made before the program is ready, without a call', async () => {
  await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(upstream.address() as AddressInfo).port}`;
  const made: string[] = [];
  app = await startParts(
    readConfig({ PORT: '0', ADMIN_PORT: '0', ECS_REGIONS: 'cn-hangzhou,cn-shanghai', LOG_LEVEL: 'silent' }),
    { log: { write: () => undefined } },
    {
      port: {
        accounts: [
          { accountId: 'a', credentials: { kind: 'static', accessKeyId: 'k', accessKeySecret: 's' } },
        ],
        // Asked once for each client.
        endpoint(regionId) {
          made.push(regionId);
          return { host, protocol: 'http' };
        },
      },
      close: () => Promise.resolve(),
    },
  );
  expect((await fetch(`${app.adminUrl}/readyz`)).status).toBe(200);
  expect(made).toEqual(['cn-hangzhou', 'cn-shanghai']);
  expect(calls).toBe(0);

  await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ ecsInstances(first: 1) { nodes { id } } }' }),
  });
  expect(made).toHaveLength(2);
  expect(calls).toBeGreaterThan(0);
});
