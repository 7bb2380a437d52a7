import { setTimeout as sleep } from 'node:timers/promises';

/** Far longer than anything takes; without a limit, a test that fails would leave its loop behind. */
const mostMs = 50_000;

/** Waits until something is so. Throws when it never is. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + mostMs;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`It is not so after ${mostMs} ms: ${isSo.toString()}`);
    await sleep(10);
  }
}
