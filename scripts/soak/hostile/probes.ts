import { request } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

/** What the probes of a phase saw. Times in milliseconds. */
export interface Probed {
  readonly longest: number;
  /** Probes without an answer, or with another than 200. */
  readonly failed: number;
  /** How late this process itself was at most: the times above have that in them. */
  readonly ownDelay: number;
}

const paths = ['/livez', '/readyz'] as const;
const everyMs = 50;
const timeoutMs = 30_000;

/** Probes until `stop` is called, as Kubernetes does: each on a connection of its own. */
export function startProbes(adminUrl: URL): { stop(): Promise<Probed> } {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  let isOver = false;
  let longest = 0;
  let failed = 0;
  const probing = (async () => {
    for (let turn = 0; !isOver; turn += 1) {
      const startedAt = performance.now();
      const status = await statusOf(new URL(paths[turn % paths.length] ?? '', adminUrl));
      longest = Math.max(longest, performance.now() - startedAt);
      if (status !== 200) failed += 1;
      await sleep(everyMs);
    }
  })();
  return {
    async stop() {
      isOver = true;
      await probing;
      delay.disable();
      return { longest, failed, ownDelay: delay.max / 1e6 };
    },
  };
}

const statusOf = (url: URL): Promise<number | undefined> =>
  new Promise((resolve) => {
    const probe = request(url, { agent: false, timeout: timeoutMs }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode));
    });
    probe.once('error', () => resolve(undefined)).once('timeout', () => probe.destroy());
    probe.end();
  });
