/** Altair is a development dependency: a production install is without it. */
import { expect, test } from '@jest/globals';
import { readConfig } from '../../src/config';
import { bannerText } from '../../src/main/banner';
import { createInstalledExplorer, installedAltair } from '../../src/main/explorer';

const notFound = (): never => {
  throw Object.assign(new Error("Cannot find module 'altair-static'"), { code: 'MODULE_NOT_FOUND' });
};

test('Altair is found where it is installed', () => {
  expect(installedAltair()).toEqual({
    folder: expect.stringMatching(/altair-static.build.dist$/),
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
  });
});

test('without it there is no explorer, and the program starts all the same', () => {
  expect(installedAltair(notFound)).toBeUndefined();
  expect(createInstalledExplorer(undefined, installedAltair(notFound))).toBeUndefined();
});

test('another error is not taken for its absence', () => {
  expect(() =>
    installedAltair(() => {
      throw new TypeError('broken');
    }),
  ).toThrow('broken');
});

test('the banner says where the explorer is, or what to install', () => {
  const running = { version: '1', url: 'http://127.0.0.1:4001', adminUrl: '', emulator: undefined };
  const banner = (hasExplorer: boolean, env = {}) => bannerText(readConfig(env), { ...running, hasExplorer });
  expect(banner(true)).toContain('Explorer   http://127.0.0.1:4001/\n');
  expect(banner(false)).toMatch(/Explorer {3}not installed: .*npm ci/);
  expect(banner(false, { EXPLORER: 'false' })).not.toContain('Explorer');
});
