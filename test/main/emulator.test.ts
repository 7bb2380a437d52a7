/** The emulator is a package of its own, which src knows by name only. */
import * as emulator from 'ecs-emulator';
import { expect, test } from '@jest/globals';
import { installedEmulator, startEmulatorUpstream } from '../../src/main/emulator';
import type { EmulatorLoader } from '../../src/main/emulator';
import { StartError } from '../../src/main/ports';

const config = { accountId: 'default', port: 0, regionIds: ['cn-hangzhou'] };

test('the package has what src expects of it', async () => {
  // The types are compared by `npm run check:types`.
  const load: EmulatorLoader<emulator.Emulator> = () => import('ecs-emulator');
  expect(Object.keys(await load())).toEqual(
    expect.arrayContaining(['startEmulator', 'defaultAccounts', 'wellKnown']),
  );
});

test('it is the package that the program loads', async () => {
  const { startEmulator } = await installedEmulator();
  expect(startEmulator).toBe(emulator.startEmulator);
});

test.each(['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'])(
  'without it (%s) the message says what to install, and how to do without',
  async (code) => {
    const missing = Object.assign(new Error("Cannot find package 'ecs-emulator'"), { code });
    const failure = await startEmulatorUpstream(config, () => Promise.reject(missing)).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(StartError);
    const { message } = failure as StartError;
    expect(message).toMatch(/^ECS_BACKEND: the emulator is not installed or not built/);
    expect(message).toContain('Install it with `npm ci` (without --omit=dev)');
    expect(message).toContain('ECS_BACKEND=aliyun');
  },
);

test('an error inside the package is not taken for its absence', async () => {
  const broken = new TypeError('broken');
  await expect(startEmulatorUpstream(config, () => Promise.reject(broken))).rejects.toBe(broken);
});
