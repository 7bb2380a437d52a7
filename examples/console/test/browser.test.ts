import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findings } from './axe';
import { patience, startConsole } from './console';
import type { RunningConsole } from './console';

const running = { id: 'i-bp1demo0running00001', name: 'demo-running' };
const stopped = { id: 'i-bp1demo0stopped00001', name: 'demo-stopped' };
const locked = { id: 'i-bp1demo00locked00001', name: 'demo-locked' };

let app: RunningConsole;
beforeAll(async () => {
  app = await startConsole();
});
afterAll(() => app?.close());
// A test that fails leaves pictures, and nothing else behind for the next.
afterEach(({ task }) => app.closeWindows(task.result?.state === 'fail' ? task.name : undefined));
beforeEach(async () => {
  await app.graph.control('DELETE', '/faults');
  for (const { id } of [running, stopped]) await app.graph.unlock(id);
});

const button = (page: Page, action: string, name: string): Locator =>
  page.getByRole('button', { name: `${action}: ${name}`, exact: true });
const banner = (page: Page): Locator => page.getByTestId('lock-banner');
const comes = (locator: Locator): Promise<void> => locator.waitFor({ timeout: patience });
const isBlocked = (page: Page, action: string, name: string, blocked: boolean): Promise<void> =>
  comes(page.locator(`button[aria-label="${action}: ${name}"][aria-disabled="${String(blocked)}"]`));
const result = (page: Page): Locator => page.getByRole('region', { name: 'Results' });

/** A page of the console, with a mark that a reload would wipe out. */
async function opened(path: string, options = {}) {
  const { page, complaints } = await app.open(options);
  await page.goto(`${app.url}#/${path}`);
  await comes(page.locator('.named').first());
  await page.evaluate('window.isNotReloaded = true');
  return {
    page,
    /** Ends it: nothing was complained about, and the page was never loaded anew. */
    done: async () => {
      expect(await page.evaluate('window.isNotReloaded')).toBe(true);
      expect(complaints).toEqual([]);
    },
  };
}

describe('a lock that falls while the page is open', () => {
  it('changes banner and buttons without a reload, and changes them back', async () => {
    const { page, done } = await opened('instances');
    await comes(banner(page).filter({ hasText: locked.name }));
    await isBlocked(page, 'Restart', running.name, false);
    expect(await banner(page).textContent()).not.toContain(running.name);

    await app.graph.lock(running.id, { punishment: { reason: 'Cryptocurrency mining' } });
    await comes(banner(page).filter({ hasText: running.name }));
    await comes(banner(page).filter({ hasText: 'Cryptocurrency mining' }));
    await isBlocked(page, 'Restart', running.name, true);
    await comes(
      page.getByRole('row', { name: new RegExp(running.id) }).getByText('Security lock', { exact: true }),
    );

    await app.graph.unlock(running.id);
    await isBlocked(page, 'Restart', running.name, false);
    await comes(
      page.getByRole('row', { name: new RegExp(running.id) }).getByText('Not locked', { exact: true }),
    );
    expect(await banner(page).textContent()).not.toContain(running.name);
    await done();
  });

  it('closes the buttons of its disks', async () => {
    const { page, done } = await opened('instances');
    await comes(banner(page));
    await page.getByRole('link', { name: 'Disks' }).click();
    await isBlocked(page, 'Detach', 'demo-running-data-1', false);
    await app.graph.lock(running.id);
    await isBlocked(page, 'Detach', 'demo-running-data-1', true);
    await app.graph.unlock(running.id);
    await isBlocked(page, 'Detach', 'demo-running-data-1', false);
    await done();
  });

  it('shows its event', async () => {
    const { page, done } = await opened('instances');
    await comes(banner(page));
    await page.getByRole('link', { name: 'Events', exact: true }).click();
    const rows = page.getByRole('row').filter({ hasText: stopped.name });
    await comes(page.locator('.named').first());
    expect(await rows.count()).toBe(0);
    await app.graph.lock(stopped.id, { punishment: { reason: 'Spread of harmful information' } });
    await comes(rows.filter({ hasText: 'Spread of harmful information' }).filter({ hasText: 'Pending' }));
    await app.graph.unlock(stopped.id);
    await comes(rows.filter({ hasText: 'Closed' }));
    await done();
  });
});

