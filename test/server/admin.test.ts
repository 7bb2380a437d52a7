import { afterEach, describe, expect, it } from '@jest/globals';
import { createAdminServer } from '../../src/server/admin';
import type { Health } from '../../src/server/admin';
import type { HttpServer } from '../../src/server/http';
import { silentLog } from './tools';

let server: HttpServer | undefined;
const start = async (health: Health): Promise<string> => {
  const metrics = { contentType: 'text/plain; version=0.0.4', text: () => Promise.resolve('up 1\n') };
  server = createAdminServer({ health: () => health, metrics }, silentLog);
  return `http://127.0.0.1:${await server.listen('127.0.0.1', 0)}`;
};
afterEach(async () => {
  await server?.stop(0);
});

const problem = () => null;

describe('the probes', () => {
  it.each<[string, Health, Record<string, number>]>([
    [
      'before the start',
      { isStarted: false, isStopping: false, problem },
      { livez: 200, startupz: 503, readyz: 503 },
    ],
    [
      'while it runs',
      { isStarted: true, isStopping: false, problem },
      { livez: 200, startupz: 200, readyz: 200 },
    ],
    [
      'while it stops',
      { isStarted: true, isStopping: true, problem },
      { livez: 200, startupz: 200, readyz: 503 },
    ],
  ])('%s', async (_name, health, expected) => {
    const url = await start(health);
    for (const [probe, status] of Object.entries(expected)) {
      expect((await fetch(`${url}/${probe}`)).status).toBe(status);
    }
  });
});

it('says why it is not ready, and only that', async () => {
  const reasons = [null, 'the audit cannot be written (ENOSPC)', null];
  const url = await start({ isStarted: true, isStopping: false, problem: () => reasons.shift() ?? null });
  const answers = [];
  for (const probe of ['readyz', 'livez', 'startupz', 'readyz', 'readyz']) {
    const response = await fetch(`${url}/${probe}`);
    answers.push([probe, response.status, await response.text()]);
  }
  expect(answers).toEqual([
    ['readyz', 200, 'ok\n'],
    ['livez', 200, 'ok\n'],
    ['startupz', 200, 'ok\n'],
    ['readyz', 503, 'no: the audit cannot be written (ENOSPC)\n'],
    ['readyz', 200, 'ok\n'],
  ]);
});

describe('the admin server', () => {
  const running: Health = { isStarted: true, isStopping: false, problem };

  it('gives the metrics as Prometheus reads them', async () => {
    const response = await fetch(`${await start(running)}/metrics?x=1`);
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4');
    expect(await response.text()).toBe('up 1\n');
  });

  it.each([
    ['/', 'GET', 404],
    ['/graphql', 'POST', 404],
    ['/toString', 'GET', 404],
    ['/metrics', 'POST', 405],
    ['/livez', 'HEAD', 200],
  ])('%s by %s', async (path, method, status) => {
    const response = await fetch(`${await start(running)}${path}`, { method });
    expect(response.status).toBe(status);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});
