import { startEmulatedGraph } from '@ecs-security-lock/client/testing';
import type { EmulatedGraph } from '@ecs-security-lock/client/testing';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { preview } from 'vite';

/** The page, the graph behind it, and a browser. */
export interface RunningConsole {
  readonly graph: EmulatedGraph;
  readonly url: string;
  /** A new window. What the page complains about is in `complaints`. */
  open(
    options?: BrowserContextOptions,
  ): Promise<{ readonly page: Page; readonly complaints: readonly string[] }>;
  /** Closes all windows; with a name, it takes a picture of each before, into test-results. */
  closeWindows(name?: string): Promise<void>;
  close(): Promise<void>;
}

/** How long to wait for what the page shall show, in milliseconds. */
export const patience = 120_000;

type Listed = Record<
  'list',
  { nodes: { id: string; name: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } }
>;

/** All instances or disks that do not belong to the demonstration. */
async function others(url: string, field: 'ecsInstances' | 'ecsDisks'): Promise<readonly string[]> {
  const query = `query ($after: String) { list: ${field}(first: 100, after: $after) { nodes { id name } pageInfo { endCursor hasNextPage } } }`;
  const ids = new Set<string>();
  for (let after: string | null = null; ;) {
    const answer: Response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { after } }),
    });
    const { nodes, pageInfo }: Listed['list'] = ((await answer.json()) as { data: Listed }).data.list;
    for (const { id, name } of nodes) if (!name.startsWith('demo-')) ids.add(id);
    if (!pageInfo.hasNextPage) return [...ids];
    after = pageInfo.endCursor;
  }
}

/**
 * Leaves those of the demonstration alone, so that one page has all that the tests look for: a list of the mirror may be in
 * another order than one of ECS. What belongs to an instance goes before it.
 */
async function makeSmall({ url, control }: EmulatedGraph): Promise<void> {
  for (const field of ['ecsDisks', 'ecsInstances'] as const) {
    const gone = new Set<string>();
    // The graph may list for a while what is gone.
    for (let ids = await others(url, field); ids.length > 0; ids = await others(url, field)) {
      for (const id of ids.filter((each) => !gone.has(each))) {
        await control('DELETE', `/resources/${id}`);
        gone.add(id);
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

/** Starts all three, on free ports. CHROMIUM is the browser's path. */
export async function startConsole(env: Readonly<Record<string, string>> = {}): Promise<RunningConsole> {
  const graph = await startEmulatedGraph({ env, startWithinMs: 120_000 });
  let browser: Browser | undefined;
  const closers: (() => Promise<unknown>)[] = [() => graph.close()];
  try {
    await makeSmall(graph);
    process.env.GRAPH_URL = graph.url;
    const server = await preview({
      root: `${import.meta.dirname}/..`,
      preview: { port: 0 },
      logLevel: 'warn',
    });
    closers.unshift(() => server.close());
    const url = server.resolvedUrls?.local[0];
    if (url === undefined) throw new Error('Vite serves the page nowhere.');
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--force-prefers-reduced-motion'],
      timeout: 120_000,
    });
    closers.unshift(() => browser!.close());
    return {
      graph,
      url,
      async open(options = {}) {
        const context = await browser!.newContext({ reducedMotion: 'reduce', locale: 'en-US', ...options });
        context.setDefaultTimeout(patience);
        const page = await context.newPage();
        const complaints: string[] = [];
        page.on('pageerror', (error) => complaints.push(error.message));
        page.on('console', (message) => {
          if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
        });
        return { page, complaints };
      },
      async closeWindows(name) {
        for (const [index, context] of browser!.contexts().entries()) {
          const path = `${import.meta.dirname}/../test-results/${name ?? ''} ${String(index)}.png`;
          for (const page of name === undefined ? [] : context.pages()) await page.screenshot({ path });
          await context.close();
        }
      },
      close: async () => {
        for (const close of closers) await close();
      },
    };
  } catch (error) {
    for (const close of closers) await close();
    throw error;
  }
}
