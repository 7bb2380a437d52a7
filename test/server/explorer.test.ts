import { createHash } from 'node:crypto';
import { Script } from 'node:vm';
import { afterEach, describe, expect, it } from '@jest/globals';
import { examples } from '../../src/server/explorer/examples';
import { contentSecurityPolicy, page } from '../../src/server/explorer/page';
import { script } from '../../src/server/explorer/script';
import { style } from '../../src/server/explorer/style';
import type { Started } from './start';
import { startServer } from './start';

let server: Started | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

describe('the explorer page', () => {
  it('is at / where it is on', async () => {
    server = await startServer({ explorer: true });
    const response = await fetch(`${server.url}/`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    expect(await response.text()).toBe(page);
  });

  it('is nowhere where it is off', async () => {
    server = await startServer({ explorer: false });
    const response = await fetch(`${server.url}/`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  it('needs nothing from anywhere else', () => {
    expect(page).not.toMatch(/https?:|\/\/[a-z]/i);
    expect(page).not.toMatch(/<(img|iframe|object|embed|base)\b|@import|@font-face|\bsrc=|\bimport\b/i);
    expect([...page.matchAll(/href="([^"]*)"/g)].map(([, target]) => target)).toEqual(['data:,']);
  });

  it('allows its own script and looks only', () => {
    const hash = (text: string): string => createHash('sha256').update(text).digest('base64');
    const inPage = (tag: string): string | undefined =>
      new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(page)?.[1];
    expect(inPage('script')).toBe(script);
    expect(inPage('style')).toBe(style);
    expect(contentSecurityPolicy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src 'sha256-${hash(script)}'`,
      `style-src 'sha256-${hash(style)}'`,
      "connect-src 'self'",
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
  });

  it('writes texts as texts', () => {
    expect(() => new Script(script)).not.toThrow();
    expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b|new Function/);
  });

  it('has every element that its script asks for', () => {
    for (const [, id] of script.matchAll(/\bat\('([\w-]+)'\)/g)) expect(page).toContain(`id="${id ?? ''}"`);
  });

  it('carries its examples as data that cannot end the script around it', () => {
    const data = /<script type="application\/json" id="example-list">(.*?)<\/script>/s.exec(page)?.[1] ?? '';
    expect(data).not.toContain('<');
    expect(JSON.parse(data)).toEqual(examples);
  });
});
