import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import packageJson from '../package.json';
import { banner, portOf, startFailure } from '../src/main';
import { startEmulator } from '../src/server';

test('the port comes from the environment, or the message names the variable', () => {
  expect([portOf(undefined), portOf(''), portOf('0'), portOf('5000')]).toEqual([4300, 4300, 0, 5000]);
  for (const wrong of ['70000', 'abc', '-1', '4300.5']) {
    expect(() => portOf(wrong)).toThrow('EMULATOR_PORT is a port number from 0 to 65535');
  }
});

test('the banner tells a client how to connect', async () => {
  const emulator = await startEmulator({ regionPorts: 'ephemeral', fleet: 'empty' });
  const text = banner(emulator);
  await emulator.close();
  for (const part of [
    `${emulator.endpoint}   any region`,
    `${emulator.regionEndpoints['cn-shanghai'] ?? ''}   cn-shanghai only`,
    'access key id emulator   secret emulator-secret',
    `curl ${emulator.url}/_emulator/`,
  ]) {
    expect(text).toContain(part);
  }
});

test('the example that is printed runs as it stands', async () => {
  const emulator = await startEmulator({ fleet: { instancesPerRegion: 4, locked: 0.5 } });
  const program = /node -e '(.*)'/.exec(banner(emulator))?.[1] ?? '';
  const child = spawn(process.execPath, ['-e', program]);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  await once(child, 'close');
  await emulator.close();
  expect(output).toBe('2 locked instances\n');
});

test('a failed start says what to do', () => {
  expect(startFailure({ code: 'EADDRINUSE' }, 4300)).toBe(
    'The emulator did not start: one of the ports 4300 to 4302 is in use. Set EMULATOR_PORT to another one.',
  );
  expect(startFailure(new Error('odd'), 4300)).toBe('The emulator did not start: odd');
});

test('a taken port fails the start and leaves nothing listening', async () => {
  const first = await startEmulator({ fleet: 'empty' });
  await expect(startEmulator({ port: first.port, fleet: 'empty' })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
  await expect(
    startEmulator({ port: first.port - 1, regionPorts: 'consecutive', fleet: 'empty' }),
  ).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await first.close();
  await expect(
    startEmulator({ port: first.port, fleet: 'empty' }).then((again) => again.close()),
  ).resolves.toBe(undefined);
});

test('strict ports follow the any-region port', async () => {
  // The ports beside a free one may belong to someone else; then another free one is tried.
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const probe = await startEmulator({ fleet: 'empty' });
    await probe.close();
    const emulator = await startEmulator({
      port: probe.port,
      regionPorts: 'consecutive',
      fleet: 'empty',
    }).catch(() => undefined);
    if (emulator === undefined) continue;
    await emulator.close();
    expect(emulator.regionEndpoints).toEqual({
      'cn-hangzhou': `127.0.0.1:${String(probe.port + 1)}`,
      'cn-shanghai': `127.0.0.1:${String(probe.port + 2)}`,
    });
    return;
  }
  throw new Error('no three free ports in a row');
});

const program = join(__dirname, '..', 'src', 'main.ts');

/** Runs the program itself; resolves when it has ended. */
async function run(
  port: string,
  onOutput: (text: string, kill: () => void) => void,
  args: readonly string[] = [],
) {
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], {
    env: { ...process.env, EMULATOR_PORT: port },
  });
  let [output, errors] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    onOutput(output, () => child.kill('SIGTERM'));
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output, errors };
}

test('the program serves until it gets a signal, and then exits with 0', async () => {
  const { code, output, errors } = await run('0', (text, kill) => {
    if (text.includes('_emulator/')) kill();
  });
  expect([code, errors, output.includes('any region')]).toEqual([0, '', true]);
});

test('a port that is taken ends it with a message', async () => {
  const emulator = await startEmulator({ fleet: 'empty' });
  const { code, output, errors } = await run(String(emulator.port), () => undefined);
  await emulator.close();
  expect([code, output]).toEqual([1, '']);
  expect(errors).toContain('Set EMULATOR_PORT to another one.');
});

test('--help prints how to use it, and anything else is refused', async () => {
  const nothing = () => undefined;
  const { code, output, errors } = await run('0', nothing, ['--help']);
  expect([code, errors]).toEqual([0, '']);
  for (const part of ['ecs-emulator --help', 'EMULATOR_PORT', 'default is 4300', '/_emulator/']) {
    expect(output).toContain(part);
  }
  expect(await run('0', nothing, ['--nope'])).toEqual({
    code: 1,
    output: '',
    errors: 'There is no --nope; use --help, or nothing to start it.\n',
  });
});

test('the bin can be run', () => {
  const file = join(__dirname, '..', packageJson.bin['ecs-emulator']);
  expect(() => accessSync(file, constants.X_OK)).not.toThrow();
});