describe('a press', () => {
  it('starts an instance: the outcome is told, and the status changes by itself', async () => {
    const { page, done } = await opened('instances');
    await isBlocked(page, 'Start', stopped.name, false);
    await button(page, 'Start', stopped.name).click();
    await comes(result(page).getByText(`Start: ${stopped.name} — Accepted`));
    await app.graph.control('POST', '/clock/advance', { ms: 60_000 });
    await comes(
      page.getByRole('row', { name: new RegExp(stopped.id) }).getByText('Running', { exact: true }),
    );
    await isBlocked(page, 'Stop', stopped.name, false);
    await done();
  });

  it('that is blocked sends nothing, and says why to mouse, keyboard and screen reader', async () => {
    const { page, done } = await opened('instances');
    await isBlocked(page, 'Start', locked.name, true);
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.postData() ?? ''));
    const start = button(page, 'Start', locked.name);
    const colours = (): Promise<string> =>
      start.evaluate((element) => {
        const { color, backgroundColor, borderColor } = getComputedStyle(element);
        return [color, backgroundColor, borderColor].join(' ');
      });
    const before = await colours();
    await start.hover();
    expect(await colours()).toBe(before);
    await start.focus();
    await page.keyboard.press('Enter');
    const tooltip = page.getByRole('tooltip').filter({ hasText: 'security lock' });
    await comes(tooltip);
    const description = await start.evaluate(
      (element) => document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent ?? '',
    );
    expect(description).toContain('security lock');
    expect(sent.filter((body) => body.includes('mutation'))).toEqual([]);
    await done();
  });

  it('that ECS refuses says so', async () => {
    const { page, done } = await opened('instances');
    await isBlocked(page, 'Restart', running.name, false);
    const fault = { kind: 'error', action: 'RebootInstance', status: 403, code: 'IncorrectInstanceStatus' };
    await app.graph.control('POST', '/faults', fault);
    await button(page, 'Restart', running.name).click();
    await comes(result(page).getByText(`Restart: ${running.name} — Refused`));
    await done();
  });

  it('on several has a result for each', async () => {
    const { page, done } = await opened('instances');
    await isBlocked(page, 'Restart', running.name, false);
    for (const { name } of [running, locked])
      await page.getByRole('checkbox', { name: `Select ${name}`, exact: true }).check();
    await comes(page.getByText('2 instances selected'));
    await page.getByRole('button', { name: 'Restart selected' }).click();
    const dialog = page.getByRole('dialog');
    await comes(dialog.getByText(`${running.name} — Accepted`));
    await comes(dialog.getByText(`${locked.name} — Blocked by a lock`));
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden', timeout: patience });
    await done();
  });

  it('that deletes a locked instance asks again, with the disks that were set to stay', async () => {
    const { page, done } = await opened('instances');
    await comes(banner(page).filter({ hasText: locked.name }));
    await isBlocked(page, 'Release', locked.name, false);
    await button(page, 'Release', locked.name).click();
    const dialog = page.getByRole('dialog');
    await comes(dialog.getByText('demo-shared-locked').first());
    expect(await findings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Release', exact: true }).click();
    const really = dialog.getByRole('button', { name: 'Release with these disks' });
    await comes(really);
    expect(await findings(page)).toEqual([]);
    await really.click();
    await comes(result(page).getByText(`Release: ${locked.name} — Accepted`));
    expect(await findings(page)).toEqual([]);
    await done();
  });
});

