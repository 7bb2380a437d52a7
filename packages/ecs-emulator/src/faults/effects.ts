import type { Call } from '../operations/call';
import type { Json, JsonObject } from '../protocol/errors';
import { Refusal } from '../protocol/errors';
import type { FaultRule } from './rules';
import type { ActiveFault } from './faults';
import { idsShown, longPage, mapRows, wrongShapes } from './shapes';
import { detachAtOnce, lockInstance, unlockInstance } from '../world/incidents';
import { tokenFor } from '../operations/paging';

/** What is sent instead of ECS's answer. */
export type Instead =
  | { readonly kind: 'hang' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'raw'; readonly status: number; readonly contentType: string; readonly text: string };

const badGateway =
  '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n';

/** Faults that stop a call before it reaches ECS: kind → what the caller gets. */
const instead: Partial<Record<FaultRule['kind'], Instead>> = {
  hang: { kind: 'hang' },
  reset: { kind: 'reset' },
  html502: { kind: 'raw', status: 502, contentType: 'text/html', text: badGateway },
  empty503: { kind: 'raw', status: 503, contentType: 'text/plain', text: '' },
};

/** The first fault that stops the call before it reaches ECS, with what is sent instead. */
export function insteadOfAnswer(
  faults: readonly ActiveFault[],
): { fault: ActiveFault; instead: Instead } | undefined {
  for (const fault of faults) {
    const effect = instead[fault.rule.kind];
    if (effect !== undefined) return { fault, instead: effect };
  }
  return undefined;
}

const throttled = (rule: FaultRule): Refusal =>
  new Refusal(
    [
      rule.status ?? 400,
      rule.code ?? 'Throttling.User',
      rule.message ?? 'Request was denied due to user flow control.',
    ],
    {},
    rule.retryAfterMs === undefined ? {} : { 'x-acs-retry-after': String(rule.retryAfterMs) },
  );

const forbidden = (rule: FaultRule, call: Call): Refusal =>
  new Refusal(
    [
      rule.status ?? 403,
      rule.code ?? 'Forbidden.RAM',
      rule.message ??
        "User not authorized to operate on the specified resource, or this API doesn't support RAM.",
    ],
    {
      AccessDeniedDetail: {
        AuthAction: `ecs:${call.action}`,
        AuthPrincipalType: 'SubUser',
        AuthPrincipalOwnerId: call.account.accountId,
        AuthPrincipalDisplayName: 'emulator-user',
        PolicyType: 'AccountLevelIdentityBasedPolicy',
        NoPermissionType: 'ImplicitDeny',
        EncodedDiagnosticMessage: Buffer.from(`ecs:${call.action}`).toString('base64'),
      },
    },
  );

/** A fault inside ECS, as an answer with a code. */
export const refused = (rule: FaultRule): Refusal =>
  new Refusal([
    rule.status ?? 500,
    rule.code ?? 'InternalError',
    rule.message ?? 'The request processing has failed due to some unknown error, exception or failure.',
  ]);

/** The refusal that a fault causes; undefined for faults of other kinds. */
export function refusalOfFault(rule: FaultRule, call: Call): Refusal | undefined {
  switch (rule.kind) {
    case 'throttle':
      return throttled(rule);
    case 'forbid':
      return forbidden(rule, call);
    case 'error':
      return refused(rule);
    default:
      return undefined;
  }
}

function wrongToken(rule: FaultRule, call: Call, body: JsonObject): JsonObject {
  const asked = call.params.text('NextToken');
  if (rule.variant === 'empty-page') {
    // Salted, so that it is a new token for the same place: who goes on loses nothing.
    const again = asked ?? tokenFor(call, -1, call.world.random.letters(6));
    return { ...mapRows(body, () => []), NextToken: again };
  }
  return { ...body, NextToken: asked ?? body.NextToken ?? '' };
}

/** Changes the body of a successful answer; undefined for faults of other kinds. */
export function changedBody(rule: FaultRule, call: Call, body: JsonObject): Json | undefined {
  switch (rule.kind) {
    case 'shape':
      return (wrongShapes[rule.variant ?? 'null-body'] ?? (() => null))(body);
    case 'badtoken':
      return wrongToken(rule, call, body);
    case 'duplicate':
      return mapRows(body, (rows) => [...rows, ...rows.slice(0, 1)]);
    case 'shuffle':
      return mapRows(body, (rows) => [...rows].reverse());
    case 'long-page':
      return longPage(body, rule.rows ?? 10_000);
    default:
      return undefined;
  }
}

function targetsShown(rule: FaultRule, body: Json): string[] {
  const shown = idsShown(body, 'InstanceId');
  if (rule.instanceId === undefined) return [...shown];
  return shown.has(rule.instanceId) ? [rule.instanceId] : [];
}

function detachShown(rule: FaultRule, call: Call, body: Json): boolean {
  const shown = [...idsShown(body, 'DiskId')].filter((id) => rule.diskId === undefined || rule.diskId === id);
  const disks = shown.flatMap((id) => call.scope.flatMap((region) => region.disks.get(id) ?? []));
  for (const disk of disks) detachAtOnce(call.world, disk, rule.instanceId);
  return disks.length > 0;
}

/**
 * Applies a change right after a read was answered, without the caller's knowledge.
 *
 * @returns whether the fault took effect, which requires that the answer showed its target
 */
export function happenAfterRead(rule: FaultRule, call: Call, body: Json): boolean {
  if (rule.kind === 'detach-after-read') return detachShown(rule, call, body);
  if (rule.kind !== 'lock-after-read' && rule.kind !== 'unlock-after-read') return false;
  let happened = false;
  for (const id of targetsShown(rule, body)) {
    for (const region of call.scope) {
      const instance = region.instances.get(id);
      if (instance === undefined) continue;
      if (rule.kind === 'unlock-after-read') unlockInstance(call.world, region, instance);
      else
        lockInstance(call.world, region, instance, rule.reason === undefined ? {} : { reason: rule.reason });
      happened = true;
    }
  }
  return happened;
}
