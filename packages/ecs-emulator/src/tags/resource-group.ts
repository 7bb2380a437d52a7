import type { Call, Handler } from '../operations/call';
import type { ErrorRow } from '../protocol/errors';
import { Refusal } from '../protocol/errors';
import { groupAsked } from '../operations/naming';
import type { RegionState } from '../world/region';

const missing = (name: string): ErrorRow => [
  403,
  'MissingParameter',
  `The input parameter "${name}" that is mandatory for processing this request is not supplied.`,
];
const unknownType: ErrorRow = [
  404,
  'InvalidResourceType.NotFound',
  'The ResourceType provided does not exist in our records.',
];
const unknownResource: ErrorRow = [
  404,
  'InvalidResourceId.NotFound',
  'The ResourceId provided does not exist in our records.',
];
const inItAlready: ErrorRow = [
  403,
  'InvalidResourceGroup.Duplicate',
  'The ResourceId provided has a ResourceGroup in our records.',
];

interface Grouped {
  resourceGroupId: string;
}

type Find = (region: RegionState, id: string) => Grouped | undefined;

const nowhere: Find = () => undefined;

/** Resource type, case-sensitive → how to find a resource of it. Types that the emulator does not have find nothing. */
const findByType: ReadonlyMap<string, Find> = new Map<string, Find>([
  ['instance', (region, id) => region.instances.get(id)],
  ['disk', (region, id) => region.disks.get(id)],
  ['snapshot', (region, id) => region.snapshots.get(id)],
  ['image', (region, id) => region.images.get(id)],
  ['securitygroup', (region, id) => region.securityGroups.get(id)],
  ['keypair', (region, id) => region.keyPairs.get(id)],
  ['ddh', nowhere],
  ['ddhcluster', nowhere],
  ['eni', nowhere],
  ['launchtemplate', nowhere],
  ['command', nowhere],
  ['activation', nowhere],
  ['managedinstance', nowhere],
]);

function required(call: Call, name: string): string {
  const value = call.params.text(name);
  if (value === undefined) throw new Refusal(missing(name));
  return value;
}

/** JoinResourceGroup: moves a resource into another group. Resources that are attached to it stay in theirs. */
export const joinResourceGroup: Handler = (call) => {
  const [id, type] = [required(call, 'ResourceId'), required(call, 'ResourceType')];
  required(call, 'ResourceGroupId');
  const find = findByType.get(type);
  if (find === undefined) throw new Refusal(unknownType);
  const resource = call.scope.flatMap((region) => find(region, id) ?? [])[0];
  if (resource === undefined) throw new Refusal(unknownResource);
  const group = groupAsked(call);
  if (resource.resourceGroupId === group) throw new Refusal(inItAlready);
  call.commit();
  resource.resourceGroupId = group;
  return {};
};
