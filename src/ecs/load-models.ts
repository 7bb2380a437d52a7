import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long modules are loaded in one turn of the event loop, in milliseconds. */
const sliceMs = 10;

/**
 * Loads the models of the SDK, more than a thousand modules, with room for others in between: probes are answered meanwhile.
 * It does nothing where a version of the SDK has them elsewhere; they are then loaded with the SDK, all at once.
 */
export async function loadModels(): Promise<void> {
  const load = createRequire(__filename);
  const folder = join(dirname(load.resolve('@alicloud/ecs20140526')), 'models');
  if (!existsSync(folder)) return;
  let beganAt = performance.now();
  for (const file of readdirSync(folder)) {
    // The index would load all of them.
    if (!file.endsWith('.js') || file === 'model.js') continue;
    load(join(folder, file));
    if (performance.now() - beganAt < sliceMs) continue;
    await nextTurn();
    beganAt = performance.now();
  }
}
