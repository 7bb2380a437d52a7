import { Random, regionMark, resourceId } from '../world/ids';
import type { RegionState, World } from '../world/world';

/** Adds the networks, security groups and key pairs that instances of a region refer to. */
export function furnish(world: World, region: RegionState): void {
  const { random } = world;
  const id = (prefix: string): string => resourceId(random, prefix, region.regionId);
  const vpcId = id('vpc');
  for (const zoneId of region.zoneIds) {
    const vSwitchId = id('vsw');
    region.vSwitches.set(vSwitchId, { vSwitchId, vpcId, zoneId, addressPrefix: '172.16' });
  }
  for (const securityGroupName of ['web', 'app', 'data']) {
    const securityGroupId = id('sg');
    region.securityGroups.set(securityGroupId, {
      securityGroupId,
      vpcId,
      securityGroupName,
      resourceGroupId: '',
      tags: [],
    });
  }
  for (const keyPairName of ['ops-2024', 'ops-2025']) {
    region.keyPairs.set(keyPairName, {
      keyPairName,
      fingerPrint: random.letters(32),
      resourceGroupId: '',
      tags: [],
    });
  }
  furnishForMoves(region);
}

/**
 * Adds what writes can name: a second vSwitch in each zone, a second network, an auto snapshot policy, and a command to
 * invoke. The ids come from a random source of their own, so that the ids of the fleet do not depend on them.
 */
function furnishForMoves(region: RegionState): void {
  const random = new Random(1);
  const id = (prefix: string): string => resourceId(random, prefix, region.regionId);
  const firstVpc = [...region.vSwitches.values()][0]?.vpcId ?? '';
  const secondVpc = id('vpc');
  for (const [vpcId, addressPrefix] of [
    [firstVpc, '172.17'],
    [secondVpc, '10.40'],
  ] as const) {
    for (const zoneId of region.zoneIds) {
      const vSwitchId = id('vsw');
      region.vSwitches.set(vSwitchId, { vSwitchId, vpcId, zoneId, addressPrefix });
    }
  }
  for (const securityGroupName of ['second-web', 'second-data']) {
    const securityGroupId = id('sg');
    region.securityGroups.set(securityGroupId, {
      securityGroupId,
      vpcId: secondVpc,
      securityGroupName,
      resourceGroupId: '',
      tags: [],
    });
  }
  const autoSnapshotPolicyId = `sp-${regionMark(region.regionId)}demo0nightly00001`;
  region.autoSnapshotPolicies.set(autoSnapshotPolicyId, {
    autoSnapshotPolicyId,
    autoSnapshotPolicyName: 'nightly',
    timePoints: '["1"]',
    repeatWeekdays: '["1","2","3","4","5","6","7"]',
    retentionDays: 7,
  });
  const commandId = `c-${regionMark(region.regionId)}demo0uptime`;
  region.commands.set(commandId, {
    seq: 0,
    commandId,
    regionId: region.regionId,
    name: 'uptime',
    description: 'How long a machine has been up',
    type: 'RunShellScript',
    content: Buffer.from('uptime').toString('base64'),
    workingDir: '/root',
    timeout: 60,
    enableParameter: false,
    kept: true,
    creationTime: 0,
  });
}
