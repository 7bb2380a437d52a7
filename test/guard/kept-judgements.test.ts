import { expect, test } from '@jest/globals';
import { operationsOn } from '../../src/catalogue/lookup';
import { DiskFacts, InstanceFacts } from '../../src/guard/facts';
import { judgeOperations } from '../../src/guard/judgement';
import { loadersOver, otherLoaders } from '../support/loaders';
import { aDisk, aLockedInstance, anInstance, aSystemDisk } from '../support/records';
import { portIn } from './tools';

const locked = aLockedInstance('i-1');
const all = operationsOn('INSTANCE');

function judged(record = locked, options: { mayShow?: boolean; rawStatus?: string } = {}) {
  const port = portIn();
  port.disks = [aSystemDisk('d-s', 'i-1', { rawStatus: options.rawStatus ?? 'In_use' })];
  const loaders = loadersOver(port);
  return judgeOperations(
    new InstanceFacts(record, otherLoaders(loaders, { mayShow: () => options.mayShow !== false })),
    all,
  );
}

test('of one record that is locked are made once, while the disk that decides is the same as well', async () => {
  const port = portIn();
  port.disks = [aSystemDisk('d-s', 'i-1')];
  const [systemDisk] = port.disks;
  const facts = () => {
    const loaders = loadersOver(port);
    const disksOfInstance = { ...loaders.disksOfInstance, loadSystemDisk: () => Promise.resolve(systemDisk) };
    return new InstanceFacts(locked, otherLoaders(loaders, { disksOfInstance } as never));
  };
  const [first, second] = [await judgeOperations(facts(), all), await judgeOperations(facts(), all)];
  expect(second).toBe(first);
  expect(Object.isFrozen(first) && first.every((one) => Object.isFrozen(one))).toBe(true);
});

test('of one record are others for another status of its disk, another caller, another list, and a younger record', async () => {
  const blocking = async (...args: Parameters<typeof judged>) =>
    (await judged(...args)).flatMap(({ blockingDisks }) => blockingDisks.map(({ id }) => id));
  expect(await blocking(locked)).toContain('d-s');
  expect(await blocking(locked, { rawStatus: 'Available' })).toEqual([]);
  expect(await blocking(locked, { mayShow: false })).toEqual([]);
  expect(await blocking(locked)).toContain('d-s');
  const few = await judgeOperations(new InstanceFacts(locked, loadersOver(portIn())), ['StartInstance']);
  expect(few).toHaveLength(1);
  const unlocked = await judged(anInstance('i-1'));
  expect(unlocked.every(({ verdict }) => verdict === 'ALLOWED')).toBe(true);
});

test('of a disk follow the lock of its instance', async () => {
  const disk = aDisk('d-1', ['i-1']);
  const verdicts = async (instance: typeof locked) => {
    const port = portIn();
    port.instances = [instance];
    const facts = new DiskFacts(disk, loadersOver(port));
    return (await judgeOperations(facts, operationsOn('DISK'))).map(({ verdict }) => verdict);
  };
  expect(await verdicts(locked)).toContain('DENIED');
  expect(await verdicts(anInstance('i-1'))).not.toContain('DENIED');
  expect(await verdicts(locked)).toContain('DENIED');
});
