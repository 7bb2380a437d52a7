import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { wellKnown } from 'ecs-emulator';
import { startGraph } from '../../support/graph';
import type { Graph } from '../../support/graph';

/** Monitoring data of an instance and of a disk. */

const { runningInstance, diskInUse } = wellKnown['cn-hangzhou'];

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.close());
beforeEach(() => graph.forgetCalls());

async function of(root: 'ecsInstance' | 'ecsDisk', selection: string): Promise<unknown> {
  const id = root === 'ecsInstance' ? runningInstance : diskInUse;
  const { data, errors } = await graph.query<Record<string, unknown>>(
    `{ ${root}(id: "${id}", regionId: "cn-hangzhou") { ${selection} } }`,
  );
  expect(errors).toEqual([]);
  return data[root];
}

const thisMinute = Math.floor(Date.now() / 60_000);
const at = (minutes: number): string =>
  `${new Date((thisMinute + minutes) * 60_000).toISOString().slice(0, 19)}Z`;

test('a series of an instance and of a disk, oldest first, with its period', async () => {
  const range = `startTime: "${at(-30)}", endTime: "${at(-20)}"`;
  const points = Array.from({ length: 11 }, (_, n) => ({ at: at(n - 30) }));
  const series = { startTime: at(-30), endTime: at(-20), periodSeconds: 60, points };
  const selection = `monitorData(${range}) { startTime endTime periodSeconds points { at } }`;
  expect(await of('ecsInstance', selection)).toEqual({ monitorData: series });
  expect(await of('ecsDisk', selection)).toEqual({ monitorData: series });
});

test('a time with an offset is the same moment', async () => {
  const local = at(-30).replace('Z', '+00:00');
  expect(
    await of('ecsInstance', `monitorData(startTime: "${local}", endTime: "${at(-29)}") { startTime }`),
  ).toEqual({
    monitorData: { startTime: at(-30) },
  });
});

test.each([
  ['the end before the start', `startTime: "${at(-1)}", endTime: "${at(-2)}"`, 'endTime'],
  ['too many points', `startTime: "${at(-500)}", endTime: "${at(0)}"`, 'endTime'],
  ['too long ago', `startTime: "${at(-31 * 1440)}", endTime: "${at(-31 * 1440 + 5)}"`, 'startTime'],
])('%s is bad input, and no call', async (_name, range, argument) => {
  for (const [root, id] of [
    ['ecsInstance', runningInstance],
    ['ecsDisk', diskInUse],
  ] as const) {
    const { errors } = await graph.query(
      `{ ${root}(id: "${id}", regionId: "cn-hangzhou") { monitorData(${range}) { periodSeconds } } }`,
    );
    expect(errors).toMatchObject([
      { path: `${root}.monitorData`, code: 'BAD_USER_INPUT', extensions: { argument } },
    ]);
  }
  expect(graph.calls().every(({ action }) => !action.includes('Monitor'))).toBe(true);
});

test('what ECS refuses as too much is bad input as well', async () => {
  // Both ends of 400 minutes are points: 401, by the emulator's count.
  const { errors } = await graph.query(
    `{ ecsInstance(id: "${runningInstance}", regionId: "cn-hangzhou") {
      monitorData(startTime: "${at(-401)}", endTime: "${at(-1)}") { periodSeconds }
    } }`,
  );
  expect(errors).toMatchObject([
    { code: 'BAD_USER_INPUT', extensions: { ecsErrorCode: 'InvalidParameter.TooManyDataQueried' } },
  ]);
});
