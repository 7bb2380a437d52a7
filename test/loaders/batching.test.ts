import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, jest, test } from '@jest/globals';
import type { CallOptions, EcsPort } from '../../src/ecs/port';
import { WatchedPort } from '../../src/loaders/watched-port';
import { FakePort } from '../support/fake-port';
import { loadersOver } from '../support/loaders';
import { anInstance, aSystemDisk, hangzhou, numbered } from '../support/records';
import { startOf } from '../support/written';

/** F36: loads after an `await` must not make a batch each. */

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function portWith(count: number): FakePort {
  const port = new FakePort([hangzhou]);
  port.instances = numbered(count, (index) => anInstance(`i-${index}`));
  port.disks = numbered(count, (index) => aSystemDisk(`d-${index}`, `i-${index}`));
  return port;
}

describe('F36: loads join one batch', () => {
  test('when they are made in the same turn, at whatever depth of promises', async () => {
    const port = portWith(4);
    const { instances } = loadersOver(port);
    await Promise.all(
      numbered(4, async (index) => {
        for (let turn = 0; turn < index * 3; turn += 1) await Promise.resolve();
        return instances.load({ id: `i-${index}` });
      }),
    );
    expect(port.calls).toHaveLength(1);
  });

  test('three references, each loaded after an await: one upstream call', async () => {
    const port = portWith(3);
    const { instances } = loadersOver(port);
    const resolveReference = async (id: string) => {
      await Promise.resolve();
      return instances.load({ id, regionId: 'cn-hangzhou' });
    };
    const found = await Promise.all(['i-0', 'i-1', 'i-2'].map(resolveReference));
    expect(found.map((record) => record?.id)).toEqual(['i-0', 'i-1', 'i-2']);
    expect(port.calls).toHaveLength(1);
  });

  test('when four replies before them come 0 to 2 ms apart', async () => {
    // The clock is stepped: on a busy machine, replies that are 2 ms apart could come later than a batch waits.
    jest.useFakeTimers({ doNotFake: ['nextTick'] });
    try {
      const port = portWith(4);
      const delays = [20, 21, 21, 22];
      const shared = new WatchedPort({
        scopes: port.scopes,
        write: () => Promise.reject(new TypeError('Nothing is written here.')),
        async read(scope, action, query, options) {
          if ('instanceId' in query) await wait(delays[Number(String(query.instanceId).slice(2))] ?? 0);
          return port.read(scope, action, query, options);
        },
      });
      const { instances } = loadersOver(port, { port: shared });
      const loaded = Promise.all(
        numbered(4, async (index) => {
          const id = `i-${index}`;
          await shared.read(hangzhou, 'GetInstanceConsoleOutput', { instanceId: id }, { purpose: 'LIST' });
          return instances.load({ id });
        }),
      );
      await jest.advanceTimersByTimeAsync(50);
      await loaded;
      expect(port.callsOf('DescribeInstances')).toHaveLength(1);
    } finally {
      jest.useRealTimers();
    }
  });

  test('when another loader’s reply comes a moment later', async () => {
    const port = portWith(2);
    port.delayMs = ({ action }) => (action === 'DescribeInstances' ? 10 : action === 'DescribeDisks' ? 9 : 0);
    const { instances, disks, disksOfInstance } = loadersOver(port);
    const viaInstance = async () =>
      disksOfInstance.load((await instances.load({ id: 'i-0' })) ?? anInstance('i-0'));
    const viaDisk = async () => {
      await disks.load({ id: 'd-1' });
      return disksOfInstance.load(anInstance('i-1'));
    };
    await Promise.all([viaInstance(), viaDisk()]);
    // One for the disk by its id, and one search for both instances: two of them, and the multi-attach disks.
    const searches = port.callsOf('DescribeDisks').filter(({ asked }) => asked.ids === undefined);
    const asked = searches.map((call) => call.asked.instanceId ?? call.asked.multiAttach);
    expect(asked.sort()).toEqual(['Enabled', 'i-0', 'i-1']);
  });
});

describe('nothing waits without need', () => {
  test('a batch begins in the same turn when no reply is awaited', async () => {
    const port = new WatchedPort(portWith(0));
    const order: string[] = [];
    port.schedule(() => order.push('batch'));
    setImmediate(() => order.push('next turn'));
    await sleep(5);
    expect(order).toEqual(['batch', 'next turn']);
  });

  test('a batch does not wait for a reply that stays away', async () => {
    const fake = portWith(1);
    fake.delayMs = ({ action }) => (action === 'GetInstanceConsoleOutput' ? 200 : 0);
    const port = new WatchedPort(fake);
    const slow = port.read(hangzhou, 'GetInstanceConsoleOutput', { instanceId: 'i-0' }, { purpose: 'LIST' });
    let isSlowThere = false;
    void slow.then(() => (isSlowThere = true));
    await loadersOver(fake, { port }).instances.load({ id: 'i-0' });
    expect(isSlowThere).toBe(false);
    await slow;
  });

  test('a read that failed is awaited no longer', async () => {
    const fake = portWith(0);
    fake.fail('DescribeInstances', 'TIMEOUT');
    const port = new WatchedPort(fake);
    await expect(
      port.read(hangzhou, 'DescribeInstances', { maxResults: 10 }, { purpose: 'LIST' }),
    ).rejects.toThrow();
    const order: string[] = [];
    port.schedule(() => order.push('batch'));
    setImmediate(() => order.push('next turn'));
    await sleep(5);
    expect(order).toEqual(['batch', 'next turn']);
  });
});

test('a watched port is the port: its scopes, its writes', async () => {
  const port = portWith(0);
  const over = new WatchedPort(port);
  expect(over.scopes).toBe(port.scopes);
  const answer = await over.write(hangzhou, 'StartInstance', startOf('i-0'), { purpose: 'WRITE' });
  expect(answer.requestId).toBe('request-1');
  expect(port.writes).toMatchObject([{ action: 'StartInstance', write: startOf('i-0') }]);
});

test('a write takes the caller of its request along, and a read does not', async () => {
  const options: CallOptions[] = [];
  const fake = portWith(0);
  const noting: EcsPort = {
    scopes: fake.scopes,
    read: (scope, action, query, given) => {
      options.push(given);
      return fake.read(scope, action, query, given);
    },
    write: (scope, operation, call, given) => {
      options.push(given);
      return fake.write(scope, operation, call, given);
    },
  };
  const watched = new WatchedPort(noting, null, 'ada');
  await watched.read(hangzhou, 'DescribeInstances', { maxResults: 10 }, { purpose: 'CHECK' });
  await watched.write(hangzhou, 'StartInstance', startOf('i-0'), { purpose: 'WRITE' });
  expect(options).toEqual([{ purpose: 'CHECK' }, { purpose: 'WRITE', caller: 'ada' }]);
});
