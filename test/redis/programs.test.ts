/** Two programs as they are deployed, each a process of its own, over one ECS and one Redis. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { defaultAccounts, startEmulator } from 'ecs-emulator';
import type { Emulator } from 'ecs-emulator';
import { postJson, startChild } from '../e2e/child';
import type { Child } from '../e2e/child';
import { RedisServer } from './redis-server';

const regionId = 'cn-hangzhou';
let redis: RedisServer;
let emulator: Emulator;
let programs: Child[];
let instanceId: string;

beforeEach(async () => {
  programs = [];
  redis = await RedisServer.start();
  emulator = await startEmulator({
    regions: [regionId],
    regionPorts: 'ephemeral',
    fleet: { instancesPerRegion: 3, disksPerInstance: 1, detachedDisks: 0, sharedDisks: 0 },
  });
  const [region] = emulator.control.world.regions();
  instanceId = [...(region?.instances.keys() ?? [])][0] ?? '';
  emulator.control.unlock(instanceId);
});
afterEach(async () => {
  for (const program of programs) program.process.kill('SIGKILL');
  await Promise.all(programs.map(({ exit }) => exit));
  await emulator.close();
  await redis.kill();
});

const start = (): Promise<Child> => {
  const [account] = defaultAccounts;
  return startChild({
    ECS_BACKEND: 'aliyun',
    ECS_REGIONS: regionId,
    ECS_ENDPOINT: `http://${emulator.regionEndpoints[regionId] ?? ''}`,
    ECS_CREDENTIALS: 'env',
    ALIBABA_CLOUD_ACCESS_KEY_ID: account?.accessKeyId ?? '',
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: account?.accessKeySecret ?? '',
    ECS_REPLICAS: '2',
    REDIS_URL: redis.url,
    LIVE_SECRET: 'a secret of the tests, 32 or more characters',
    CURSOR_SECRET: 'c'.repeat(32),
  });
};

interface Answer {
  readonly ecsInstance: { readonly isSecurityLocked: boolean | null } | null;
  readonly ecsRegions: readonly { readonly mirrors: readonly { readonly role: string }[] | null }[];
}

/** Asks one program for the lock, and which part it has in the mirror. */
async function look({ url }: Child) {
  const query = `{ ecsInstance(id: "${instanceId}") { isSecurityLocked } ecsRegions { mirrors { role } } }`;
  const { data } = (await (await postJson(`${url}/graphql`, { query })).json()) as { data: Answer };
  const roles = data.ecsRegions.flatMap(({ mirrors }) => mirrors ?? []).map(({ role }) => role);
  return { isLocked: data.ecsInstance?.isSecurityLocked, role: roles[0] };
}

/** Looks again and again until it is so; a busy machine needs time. @returns what each program said then */
async function until(
  holds: (seen: readonly Awaited<ReturnType<typeof look>>[]) => boolean,
  what: string,
): Promise<readonly Awaited<ReturnType<typeof look>>[]> {
  const end = performance.now() + 90_000;
  for (;;) {
    const seen = await Promise.all(programs.map(look));
    if (holds(seen)) return seen;
    if (performance.now() > end) throw new Error(`It did not come to pass: ${what}: ${JSON.stringify(seen)}`);
    await sleep(200);
  }
}

test('one leads and one follows; a lock reaches both, and the follower goes on when the leader dies', async () => {
  programs = await Promise.all([start(), start()]);
  const seen = await until(
    (all) => [...all.map(({ role }) => role)].sort().join() === 'FOLLOWS,LEADS',
    'one leads and one follows',
  );
  expect(seen.map(({ isLocked }) => isLocked)).toEqual([false, false]);

  emulator.control.lock(instanceId);
  await until((all) => all.every(({ isLocked }) => isLocked === true), 'both show the lock');

  // Which of the two leads may have changed meanwhile, where a machine stood still for seconds.
  const [first] = await Promise.all(programs.map(look));
  const leader = programs[first?.role === 'LEADS' ? 0 : 1];
  leader?.process.kill('SIGKILL');
  await leader?.exit;
  programs = programs.filter((one) => one !== leader);
  expect(programs).toHaveLength(1);

  emulator.control.unlock(instanceId);
  const [left] = await until(
    ([one]) => one?.role === 'LEADS' && one.isLocked === false,
    'the other one leads and shows that the lock is off',
  );
  expect(left).toEqual({ isLocked: false, role: 'LEADS' });
});
