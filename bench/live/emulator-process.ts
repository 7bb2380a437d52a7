/** The emulator in a process of its own. It is told its options as its only argument, and tells its addresses when it is up. */
import { startEmulator } from 'ecs-emulator';
import type { Emulator, EmulatorOptions } from 'ecs-emulator';
import { regionId } from './region';

process.on('disconnect', () => process.exit(1));

const options = JSON.parse(process.argv[2] ?? '{}') as EmulatorOptions;

/** Puts each instance and its disks into one of the region's zones: a large region has several. */
function spread({ control }: Emulator): void {
  for (const { instances, disks, zoneIds } of control.world.regions()) {
    [...instances.values()].forEach((instance, index) => {
      instance.zoneId = zoneIds[index % zoneIds.length] ?? instance.zoneId;
    });
    for (const disk of disks.values())
      disk.zoneId = instances.get(disk.attachments[0]?.instanceId ?? '')?.zoneId ?? disk.zoneId;
  }
}

void startEmulator({ ...options, regions: [regionId], regionPorts: 'ephemeral' }).then((emulator) => {
  spread(emulator);
  process.send?.({ url: emulator.url, endpoint: emulator.regionEndpoints[regionId] });
});
