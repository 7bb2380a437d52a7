import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { actions } from './actions/index';
import type { Action } from './actions/index';
import { actionOf, styleOf } from './protocol/authenticate';
import type { Authenticator } from './protocol/authenticate';
import type { Call, EmulatorSettings } from './call';
import type { CallLog, LoggedCall } from './call-log';
import { ClientTokens } from './client-tokens';
import type { Json } from './errors';
import { gatewayErrors, isJsonObject, missingCommon, Refusal } from './errors';
import { changedBody, happenAfterRead, insteadOfAnswer, refusalOfFault } from './faults/effects';
import type { Instead } from './faults/effects';
import type { ActiveFault, Faults } from './faults';
import { requestIdOf } from './ids';
import { parameterRules } from './parameters/index';
import { checkParameters } from './parameters/check';
import { Params } from './protocol/params';
import { regionOfCall } from './protocol/region-of-call';
import type { EcsRequest } from './protocol/request';
import type { World } from './state';
import { formatOf, renderAnswer, renderRefusal } from './protocol/answer';
import type { Rendered } from './protocol/answer';

/** The only version of ECS's RPC API. */
const version = '2014-05-26';

/** What the server does with the connection. */
export type Outcome =
  | { readonly kind: 'answer'; readonly answer: Rendered }
  | { readonly kind: 'truncated'; readonly answer: Rendered }
  | Exclude<Instead, { kind: 'raw' }>;

/** The parts that the gateway joins. */
export interface GatewayParts {
  readonly world: () => World;
  readonly authenticator: Authenticator;
  readonly faults: Faults;
  readonly log: CallLog;
  readonly settings: EmulatorSettings;
  readonly endpointOf: (regionId: string) => string;
  readonly wallClock: () => number;
  /** Ends every latency that is being waited for, when the emulator closes. */
  readonly closing: AbortSignal;
}

/** Takes a request through ECS: who calls, what for, with which parameters; then faults, handler and answer. */
export class Gateway {
  readonly clientTokens = new ClientTokens();
  private readonly parts: GatewayParts;
  private readonly tokenSecret = randomBytes(16).toString('hex');

  constructor(parts: GatewayParts) {
    this.parts = parts;
  }

  /**
   * Answers one request.
   *
   * @param port - the port that it came in at, with the region of a strict port
   */
  async handle(
    request: EcsRequest,
    port: { number: number; regionId: string | undefined },
  ): Promise<Outcome> {
    const requestId = requestIdOf(randomUUID());
    const logged = this.logArrival(request, port.number, requestId);
    const format = formatOf(request);
    const context = { requestId, hostId: request.headers.host ?? '', action: logged.action, format };
    try {
      const outcome = await this.serve(request, port.regionId, logged, (status, body) =>
        renderAnswer(context, status, body),
      );
      if ('answer' in outcome) logged.status = outcome.answer.status;
      return outcome;
    } catch (error) {
      const refusal = error instanceof Refusal ? error : new Refusal(gatewayErrors.internal);
      if (refusal !== error)
        logged.internalError = error instanceof Error ? (error.stack ?? '') : String(error);
      logged.status = refusal.status;
      logged.code = refusal.code;
      return { kind: 'answer', answer: renderRefusal(context, refusal) };
    }
  }

  private logArrival(request: EcsRequest, port: number, requestId: string): LoggedCall {
    return this.parts.log.add({
      time: new Date(this.parts.wallClock()).toISOString(),
      action: actionOf(request).action ?? '',
      accountId: null,
      regionId: null,
      port,
      method: request.method,
      path: request.path,
      signature: styleOf(request),
      userAgent: request.headers['user-agent'] ?? '',
      parameters: Object.fromEntries(request.params),
      requestId,
      status: null,
      code: null,
      faults: [],
    });
  }

  private async serve(
    request: EcsRequest,
    portRegion: string | undefined,
    logged: LoggedCall,
    render: (status: number, body: Json) => Rendered,
  ): Promise<Outcome> {
    const action = knownAction(request);
    const credential = this.parts.authenticator.authenticate(request);
    logged.accountId = credential.accountId;
    const world = this.parts.world();
    world.settle();
    const account = world.accounts.get(credential.accountId);
    if (account === undefined) throw new Refusal(gatewayErrors.unknownKey);
    const params = new Params(request.params);
    checkParameters(logged.action, params);
    const { region, scope } = regionOfCall(logged.action, params, account, portRegion);
    logged.regionId = region.regionId;
    const call: Call = {
      action: logged.action,
      params,
      world,
      account,
      region,
      scope,
      settings: this.parts.settings,
      now: world.clock.now(),
      endpointOf: this.parts.endpointOf,
      tokenSecret: this.tokenSecret,
      commit: () => undefined,
    };
    const faults = this.parts.faults.meeting({
      action: call.action,
      regionId: region.regionId,
      accountId: account.accountId,
      params,
    });
    return this.underFaults(action, call, faults, portRegion, logged, render);
  }

