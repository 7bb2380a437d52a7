import { afterEach, describe, expect, test } from '@jest/globals';
import { anInstance } from '../support/records';
import { Group, isLockedAt, locked, read } from './group';
import { until } from './replica';

let group: Group;
afterEach(() => group.end());

/** Reads at all replicas go on, and each ends by itself. */
async function expectAnswers(): Promise<void> {
  for (const replica of group.replicas) expect((await read(replica, 'i-1'))?.id).toBe('i-1');
}
const allAlone = (): boolean => group.replicas.every((each) => each.role() === 'ALONE');

describe('when Redis', () => {
  test('is killed, each watches for itself; when it is back without its memory, one leads again', async () => {
    group = await Group.over();
    await group.start({}, {});
    await group.redis.kill();
    await expectAnswers();
    await until(allAlone, 'each stands alone');
    group.ecs.instances = [anInstance('i-1', locked), anInstance('i-2')];
    await until(() => group.replicas.every((each) => isLockedAt(each, 'i-1')), 'both know the lock');
    expect(group.replicas.map(({ faults }) => faults.at(-1)?.code)).toEqual(['ECONNREFUSED', 'ECONNREFUSED']);
    await group.redis.start();
    await group.settled();
    group.ecs.instances = [anInstance('i-1'), anInstance('i-2', locked)];
    await until(() => group.replicas.every((each) => isLockedAt(each, 'i-2')), 'both know the new lock');
  });

  test('does not answer, reads go on; when it answers again, one leads again', async () => {
    group = await Group.over();
    await group.start({}, {});
    group.redis.pause();
    await expectAnswers();
    await until(allAlone, 'each stands alone');
    group.ecs.instances = [anInstance('i-1', locked), anInstance('i-2')];
    await until(() => group.replicas.every((each) => isLockedAt(each, 'i-1')), 'both know the lock');
    await expectAnswers();
    group.redis.resume();
    await group.settled();
  });

  test('is not there at the start, the mirror is kept all the same', async () => {
    group = await Group.over();
    await group.redis.kill();
    const replica = group.add();
    await expectAnswers();
    await until(() => replica.role() === 'ALONE' && replica.calls.count > 2, 'it watches for itself');
    expect(replica.faults).toMatchObject([{ code: 'ECONNREFUSED' }]);
  });

  test('refuses the password, the reason is clear and the password is not in it', async () => {
    group = await Group.over('--requirepass', 'the right one');
    const url = `redis://:a-wrong-password@127.0.0.1:${group.redis.port}`;
    const replica = group.add({ url });
    await until(() => replica.faults.length > 0, 'it says why');
    await until(() => replica.role() === 'ALONE', 'it watches for itself');
    await expectAnswers();
    expect(replica.faults).toEqual([
      { code: 'WRONGPASS', message: 'Redis refuses the user name or the password of REDIS_URL' },
    ]);
    expect(JSON.stringify(replica.faults)).not.toContain('a-wrong-password');
  });

  test('asks for a password and there is none, the reason says so', async () => {
    group = await Group.over('--requirepass', 'the right one');
    const replica = group.add();
    await until(() => replica.faults.length > 0, 'it says why');
    expect(replica.faults).toMatchObject([{ code: 'NOAUTH' }]);
  });
});
