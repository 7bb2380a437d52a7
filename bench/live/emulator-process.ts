/** The emulator in a process of its own. It is told its options as its only argument, and tells its addresses when it is up. */
import { startEmulator } from 'ecs-emulator';
import type { EmulatorOptions } from 'ecs-emulator';
import { regionId } from './region';

process.on('disconnect', () => process.exit(1));

const options = JSON.parse(process.argv[2] ?? '{}') as EmulatorOptions;
void startEmulator({ ...options, regions: [regionId], regionPorts: 'ephemeral' }).then(
  ({ url, regionEndpoints }) => process.send?.({ url, endpoint: regionEndpoints[regionId] }),
);