  private async underFaults(
    action: Action,
    call: Call,
    faults: readonly ActiveFault[],
    portRegion: string | undefined,
    logged: LoggedCall,
    render: (status: number, body: Json) => Rendered,
  ): Promise<Outcome> {
    const use = (fault: ActiveFault): void => {
      this.parts.faults.use(fault);
      logged.faults.push(fault.rule.kind);
    };
    const latency = faults.find(({ rule }) => rule.kind === 'latency');
    if (latency !== undefined) {
      use(latency);
      await sleep(latency.rule.ms ?? 1000, undefined, { signal: this.parts.closing, ref: false }).catch(
        () => undefined,
      );
    }
    const kept = insteadOfAnswer(faults);
    if (kept !== undefined) {
      use(kept.fault);
      if (kept.instead.kind !== 'raw') return kept.instead;
      const { status, contentType, text } = kept.instead;
      return { kind: 'answer', answer: { status, headers: { 'content-type': contentType }, text } };
    }
    const refusing = faults.find(({ rule }) => refusalOfFault(rule, call) !== undefined);
    if (refusing !== undefined) {
      use(refusing);
      throw refusalOfFault(refusing.rule, call) ?? new Refusal(gatewayErrors.internal);
    }
    const stale = action.access === 'read' ? faults.find(({ past }) => past !== undefined) : undefined;
    if (stale !== undefined) use(stale);
    const seen = stale?.past === undefined ? call : inThePast(call, stale.past, portRegion);
    let body: Json = { RequestId: logged.requestId, ...this.run(action, seen) };
    if (action.access === 'read') {
      for (const fault of faults) if (happenAfterRead(fault.rule, call, body)) use(fault);
    }
    for (const fault of faults) {
      const changed: Json | undefined = isJsonObject(body) ? changedBody(fault.rule, call, body) : undefined;
      if (changed === undefined) continue;
      body = changed;
      use(fault);
    }
    const dropping = faults.find(({ rule }) => rule.kind === 'accept-then-drop');
    if (dropping !== undefined) {
      use(dropping);
      return { kind: 'reset' };
    }
    const truncating = faults.find(({ rule }) => rule.kind === 'truncate');
    if (truncating !== undefined) use(truncating);
    return { kind: truncating === undefined ? 'answer' : 'truncated', answer: render(200, body) };
  }

  private run(action: Action, call: Call) {
    if (action.access === 'read') {
      const body = action.handler(call);
      if (call.params.flag('DryRun') === true && action.dryRun !== undefined)
        throw new Refusal(action.dryRun);
      return body;
    }
    let committed = false;
    const commit = (): void => {
      committed = true;
      if (call.params.flag('DryRun') === true && action.dryRun !== undefined)
        throw new Refusal(action.dryRun);
    };
    const write = () => {
      const body = action.handler({ ...call, commit });
      if (!committed) throw new Error(`${call.action} changed the state without commit()`);
      return body;
    };
    return action.clientToken === true ? this.clientTokens.once(call, write) : write();
  }
}

/** The operation that a request names. Asked before the signature, as the gateway of ECS does. */
function knownAction(request: EcsRequest): Action {
  if (request.method !== 'GET' && request.method !== 'POST') throw new Refusal(gatewayErrors.wrongMethod);
  const asked = actionOf(request);
  if (!asked.action) throw missingCommon('Action');
  if (!asked.version) throw missingCommon('Version');
  if (asked.version !== version) throw new Refusal(gatewayErrors.wrongVersion);
  const action = actions.get(asked.action);
  if (action === undefined || !parameterRules.has(asked.action))
    throw new Refusal(gatewayErrors.unknownAction);
  return action;
}

/** The same call, asked of the world as it was. */
function inThePast(call: Call, past: World, portRegion: string | undefined): Call {
  const account = past.accounts.get(call.account.accountId) ?? call.account;
  return { ...call, world: past, account, ...regionOfCall(call.action, call.params, account, portRegion) };
}