describe.each([
  ['desktop', { width: 1280, height: 900 }],
  ['phone', { width: 390, height: 844 }],
] as const)('on a %s', (_device, viewport) => {
  it.each(
    (['en-US', 'zh-CN'] as const).flatMap((locale) =>
      (['light', 'dark'] as const).map((colorScheme) => [locale, colorScheme] as const),
    ),
  )(
    'every page and dialog in %s, %s, has no finding of axe and fits its width',
    async (locale, colorScheme) => {
      const { page, done } = await opened('instances', { viewport, locale, colorScheme });
      await comes(banner(page));
      for (const path of ['instances', 'disks', 'events']) {
        await page.evaluate(`location.hash = '#/${path}'`);
        await comes(page.locator(`nav a[aria-current=page][href="#/${path}"]`));
        await comes(page.locator('.named').first());
        expect(await findings(page)).toEqual([]);
        const [wide, room] = (await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')) as [
          number,
          number,
        ];
        expect(wide).toBeLessThanOrEqual(room);
      }
      await page.evaluate("location.hash = '#/instances'");
      await page.locator('input[aria-label$="demo-locked-running"]').check();
      expect(await findings(page)).toEqual([]);
      // The last of its buttons releases it.
      await page.locator('button[aria-label$="demo-locked-running"]').last().click();
      const dialog = page.getByRole('dialog');
      await comes(dialog.locator('li').first());
      expect(await findings(page, '[role=dialog]')).toEqual([]);
      await dialog.getByRole('button').last().click();
      // It has no disk that was set to stay, so that the second question lists none.
      await dialog.locator('li').first().waitFor({ state: 'detached', timeout: patience });
      expect(await findings(page, '[role=dialog]')).toEqual([]);
      expect(await page.evaluate('document.documentElement.lang')).toBe(locale === 'zh-CN' ? 'zh-CN' : 'en');
      await done();
    },
  );
});

it('speaks another language at once, also in what the graph says', async () => {
  const { page, done } = await opened('instances');
  await page.getByRole('button', { name: '中文' }).click();
  await comes(page.getByRole('heading', { name: '实例' }));
  const start = page.getByRole('button', { name: `启动：demo-locked-running`, exact: true });
  await comes(start);
  const description = await start.evaluate(
    (element) => document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent ?? '',
  );
  expect(description).toMatch(/\p{Script=Han}/u);
  await done();
});

it('finds instances by a part of their names', async () => {
  const { page, done } = await opened('instances');
  await comes(button(page, 'Start', stopped.name));
  const field = page.getByRole('searchbox', { name: 'A part of the name' });
  await field.fill('mo-runn');
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await button(page, 'Start', stopped.name).waitFor({ state: 'detached', timeout: patience });
  await comes(button(page, 'Stop', running.name));
  await field.fill('');
  await field.press('Enter');
  await comes(button(page, 'Start', stopped.name));
  await done();
});

it('can be used by keyboard alone', async () => {
  const { page, done } = await opened('instances');
  await isBlocked(page, 'Stop', running.name, false);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('main');
  const reached: (string | null)[] = [];
  // Lists have no order that could be relied on. A row has five stops at most.
  for (let step = 0; step < 150 && !reached.includes(`Stop: ${running.name}`); step += 1) {
    await page.keyboard.press('Tab');
    reached.push((await page.evaluate("document.activeElement.getAttribute('aria-label')")) as string | null);
  }
  const row = reached.slice(reached.indexOf(`Select ${running.name}`));
  expect(row).toEqual([`Select ${running.name}`, `Start: ${running.name}`, `Stop: ${running.name}`]);
  await page.keyboard.press('Enter');
  await comes(result(page).getByText(`Stop: ${running.name} — Accepted`));
  await done();
});

// It stops the graph, so that it is the last.
it('does not take silence for unlocked: when the graph is gone, no lock is known', async () => {
  const { page } = await app.open();
  await page.goto(`${app.url}#/instances`);
  await comes(banner(page));
  await app.graph.close();
  await comes(page.getByText('Connection lost', { exact: true }));
  await comes(page.getByTestId('unknown-banner').filter({ hasText: 'The connection is lost' }));
  const row = page.getByRole('row', { name: new RegExp(running.id) });
  await comes(row.getByText('Lock not known', { exact: true }));
  await isBlocked(page, 'Stop', running.name, true);
});
