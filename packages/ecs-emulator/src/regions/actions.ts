import { read } from '../operations/action';
import type { ActionTable } from '../operations/action';
import { describeInstanceTypes, describeRegions, describeZones } from './reads';

/** The operations on regions, zones and instance types; ClientToken and DryRun as ECS has them. */
export const regionActions: ActionTable = {
  DescribeInstanceTypes: read(describeInstanceTypes),
  DescribeRegions: read(describeRegions),
  DescribeZones: read(describeZones),
};
