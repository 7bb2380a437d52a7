/** The numbers beside the names of event states and types, as recorded answers and official samples have them. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { fleetInstanceId } from '../src/fleet/fleet';
import type { Emulator } from '../src/server';
import { ask, rowsOf, startStill } from './helpers';

const instanceId = fleetInstanceId('cn-hangzhou', 0);

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startStill({ fleet: { instancesPerRegion: 1 } });
});
afterAll(() => emulator.close());

test.each([
  ['SystemMaintenance.Reboot', 1, 'Scheduled', 24],
  ['InstanceExpiration.Stop', 34, 'Executed', 0],
  ['InstanceExpiration.Stop', 34, 'Avoided', 8],
  ['SystemMaintenance.Redeploy', 9, 'Inquiring', 28],
  ['SystemFailure.Reboot', 65, 'Executed', 0],
  ['SystemFailure.Delete', 66, 'Executed', 0],
])('%s is %i, %s is %i', async (type, typeCode, cycleStatus, statusCode) => {
  const { eventId } = emulator.control.addEvent({ instanceId, type, cycleStatus });
  const asked = { 'EventId.1': eventId, 'InstanceEventCycleStatus.1': cycleStatus };
  const [event] = rowsOf(await ask(emulator, 'DescribeInstanceHistoryEvents', asked));
  expect(event).toMatchObject({
    EventType: { Name: type, Code: typeCode },
    EventCycleStatus: { Name: cycleStatus, Code: statusCode },
  });
});
