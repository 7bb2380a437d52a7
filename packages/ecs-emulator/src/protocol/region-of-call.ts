import { gatewayErrors, Refusal } from './errors';
import type { Params } from './params';
import type { AccountState, RegionState } from '../world/world';

/** Operations without a region: they accept any RegionId, because clients often send one. */
const aboutNoRegion: ReadonlySet<string> = new Set(['DescribeRegions', 'DescribeInstanceTypes']);

/**
 * The region of a call; its ids are looked up there.
 *
 * @param portRegion - the region of a strict port; undefined on the port that answers for any region
 * @throws Refusal InvalidRegionId.NotFound for a region that is not emulated,
 * InvalidOperation.NotSupportedEndpoint for one that this port does not serve
 */
export function regionOfCall(
  action: string,
  params: Params,
  account: AccountState,
  portRegion: string | undefined,
): { region: RegionState; scope: RegionState[] } {
  const all = [...account.regions.values()];
  // ModifyAutoSnapshotPolicyEx spells it in lower case.
  const wanted = aboutNoRegion.has(action) ? undefined : (params.text('RegionId') ?? params.text('regionId'));
  const region = wanted === undefined ? undefined : account.regions.get(wanted);
  if (wanted !== undefined && region === undefined) throw new Refusal(gatewayErrors.unknownRegion);
  if (region !== undefined) {
    if (portRegion !== undefined && portRegion !== wanted) throw new Refusal(gatewayErrors.wrongEndpoint);
    return { region, scope: [region] };
  }
  const own = portRegion === undefined ? undefined : account.regions.get(portRegion);
  if (own !== undefined) return { region: own, scope: [own] };
  const [first] = all;
  if (first === undefined) throw new Refusal(gatewayErrors.unknownRegion);
  return { region: first, scope: all };
}
