/**
 * The explorer in a real browser: `npm run test:browser:explorer`. It needs a Chromium (CHROMIUM, else /usr/bin/chromium) and the
 * package playwright-core, which the examples install; neither belongs to `npm ci`. Each step throws when it does not hold.
 */
const assert = require('node:assert/strict');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { startProgram } = require('../e2e/program.ts');

const fromExamples = createRequire(join(__dirname, '..', '..', 'examples', 'console', 'package.json'));
const { chromium } = fromExamples(process.env.PLAYWRIGHT ?? 'playwright-core');

const patienceMs = 60_000;
const layouts = [
  { width: 1400, height: 900 },
  { width: 390, height: 844 },
];

async function tryOut(browser, app, viewport) {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  const own = [app.url, app.emulator.url];
  const elsewhere = [];
  const complaints = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (!['data:', 'blob:'].includes(protocol) && !own.includes(origin)) elsewhere.push(request.url());
  });
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));

  await page.goto(app.url);
  const explorer = page.frameLocator('iframe[title=Explorer]');
  const panel = page.frameLocator('iframe[title=Emulator]');

  // A query.
  await explorer.getByText('Send Request').first().click();
  await explorer.getByText('"ecsInstances"').first().waitFor();

  // A subscription hears what the panel does.
  await explorer.locator('app-window-switcher').getByText('Subscription').click();
  await explorer.getByText('(Send subscription Locks)').click();
  await explorer.getByText('"SNAPSHOT"').first().waitFor();
  await panel.getByRole('button', { name: 'Lock', exact: true }).click();
  await explorer.getByText('"LOCKED"').first().waitFor({ state: 'attached' });
  await panel.getByRole('button', { name: 'Unlock', exact: true }).click();
  await panel.getByText('has no security lock').waitFor();
  await panel.getByLabel('Calls of').fill('StartInstance');
  await panel.getByRole('button', { name: 'Fail', exact: true }).click();
  await panel.getByText('throttle: StartInstance').waitFor();
  await panel.getByRole('button', { name: 'Stop failing' }).click();

  assert.deepEqual(elsewhere, [], 'requests left the machine');
  assert.deepEqual(complaints, [], 'the browser complains');
  await context.close();
}

async function main() {
  const { app } = await startProgram({ LIVE: 'on' });
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    for (const viewport of layouts) {
      await tryOut(browser, app, viewport);
      console.log(`ok: the explorer at ${viewport.width} x ${viewport.height}`);
    }
  } finally {
    await browser.close();
    await app.close();
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
