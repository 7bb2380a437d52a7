import { execFileSync } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { run } from '../../src/main';
import { startProgram } from './program';

type Program = Awaited<ReturnType<typeof startProgram>>;
let program: Program | undefined;
const start = async (env: Record<string, string> = {}): Promise<Program> => {
  program = await startProgram(env);
  return program;
};
afterEach(async () => {
  await program?.app.close();
  program = undefined;
});

/** Takes a port for as long as the work lasts. */
async function withTakenPort(work: (port: number) => Promise<void>): Promise<void> {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', () => resolve()));
  try {
    await work((other.address() as AddressInfo).port);
  } finally {
    other.close();
  }
}

describe('the started program', () => {
  it('answers the query of its banner, with the lock and the disks', async () => {
    const { app, ask } = await start();
    const query = /^ {4}(\{ ecsInstance[^]*?\n {4}\} \})$/m.exec(app.banner)?.[1] ?? '';
    const { data, errors } = await ask(query);
    expect(errors).toBeUndefined();
    expect(data?.ecsInstance).toMatchObject({
      isSecurityLocked: true,
      allowedOperations: expect.arrayContaining(['STOP_INSTANCE', 'DELETE_INSTANCE']) as unknown,
      disks: expect.arrayContaining([
        expect.objectContaining({ status: 'IN_USE', detach: false }),
      ]) as unknown,
    });
  });

  it('prints commands that work: ask, lock, ask again', async () => {
    const { app, ask } = await start();
    const [, url = '', body = ''] = /curl -s (\S+) -H .* -d '(.*)'/.exec(app.banner) ?? [];
    const asked = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(await asked.json()).toMatchObject({ data: { ecsInstance: { isSecurityLocked: true } } });
    const [, lock = ''] = /curl -s -X POST (\S+) /.exec(app.banner) ?? [];
    const id = /instances\/(.*)\/lock/.exec(lock)?.[1];
    const isLocked = async () =>
      (await ask('query ($id: ID!) { ecsInstance(id: $id) { isSecurityLocked } }', { id })).data;
    expect(await isLocked()).toEqual({ ecsInstance: { isSecurityLocked: false } });
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(lock, { method: 'POST', headers, body: '{}' })).status).toBe(200);
    // With the mirror, an answer may be a second old.
    let last = await isLocked();
    for (let tries = 0; tries < 100 && !JSON.stringify(last).includes('true'); tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      last = await isLocked();
    }
    expect(last).toEqual({ ecsInstance: { isSecurityLocked: true } });
  });

  it('says what runs, where, and on which backend', async () => {
    const { app } = await start({
      ECS_ACCOUNT_ID: 'demo',
      ECS_REGIONS: 'cn-shanghai',
      ECS_POLICY_MODE: 'shadow',
    });
    expect(app.banner).toContain(`GraphQL    ${app.url}/graphql\n`);
    expect(app.banner).toContain(`Explorer   ${app.url}/\n`);
    expect(app.banner).toContain(
      `the built-in emulator at ${app.emulator?.url ?? ''}; no cloud account is used\n`,
    );
    expect(app.banner).toMatch(/Accounts +demo\n {2}Regions +cn-shanghai\n/);
    expect(app.banner).toContain('SHADOW');
    expect(app.banner).toContain(
      'Mirror     reads come from memory: locks up to 1 s old, the rest up to 1 s; see LIVE\n',
    );
  });

  it('asks for a list where no instance is known beforehand', async () => {
    const { app, ask } = await start({ ECS_REGIONS: 'us-west-1' });
    const query = /^ {4}(\{ ecsInstances.*)$/m.exec(app.banner)?.[1] ?? '';
    const { data } = await ask(query);
    expect(data?.ecsInstances).toMatchObject({ nodes: [{}, {}, {}] });
    expect(app.banner).not.toContain('/lock');
  });

  it('has probes, metrics and an explorer', async () => {
    const { app, ask } = await start();
    await ask('query Named { ecsRegions { id } }');
    for (const [path, text] of [
      ['/livez', 'ok'],
      ['/readyz', 'ok'],
      ['/startupz', 'ok'],
      ['/metrics', 'operation="Named",type="query",result="OK"'],
    ] as const) {
      const response = await fetch(`${app.adminUrl}${path}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(await response.text()).toContain(text);
    }
    expect((await fetch(app.url)).headers.get('content-type')).toContain('text/html');
  });

  it('serves the configured account, and no other of the emulator', async () => {
    const { ask } = await start({ ECS_ACCOUNT_ID: 'demo' });
    const { data } = await ask('{ ecsRegions { id accountIds } }');
    expect(data?.ecsRegions).toEqual([
      { id: 'cn-hangzhou', accountIds: ['demo'] },
      { id: 'cn-shanghai', accountIds: ['demo'] },
    ]);
  });

  it('reaches another endpoint as it would reach the cloud', async () => {
    const first = await start();
    const { port = 0 } = first.app.emulator ?? {};
    const second = await startProgram({
      ECS_BACKEND: 'aliyun',
      ECS_REGIONS: 'cn-hangzhou',
      ECS_ENDPOINT: `127.0.0.1:${port}`,
      ECS_CREDENTIALS: 'env',
      ALIBABA_CLOUD_ACCESS_KEY_ID: 'emulator',
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'emulator-secret',
    });
    const { data } = await second.ask('{ ecsInstances(first: 1) { nodes { id } } }');
    await second.app.close();
    expect(second.app.emulator).toBeUndefined();
    expect(second.app.banner).toContain(`Alibaba Cloud ECS at http://127.0.0.1:${port}`);
    expect(data).toMatchObject({
      ecsInstances: { nodes: [{ id: expect.stringMatching(/^i-/) as unknown }] },
    });
  });

  it('changes nothing in production for callers that it does not know, and introspects and explores nothing', async () => {
    const first = await start();
    const { port = 0 } = first.app.emulator ?? {};
    const strict = await startProgram({
      NODE_ENV: 'production',
      LOG_LEVEL: 'silent',
      CURSOR_SECRET: 'c'.repeat(32),
      ECS_BACKEND: 'aliyun',
      ECS_REGIONS: 'cn-hangzhou',
      ECS_ENDPOINT: `127.0.0.1:${port}`,
      ECS_CREDENTIALS: 'env',
      ALIBABA_CLOUD_ACCESS_KEY_ID: 'emulator',
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'emulator-secret',
    });
    expect((await strict.ask('{ __schema { types { name } } }')).errors).toHaveLength(1);
    expect((await fetch(strict.app.url)).status).toBe(404);
    expect((await strict.post({ query: 'mutation { __typename }' })).status).toBe(403);
    expect((await strict.ask('{ ecsRegions { id } }')).data).toEqual({ ecsRegions: [{ id: 'cn-hangzhou' }] });
    expect(strict.app.banner).toContain('Mutations  off');
    await strict.app.close();
  });

  it('writes audit records to their file, and none of them to the log', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'audit-'));
    const file = join(folder, 'audit.log');
    const { ask, lines, app } = await start({ AUDIT_FILE: file, LOG_LEVEL: 'silent' });
    const id = /ecsInstance\(id: "(\S+)"/.exec(app.banner)?.[1] ?? '';
    await ask('mutation ($id: ID!) { ecsStartInstance(input: { instanceId: $id }) { __typename } }', { id });
    const records = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    rmSync(folder, { recursive: true });
    expect(records.map(({ audit, operation }) => `${String(audit)} ${String(operation)}`)).toEqual([
      'intent StartInstance',
      'result StartInstance',
    ]);
    expect(lines).toEqual([]);
  });

  it('accounts for a write that an earlier run left open, once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'audit-'));
    const file = join(folder, 'audit.log');
    const record = { audit: 'intent', writeId: 'w-1', operation: 'StartInstance', targets: [{ id: 'i-1' }] };
    writeFileSync(file, `${JSON.stringify(record)}\n{"audit":"int`);
    const told = async () => {
      const { app, lines } = await startProgram({ AUDIT_FILE: file, LOG_LEVEL: 'error' });
      await app.close();
      return lines.map((line) => JSON.parse(line) as unknown);
    };
    expect(await told()).toMatchObject([{ level: 'error', writeId: 'w-1', targetIds: ['i-1'] }]);
    expect(await told()).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it('does not wait at a pipe', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'audit-'));
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    await expect(startProgram({ AUDIT_FILE: pipe })).rejects.toThrow(/ AUDIT_FILE: .* is a pipe/);
    rmSync(folder, { recursive: true });
  });

  it('logs who asked what, and no variable', async () => {
    const { post, lines } = await start({ LOG_LEVEL: 'info' });
    await post(
      { query: 'query Named($id: ID!) { ecsInstance(id: $id) { id } }', variables: { id: 'i-canary' } },
      { 'x-request-id': 'r-1', 'apollographql-client-name': 'console', 'apollographql-client-version': '2' },
    );
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      {
        level: 'info',
        requestId: 'r-1',
        clientName: 'console',
        clientVersion: '2',
        name: 'Named',
        type: 'query',
        result: 'OK',
      },
    ]);
    expect(lines.join('')).not.toContain('canary');
  });

  it('leaves nothing open when a part of it cannot start', async () => {
    await withTakenPort(async (port) => {
      await expect(startProgram({ PORT: String(port) })).rejects.toThrow(`PORT: port ${port} is in use`);
      await expect(startProgram({ ADMIN_PORT: String(port) })).rejects.toThrow(
        `ADMIN_PORT: port ${port} is in use`,
      );
      await expect(startProgram({ EMULATOR_PORT: String(port) })).rejects.toThrow(/^EMULATOR_PORT: /);
    });
  });

  it('turns readiness off while it finishes what is in flight', async () => {
    const { app, ask } = await start();
    app.emulator?.control.addFault({ kind: 'latency', action: 'DescribeInstances', ms: 400 });
    const asked = ask('{ ecsInstances(first: 1) { nodes { id } } }');
    while (app.emulator?.control.calls().length === 0)
      await new Promise((resolve) => setTimeout(resolve, 10));
    const closed = app.close();
    expect((await fetch(`${app.adminUrl}/readyz`)).status).toBe(503);
    expect((await fetch(`${app.adminUrl}/livez`)).status).toBe(200);
    await expect(fetch(app.url)).rejects.toThrow();
    expect((await asked).errors).toBeUndefined();
    expect(await closed).toBe(true);
    program = undefined;
  });
});

