import { setImmediate } from 'node:timers';
import { expect, test } from '@jest/globals';
import { loadModels } from '../../src/ecs/load-models';

test('the SDK is loaded with room for others in between', async () => {
  let turns = 0;
  let isLoaded = false;
  const count = (): void => {
    turns += 1;
    if (!isLoaded) setImmediate(count);
  };
  setImmediate(count);
  await loadModels();
  isLoaded = true;
  expect(turns).toBeGreaterThan(3);
});
