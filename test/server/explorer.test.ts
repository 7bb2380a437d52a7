import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { afterEach, describe, expect, it, test } from '@jest/globals';
import { installedAltair } from '../../src/main/explorer';
import { createExplorer } from '../../src/server/explorer';
import { altairPage, startScript } from '../../src/server/explorer/altair';
import { examples } from '../../src/server/explorer/examples';
import { filesBelow } from '../../src/server/explorer/files';
import { explorerPage } from '../../src/server/explorer/page';
import type { Started } from './start';
import { startServer } from './start';

const altair = installedAltair() ?? { folder: '', version: '' };
const panel = new URL('http://127.0.0.1:4300/_emulator/panel/');
const explorer = createExplorer({ altair, ids: {}, panel });

let server: Started | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** The directives of a content security policy. */
const directivesOf = (response: Response): ReadonlyMap<string, string> =>
  new Map(
    (response.headers.get('content-security-policy') ?? '').split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources.join(' ')];
    }),
  );

describe('the explorer', () => {
  it('is at / and below /explorer/ where it is on', async () => {
    server = await startServer({ explorer });
    for (const [path, type] of [
      ['/', 'text/html; charset=utf-8'],
      ['/explorer/', 'text/html; charset=utf-8'],
      ['/explorer/start.js', 'text/javascript; charset=utf-8'],
      ['/explorer/narrow.css', 'text/css; charset=utf-8'],
    ] as const) {
      const response = await fetch(server.url + path);
      expect([path, response.status]).toEqual([path, 200]);
      expect(response.headers.get('content-type')).toBe(type);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('is nowhere where it is off', async () => {
    server = await startServer();
    for (const path of ['/', '/explorer/', '/explorer/start.js', `/explorer/${altair.version}/main.js`]) {
      const response = await fetch(server.url + path);
      expect([path, response.status]).toEqual([path, 404]);
      expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    }
  });

  it('serves each file that its page names, to be kept for ever', async () => {
    server = await startServer({ explorer });
    const html = await (await fetch(`${server.url}/explorer/`)).text();
    const base = /<base href="([^"]+)"/.exec(html)?.[1] ?? '';
    const named = [...html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="([^"]+)"/g)].map(
      ([, to = '']) => new URL(to, new URL(base, server?.url)),
    );
    expect(named.length).toBeGreaterThan(4);
    for (const url of named) {
      const response = await fetch(url);
      expect([url.pathname, response.status]).toEqual([url.pathname, 200]);
      if (url.pathname.startsWith(base))
        expect(response.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    }
  });

  it.each([
    '../package.json',
    '..%2fpackage.json',
    '%2e%2e/package.json',
    'iframe-sandbox/index.html',
    'assets',
    '',
  ])('serves nothing else: %s', async (name) => {
    server = await startServer({ explorer });
    const response = await fetch(`${server.url}/explorer/${altair.version}/${name}`);
    expect(response.status).toBe(404);
  });

  it('answers HEAD without a body, and no POST', async () => {
    server = await startServer({ explorer });
    const head = await fetch(`${server.url}/explorer/`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect((await fetch(`${server.url}/`, { method: 'POST' })).status).toBe(404);
  });
});

/** What a page may load or ask decides what can leave the machine: the browser holds to it. */
describe('the content security policy', () => {
  it.each(['/', '/explorer/'])('of %s lets nothing in from elsewhere, and nothing out', async (path) => {
    server = await startServer({ explorer });
    const directives = directivesOf(await fetch(server.url + path));
    expect(directives.get('default-src')).toBe("'none'");
    expect(directives.get('form-action')).toBe("'none'");
    const sources = new Set([...directives.values()].join(' ').split(' '));
    for (const source of sources) {
      if (path === '/' && source === panel.origin) continue;
      expect(source).toMatch(/^('none'|'self'|'unsafe-inline'|'sha256-[\w+/=]+'|data:)$/);
    }
  });

  it('runs scripts of files only', async () => {
    server = await startServer({ explorer });
    expect(directivesOf(await fetch(server.url)).has('script-src')).toBe(false);
    const page = await fetch(`${server.url}/explorer/`);
    expect(directivesOf(page).get('script-src')).toBe("'self'");
    expect(await page.text()).not.toMatch(/<script(?![^>]*\bsrc=)/);
  });

  it('allows the style of the page by its hash', () => {
    const { html, policy } = explorerPage(undefined);
    const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
    expect(policy).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  });

  it('lets only the page here show the explorer in a frame', async () => {
    server = await startServer({ explorer });
    expect(directivesOf(await fetch(server.url)).get('frame-ancestors')).toBe("'none'");
    expect(directivesOf(await fetch(`${server.url}/explorer/`)).get('frame-ancestors')).toBe("'self'");
  });
});

describe('the panel of the emulator', () => {
  it('is beside the explorer, and no other address may be in a frame', () => {
    const { html, policy } = explorerPage(panel);
    expect(html).toContain(`src="${panel.href}"`);
    expect(policy).toContain(`frame-src 'self' ${panel.origin};`);
  });

  it('is not there with the real cloud', () => {
    const { html, policy } = explorerPage(undefined);
    expect(html).not.toContain('Emulator');
    expect(policy).toContain("frame-src 'self';");
  });
});

describe('what Altair starts with', () => {
  const started = (): Record<string, unknown> => {
    let options = {};
    const AltairGraphQL = { init: (given: object) => (options = given) };
    const location = { href: 'http://localhost:4001/explorer/' };
    runInContext(
      startScript({ locked: 'i-locked', running: 'i-running' }),
      createContext({ AltairGraphQL, location, URL }),
    );
    return options;
  };

  it('has a tab an example, each of which asks here and subscribes by SSE', () => {
    const { initialWindows } = started();
    expect(initialWindows).toEqual(
      examples({ locked: 'i-locked', running: 'i-running' }).map(({ title, query }) =>
        expect.objectContaining({
          initialName: title,
          initialQuery: query,
          endpointURL: 'http://localhost:4001/graphql',
          subscriptionsEndpoint: 'http://localhost:4001/graphql',
          initialSubscriptionRequestHandlerId: 'graphql-sse',
        }),
      ),
    );
  });

  it('has queries, mutations on the instances given, and a subscription', () => {
    const kinds = examples({}).map(({ query }) => query.match(/^(query|mutation|subscription)\b/gm) ?? []);
    expect(new Set(kinds.flat())).toEqual(new Set(['query', 'mutation', 'subscription']));
    expect(JSON.stringify(started())).toContain('i-running');
  });

  it('has no account and no banner, which would lead elsewhere', () => {
    expect(started()).toMatchObject({
      disableAccount: true,
      initialSettings: { 'banners.disable': true, 'alert.disableUpdateNotification': true },
    });
  });
});

test('a page of Altair that is not as expected is noticed at the start', () => {
  expect(() => altairPage('<html><body></body></html>', '1')).toThrow('altair-static');
});

test('the files of the package are there', () => {
  const files = filesBelow(altair.folder);
  expect(files.size).toBeGreaterThan(50);
  expect(existsSync(join(altair.folder, 'iframe-sandbox'))).toBe(true);
  expect([...files.keys()].filter((name) => name.startsWith('iframe-sandbox'))).toEqual([]);
});
