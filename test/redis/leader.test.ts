import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { anInstance, hangzhou } from '../support/records';
import { Group, isLockedAt, locked, read, reader, storeOf } from './group';
import { patient, until } from './replica';

let group: Group;

beforeEach(async () => {
  group = await Group.over();
});
afterEach(() => group.end());

describe('several processes', () => {
  test('one watches, and the others have what it has without a call', async () => {
    const { ecs } = group;
    const timing = patient;
    const all = await group.start({ timing }, { timing }, { timing });
    const { followers } = group;
    for (const replica of followers) {
      expect((await read(replica, 'i-1'))?.id).toBe('i-1');
      expect(replica.live.port.diskIdsOf?.(hangzhou, 'i-1', reader)).toEqual(['d-1']);
    }
    ecs.instances = [anInstance('i-1', locked), anInstance('i-2')];
    await until(() => all.every((each) => isLockedAt(each, 'i-1')), 'all know the lock');
    expect(followers.map((each) => each.calls.count)).toEqual([0, 0]);
    expect(all.flatMap(({ refusals }) => refusals)).toEqual([]);
  });

  test('a process that comes later begins with a snapshot', async () => {
    await group.start({ timing: patient });
    const late = group.add({ timing: patient });
    await group.settled();
    expect([...storeOf(late).instances.all()].map(({ id }) => id).sort()).toEqual(['i-1', 'i-2', 'i-3']);
    expect(late.role()).toBe('FOLLOWS');
    expect(late.calls.count).toBe(0);
  });

  test('what is gone for one is gone for all', async () => {
    const { ecs } = group;
    const all = await group.start({ timing: patient }, { timing: patient });
    ecs.instances = [anInstance('i-1'), anInstance('i-2')];
    for (const { live } of all) live.regionOf(hangzhou).watcher.settle(['i-3']);
    await until(() => all.every((each) => storeOf(each).instances.peek('i-3') === undefined), 'i-3 is gone');
    expect(group.followers.map((each) => each.calls.count)).toEqual([0]);
  });

  test('when the leader dies, another one leads, and no change is lost', async () => {
    const { ecs } = group;
    await group.start({}, {}, {});
    await group.crash(group.leader);
    ecs.instances = [anInstance('i-1', locked), anInstance('i-2')];
    await until(() => group.replicas.every((each) => isLockedAt(each, 'i-1')), 'both know the lock');
    await group.settled();
    expect(group.replicas.map((each) => each.role()).sort()).toEqual(['FOLLOWS', 'LEADS']);
  });

  test('a leader that stops in order hands over, and counts as gone', async () => {
    await group.start({}, {});
    const { leader } = group;
    group.replicas = group.replicas.filter((each) => each !== leader);
    await leader.stop();
    await group.settled();
    expect(group.leader.sharing.others).toBe(0);
  });

  test('no age is younger than the truth, however wrong the clocks of the hosts are', async () => {
    const { ecs } = group;
    const changes: { readonly name: string; readonly from: number }[] = [];
    const change = (): void => {
      const name = `name-${changes.length}`;
      ecs.instances = [anInstance('i-1', { name }), anInstance('i-2')];
      changes.push({ name, from: performance.now() });
    };
    change();
    const all = await group.start({}, { skewMs: 3_600_000 }, { skewMs: -3_600_000 });
    for (let round = 0; round < 12; round += 1) {
      change();
      group.leader.live.regionOf(hangzhou).watcher.settleHere(['i-1']);
      const wanted = `name-${changes.length - 1}`;
      await until(() => all.every((each) => nameAt(each) === wanted), 'all know the change');
      for (const replica of all) {
        const record = storeOf(replica).instances.peek('i-1');
        const shownAge = replica.now() - (record?.readAt ?? 0);
        const trueFrom = changes.find(({ name }) => name === record?.name)?.from ?? Infinity;
        // It was read after it had become so: it cannot be older. Nor may it be shown as of before, nor as of the future.
        expect(shownAge).toBeGreaterThanOrEqual(0);
        expect(shownAge).toBeLessThan(performance.now() - trueFrom + 2_000);
      }
      // What the leader reads at one moment is nowhere younger than there.
      const { leader } = group;
      const ageAt = (replica: typeof leader): number =>
        replica.now() - (storeOf(replica).instances.peek('i-2')?.readAt ?? 0);
      const ofLeader = ageAt(leader);
      for (const follower of group.followers) expect(ageAt(follower)).toBeGreaterThanOrEqual(ofLeader - 1);
    }
  });
});

const nameAt = (replica: Parameters<typeof storeOf>[0]): string | null | undefined =>
  storeOf(replica).instances.peek('i-1')?.name;
