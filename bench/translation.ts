/*
 * What an answer of ECS costs after it has come: as this program reads it, beside the models of Alibaba Cloud's SDK, and
 * JSON.parse, which both need. Run it with `npm run bench:translation`.
 */
import { cast } from '@darabonba/typescript';
import * as sdk from '@alicloud/ecs20140526';
import { defaultAccounts, startEmulator } from 'ecs-emulator';
import { createRawReader } from '../src/ecs/sdk-adapter';
import { translations } from '../src/ecs/translate/index';
import { tableOf } from './program/table';

const regionId = 'cn-hangzhou';
const [warmUp, times] = [200, 1_000];

/** @returns the CPU time of one run, in microseconds. */
function cpuOf(run: () => unknown): string {
  for (let time = 0; time < warmUp; time += 1) run();
  const before = process.cpuUsage();
  for (let time = 0; time < times; time += 1) run();
  const { user, system } = process.cpuUsage(before);
  return ((user + system) / times).toFixed(0);
}

async function main(): Promise<void> {
  const [account] = defaultAccounts;
  if (account === undefined) throw new TypeError('The emulator has an account.');
  const { accountId, accessKeyId, accessKeySecret } = account;
  const fleet = { instancesPerRegion: 100, disksPerInstance: 3 };
  const emulator = await startEmulator({ regions: [regionId], regionPorts: 'ephemeral', fleet });
  const scope = { accountId, regionId };
  const reader = createRawReader({
    accounts: [{ accountId, credentials: { kind: 'static', accessKeyId, accessKeySecret } }],
    regionIds: [regionId],
    endpoint: () => ({ host: emulator.regionEndpoints[regionId] ?? '', protocol: 'http' }),
  });
  const rows = [['CPU µs of an answer', 'JSON.parse', 'this program', 'models of the SDK']];
  for (const action of ['DescribeInstances', 'DescribeDisks'] as const) {
    const body = await reader.read(scope, action, { maxResults: 100 }, { purpose: 'LIST' });
    const text = JSON.stringify(body);
    const translation = translations[action];
    const Model = sdk[`${action}Response`];
    rows.push([
      `${action}, 100 entries`,
      cpuOf(() => JSON.parse(text)),
      cpuOf(() => translation.answer(body, scope, 0)),
      cpuOf(() => cast({ statusCode: 200, headers: {}, body }, new Model({}))),
    ]);
  }
  process.stdout.write(tableOf(rows));
  await emulator.close();
}

void main();
