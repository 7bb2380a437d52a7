import { actions } from '../../../packages/ecs-emulator/src/operations/actions';
import type { Call } from '../../../packages/ecs-emulator/src/operations/call';
import { checkParameters } from '../../../packages/ecs-emulator/src/operations/parameters/check';
import { Refusal } from '../../../packages/ecs-emulator/src/protocol/errors';
import { Params } from '../../../packages/ecs-emulator/src/protocol/params';
import { regionOfCall } from '../../../packages/ecs-emulator/src/protocol/region-of-call';
import type { World } from '../../../packages/ecs-emulator/src/world/world';

export type Parameters = Readonly<Record<string, string>>;

/** What the emulator does with a call. */
export type Answered =
  | { readonly kind: 'ACCEPTED' }
  /** Accepted, and nothing runs. */
  | { readonly kind: 'NOT_RUN' }
  | { readonly kind: 'REFUSED'; readonly code: string };

export const accountId = '1000000000000001';
export const regionId = 'cn-hangzhou';

/** Ends a call after its last check and before its first change. */
class Committed extends Error {}

/** The operations that check targets only after the point where a dry run ends. They run on a copy of the world. */
const checksLate = new Set([
  'DeleteInstances',
  'ModifyInstanceChargeType',
  'AttachInstanceRamRole',
  'DetachInstanceRamRole',
  'AttachKeyPair',
  'DetachKeyPair',
  'RunCommand',
  'InvokeCommand',
]);

/** Runs a handler of the emulator, without HTTP. @returns its body; undefined where `commit` ended it */
export function run(world: World, action: string, parameters: Parameters, commit: () => void): object {
  const row = actions.get(action);
  if (row === undefined) throw new Error(`The emulator has no ${action}.`);
  const params = new Params(new Map(Object.entries(parameters)));
  checkParameters(action, params);
  const account = world.accounts.get(accountId);
  if (account === undefined) throw new Error('no account');
  const call: Call = {
    action,
    params,
    world,
    account,
    ...regionOfCall(action, params, account, regionId),
    settings: { instanceIdFindsMultiAttach: true },
    now: world.clock.now(),
    endpointOf: () => '',
    tokenSecret: 'secret',
    commit,
  };
  return row.handler(call);
}

/** Calls a write without changing the world. */
export function call(world: World, action: string, parameters: Parameters): Answered {
  const isLate = checksLate.has(action);
  const place = isLate ? world.frozenCopy() : world;
  try {
    const body = run(place, action, { RegionId: regionId, ...parameters }, () => {
      if (!isLate) throw new Committed();
    });
    return ofTargets(body) ?? ofInvocation(place, body) ?? { kind: 'ACCEPTED' };
  } catch (error) {
    if (error instanceof Committed) return { kind: 'ACCEPTED' };
    if (error instanceof Refusal) return { kind: 'REFUSED', code: error.code };
    throw error;
  }
}

/** Some operations answer for each target; these calls have one. */
function ofTargets(body: object): Answered | undefined {
  const failed = /"Success":"?false"?,"Code":"([^"]+)"/.exec(JSON.stringify(body));
  return failed === null ? undefined : { kind: 'REFUSED', code: failed[1] ?? '' };
}

function ofInvocation(world: World, body: object): Answered | undefined {
  if (!('InvokeId' in body) || typeof body.InvokeId !== 'string') return undefined;
  const invocation = world.accounts.get(accountId)?.regions.get(regionId)?.invocations.get(body.InvokeId);
  const isHeldBack = invocation?.targets.some(({ status }) => status === 'Aborted') === true;
  return isHeldBack ? { kind: 'NOT_RUN' } : undefined;
}
