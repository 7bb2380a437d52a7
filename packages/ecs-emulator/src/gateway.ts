import { randomBytes, randomUUID } from 'node:crypto';
import { actions } from './operations/actions';
import type { Action } from './operations/action';
import { actionOf, styleOf } from './protocol/authenticate';
import type { Authenticator } from './protocol/authenticate';
import type { Call, EmulatorSettings } from './operations/call';
import type { CallLog, LoggedCall } from './control/call-log';
import { ClientTokens } from './operations/client-tokens';
import type { Json, JsonObject } from './protocol/errors';
import { gatewayErrors, missingCommon, Refusal } from './protocol/errors';
import { underFaults } from './faults/around';
import type { Outcome } from './faults/around';
import type { Faults } from './faults/faults';
import { requestIdOf } from './world/ids';
import { parameterRules } from './operations/parameters/rules';
import { checkParameters } from './operations/parameters/check';
import { Params } from './protocol/params';
import { regionOfCall } from './protocol/region-of-call';
import type { EcsRequest } from './protocol/request';
import type { World } from './world/world';
import { formatOf, renderAnswer, renderRefusal } from './protocol/answer';
import type { Rendered } from './protocol/answer';

/** The only version of ECS's RPC API. */
const version = '2014-05-26';

/** The parts that the gateway needs. */
export interface GatewayParts {
  readonly world: () => World;
  readonly authenticator: Authenticator;
  readonly faults: Faults;
  readonly log: CallLog;
  readonly settings: EmulatorSettings;
  readonly endpointOf: (regionId: string) => string;
  readonly wallClock: () => number;
  /** Aborted when the emulator closes; ends every latency. */
  readonly closing: AbortSignal;
}

/** Answers requests as ECS does: checks caller, operation and parameters, then applies faults and runs the handler. */
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
   * @param port - the port that received it, with the region of a strict port
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
      const outcome = await this.serve(request, port.regionId, logged, (body) =>
        renderAnswer(context, 200, body),
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
      isCarriedOut: false,
      faults: [],
    });
  }

  private serve(
    request: EcsRequest,
    portRegion: string | undefined,
    logged: LoggedCall,
    render: (body: Json) => Rendered,
  ): Promise<Outcome> {
    const action = knownAction(request);
    const credential = this.parts.authenticator.authenticate(request);
    logged.accountId = credential.accountId;
    const params = new Params(request.params);
    checkParameters(logged.action, params);
    const call = this.callOf(logged.action, params, credential.accountId, portRegion);
    logged.regionId = call.region.regionId;
    const { faults, closing } = this.parts;
    return underFaults({
      call,
      isRead: action.access === 'read',
      faults: faults.meeting({
        action: call.action,
        regionId: call.region.regionId,
        accountId: call.account.accountId,
        params,
      }),
      use: (fault) => {
        faults.use(fault);
        logged.faults.push(fault.rule.kind);
      },
      run: (past) => ({
        RequestId: logged.requestId,
        ...this.run(action, past === undefined ? call : inThePast(call, past, portRegion), () => {
          logged.isCarriedOut = true;
        }),
      }),
      render,
      closing,
    });
  }

  private callOf(action: string, params: Params, accountId: string, portRegion: string | undefined): Call {
    const world = this.parts.world();
    world.settle();
    const account = world.accounts.get(accountId);
    if (account === undefined) throw new Refusal(gatewayErrors.unknownKey);
    return {
      action,
      params,
      world,
      account,
      ...regionOfCall(action, params, account, portRegion),
      settings: this.parts.settings,
      now: world.clock.now(),
      endpointOf: this.parts.endpointOf,
      tokenSecret: this.tokenSecret,
      commit: () => undefined,
    };
  }

  /** @param done called when the operation was carried out, and not when a token brings an earlier answer */
  private run(action: Action, call: Call, done: () => void): JsonObject {
    const endDryRun = (): void => {
      if (action.dryRun !== undefined && call.params.flag('DryRun') === true)
        throw new Refusal(action.dryRun);
    };
    if (action.access === 'read') {
      const body = action.handler(call);
      endDryRun();
      done();
      return body;
    }
    let committed = false;
    const commit = (): void => {
      committed = true;
      endDryRun();
    };
    const write = (): JsonObject => {
      const body = action.handler({ ...call, commit });
      if (!committed) throw new Error(`${call.action} answered without commit()`);
      done();
      return body;
    };
    return action.clientToken === true ? this.clientTokens.once(call, write) : write();
  }
}

/** The operation that a request names. It is checked before the signature, as in the gateway of ECS. */
function knownAction(request: EcsRequest): Action {
  if (request.method !== 'GET' && request.method !== 'POST') throw new Refusal(gatewayErrors.wrongMethod);
  const asked = actionOf(request);
  if (!asked.action) throw missingCommon('Action');
  if (!asked.version) throw missingCommon('Version');
  if (asked.version !== version) throw new Refusal(gatewayErrors.wrongVersion);
  const format = request.params.get('Format');
  if (format !== undefined && !/^(json|xml)$/i.test(format)) throw new Refusal(gatewayErrors.badFormat);
  const action = actions.get(asked.action);
  if (action === undefined || !parameterRules.has(asked.action)) {
    throw new Refusal(gatewayErrors.unknownAction);
  }
  return action;
}

/** The same call on an earlier state of the world. */
function inThePast(call: Call, past: World, portRegion: string | undefined): Call {
  const account = past.accounts.get(call.account.accountId) ?? call.account;
  return { ...call, world: past, account, ...regionOfCall(call.action, call.params, account, portRegion) };
}
