/** The page with buttons for the control API. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Emulator } from '../src/index';
import { startEmulator } from '../src/index';
import { controlRoutes } from '../src/control/routes';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${emulator.url}/_emulator${path}`, { headers });

test.each([
  ['/panel/', 'text/html; charset=utf-8'],
  ['/panel/panel.css', 'text/css; charset=utf-8'],
  ['/panel/panel.js', 'text/javascript; charset=utf-8'],
])('%s is served', async (path, type) => {
  const response = await get(path);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe(type);
});

test.each(['/panel', '/panel/nothing', '/panel/%2e%2e/package.json', '/panel/toString'])(
  '%s is not',
  async (path) => {
    expect((await get(path)).status).toBe(404);
  },
);

test('it runs its own script only, asks nobody else, and is framed by pages of this machine only', async () => {
  const policy = (await get('/panel/')).headers.get('content-security-policy') ?? '';
  const sources = policy.split('; ').flatMap((directive) => directive.split(' ').slice(1));
  expect(policy).toContain("default-src 'none'");
  for (const source of sources)
    expect(source).toMatch(/^('none'|'self'|data:|http:\/\/(127\.0\.0\.1|localhost):\*)$/);
});

test('it inserts texts as texts', () => {
  const script = readFileSync(join(__dirname, '..', 'panel', 'panel.js'), 'utf8');
  expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b|new Function/);
});

test('it calls routes that exist', () => {
  const script = readFileSync(join(__dirname, '..', 'panel', 'panel.js'), 'utf8');
  const called = [...script.matchAll(/call\('([A-Z]+)', [`']([^`']*)[`']/g)].map(
    ([, method = '', path = '']) => `${method} /${path.replaceAll(/\$\{\w+\}/g, '{id}')}`,
  );
  expect(called.length).toBeGreaterThan(8);
  const known = controlRoutes.map(({ method, path }) => `${method} ${path}`);
  expect(called.filter((route) => !known.includes(route))).toEqual([]);
});

describe('what it reads', () => {
  test('all instances and disks, region by region', async () => {
    const instances = (await (await get('/instances')).json()) as { instanceId: string; regionId: string }[];
    const disks = (await (await get('/disks')).json()) as { diskId: string }[];
    const regions = emulator.control.world.regions();
    expect(instances.map(({ instanceId }) => instanceId)).toEqual(
      regions.flatMap((region) => [...region.instances.keys()]),
    );
    expect(disks.map(({ diskId }) => diskId)).toEqual(regions.flatMap((region) => [...region.disks.keys()]));
    expect(new Set(instances.map(({ regionId }) => regionId)).size).toBeGreaterThan(1);
  });

  test('they are copies', () => {
    const [first] = emulator.control.instances();
    if (first === undefined) throw new Error('The fleet has instances.');
    first.status = 'changed';
    expect(emulator.control.instance(first.instanceId).status).not.toBe('changed');
  });

  test('what each fault does', async () => {
    const { faultMeanings, faultKinds } = (await (await get('/')).json()) as {
      faultMeanings: Record<string, string>;
      faultKinds: string[];
    };
    expect(Object.keys(faultMeanings)).toEqual(faultKinds);
  });
});