describe('SIGHUP', () => {
  it('stops a program whose terminal was closed, as SIGTERM does', async () => {
    const heard = new EventEmitter();
    const exited = new Promise<number>((resolve) => {
      void run({
        argv: ['node', 'main.js'],
        env: { PORT: '0', ADMIN_PORT: '0', EMULATOR_PORT: '0' },
        stdout: { isTTY: true, write: () => setImmediate(() => heard.emit('SIGHUP')) },
        stderr: { write: () => undefined },
        on: (event, listener) => heard.on(event, listener),
        exit: resolve,
      });
    });
    const ended = await Promise.race([exited, sleep(30_000, 'goes on', { ref: false })]);
    // Otherwise a program that goes on would keep the tests from ending.
    if (ended === 'goes on') heard.emit('SIGTERM');
    await exited;
    expect(ended).toBe(0);
  });
});

describe('the command line', () => {
  const runWith = async (args: readonly string[], env: Record<string, string> = {}) => {
    const [out, err, codes]: [string[], string[], number[]] = [[], [], []];
    await run({
      argv: ['node', 'main.js', ...args],
      env,
      stdout: { write: (text) => out.push(text) },
      stderr: { write: (text) => err.push(text) },
      on: () => undefined,
      exit: (code) => void codes.push(code),
    });
    return { out: out.join(''), err: err.join(''), codes };
  };

  it('--help lists every variable', async () => {
    const { out, err, codes } = await runWith(['--help']);
    expect(out).toContain('  ECS_BACKEND\n      the backend: emulator (built in');
    expect({ err, codes }).toEqual({ err: '', codes: [] });
  });

  it('--version', async () => {
    expect((await runWith(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('--print-config', async () => {
    const { out } = await runWith(['--print-config'], { PORT: '8080', CURSOR_SECRET: 'canary'.repeat(6) });
    expect(out).toContain('PORT=8080\n');
    expect(out).not.toContain('canary');
  });

  it.each([['--nope'], ['serve'], ['-h'], ['--help=x']])('%s is not known', async (...args) => {
    const { out, err, codes } = await runWith(args);
    expect(err).toBe(
      `Unknown option: ${args.join(' ')}. Use --help, --version, --print-config, or no option to start the server.\n`,
    );
    expect({ out, codes }).toEqual({ out: '', codes: [2] });
  });

  it('says what is wrong with the configuration', async () => {
    const { err, codes } = await runWith([], { PORT: 'x', HOST: '0.0.0.0' });
    expect(err).toMatch(/^The configuration has 2 problems:\n {2}PORT: .*\n {2}ROUTER_AUTH: .*\n$/);
    expect(codes).toEqual([1]);
  });

  it('says that both ports are taken, and leaves neither open', async () => {
    await withTakenPort((port) =>
      withTakenPort(async (adminPort) => {
        const env = { PORT: String(port), ADMIN_PORT: String(adminPort), EMULATOR_PORT: '0' };
        const { err, codes } = await runWith([], env);
        expect(err).toBe(
          `ADMIN_PORT: port ${adminPort} is in use; set another port, or 0 for any free port.\n` +
            `PORT: port ${port} is in use; set another port, or 0 for any free port.\n`,
        );
        expect(codes).toEqual([1]);
      }),
    );
  });

  it('says that the admin port alone is taken', async () => {
    await withTakenPort(async (adminPort) => {
      const env = { PORT: '0', ADMIN_PORT: String(adminPort), EMULATOR_PORT: '0' };
      expect((await runWith([], env)).err).toBe(
        `ADMIN_PORT: port ${adminPort} is in use; set another port, or 0 for any free port.\n`,
      );
    });
  });

  it('says which port is taken', async () => {
    await withTakenPort(async (port) => {
      const env = { PORT: String(port), ADMIN_PORT: '0', EMULATOR_PORT: '0' };
      const { err, codes } = await runWith([], env);
      expect(err).toBe(`PORT: port ${port} is in use; set another port, or 0 for any free port.\n`);
      expect(codes).toEqual([1]);
    });
  });
});
