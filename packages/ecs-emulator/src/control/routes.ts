import type { Control } from './control';
import type { Json } from '../protocol/errors';
import { faultKinds, faultMeanings, faultVariants, parseFaultRule } from '../faults/rules';
import type { FleetSpec } from '../fleet/spec';
import type { ClockState, ControlAnswer, ControlHelp, ControlRouteName, Done } from './api';

/** A request that the control API cannot read; the message says what is wrong. */
export class WrongControlRequest extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WrongControlRequest';
  }
}

interface ControlRequest {
  /** The values of the braces in the path. */
  readonly names: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** The parsed body; `{}` without one. */
  readonly body: unknown;
}

/** The handler of a route; `ControlApi` defines its answer. A handler that returns nothing answers `{ ok: true }`. */
interface Served<Name extends ControlRouteName> {
  readonly help: string;
  readonly run: (
    control: Control,
    request: ControlRequest,
  ) => ControlAnswer<Name> extends Done ? void : ControlAnswer<Name>;
}

interface ControlRoute {
  readonly method: string;
  /** Below /_emulator. */
  readonly path: string;
  readonly help: string;
  readonly run: (control: Control, request: ControlRequest) => unknown;
}

type Fields = Readonly<Record<string, unknown>>;

function fields(body: unknown): Fields {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Fields;
  throw new WrongControlRequest('the body is an object');
}

function optionalText(body: unknown, name: string): string | undefined {
  const value = fields(body)[name];
  if (value === undefined || typeof value === 'string') return value;
  throw new WrongControlRequest(`${name} is a text`);
}

function text(body: unknown, name: string): string {
  const value = optionalText(body, name);
  if (value === undefined) throw new WrongControlRequest(`${name} is missing`);
  return value;
}

function number(body: unknown, name: string): number {
  const value = fields(body)[name];
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new WrongControlRequest(`${name} is a number`);
}

/** Removes undefined fields, because exact optional types do not allow them. */
const present = <Value extends object>(
  value: Value,
): { [Key in keyof Value]?: Exclude<Value[Key], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as {
    [Key in keyof Value]?: Exclude<Value[Key], undefined>;
  };

function punishment(body: unknown) {
  const value = fields(body).punishment;
  if (value === undefined) return undefined;
  const names = ['reason', 'punishType', 'punishDomain', 'punishUrl', 'code', 'cycleStatus'] as const;
  return present(Object.fromEntries(names.map((name) => [name, optionalText(value, name)])));
}

function fleetOf(body: unknown): 'default' | 'empty' | FleetSpec | undefined {
  const { fleet } = fields(body);
  if (fleet === undefined || fleet === 'default' || fleet === 'empty') return fleet;
  const spec = fields(fleet);
  return { ...spec, instancesPerRegion: number(spec, 'instancesPerRegion') };
}

function locksOf(body: unknown): { reason: string; message?: string }[] {
  const { locks } = fields(body);
  if (!Array.isArray(locks)) throw new WrongControlRequest('locks is a list of { reason, message? }');
  return locks.map((lock) => ({
    reason: text(lock, 'reason'),
    ...present({ message: optionalText(lock, 'message') }),
  }));
}

function faultList(body: unknown) {
  const list = Array.isArray(body) ? body : fields(body).faults;
  if (!Array.isArray(list))
    throw new WrongControlRequest('the body is a list of faults, or { faults: [...] }');
  return list.map(parsedFault);
}

function parsedFault(value: unknown) {
  try {
    return parseFaultRule(value);
  } catch (error) {
    throw new WrongControlRequest(error instanceof Error ? error.message : String(error));
  }
}

/** Sets faults; a wrong variant becomes a WrongControlRequest. */
function withFaults(control: Control, change: () => void) {
  try {
    change();
  } catch (error) {
    if (error instanceof WrongControlRequest) throw error;
    throw new WrongControlRequest(error instanceof Error ? error.message : String(error));
  }
  return control.faults();
}

function showLocks(control: Control, id: string, body: unknown): void {
  const given = fields(body);
  if (given.locks !== undefined) control.setLocks(id, locksOf(body));
  else if (given.absent === true) control.showOperationLocks(id, undefined);
  else if ('shown' in given) control.showOperationLocks(id, given.shown as Json);
  else throw new WrongControlRequest('one of locks, shown or absent is needed');
}

const named = ({ names }: ControlRequest): string => names.id ?? '';

/** The routes of the control API, complete by its type. */
const served: { readonly [Name in ControlRouteName]: Served<Name> } = {
  'GET /': { help: 'this page', run: () => help() },
  'GET /instances': { help: 'the states of all instances', run: (control) => control.instances() },
  'GET /disks': { help: 'the states of all disks', run: (control) => control.disks() },
  'GET /instances/{id}': {
    help: 'the state of an instance',
    run: (control, request) => control.instance(named(request)),
  },
  'GET /instances/{id}/disks': {
    help: 'the state of its disks',
    run: (control, request) => control.disksOf(named(request)),
  },
  'GET /disks/{id}': { help: 'the state of a disk', run: (control, request) => control.disk(named(request)) },
  'GET /events/{id}': {
    help: 'the state of an event',
    run: (control, request) => control.event(named(request)),
  },
  'GET /regions/{id}': {
    help: 'what calls can name there: vSwitches, security groups, key pairs, images, commands, auto snapshot policies, resource groups, RAM roles; ?accountId=',
    run: (control, request) => control.region(named(request), request.query.accountId),
  },
  'POST /instances/{id}/lock': {
    help: '{ reason?: "security", message?, punishment?: { reason, punishType, punishDomain, punishUrl, code } }: locks it; a security lock opens its event',
    run: (control, request) =>
      control.lock(
        named(request),
        present({
          reason: optionalText(request.body, 'reason'),
          message: optionalText(request.body, 'message'),
          punishment: punishment(request.body),
        }),
      ),
  },
  'POST /instances/{id}/unlock': {
    help: '{ reason? }: takes that lock away, or all',
    run: (control, request) => control.unlock(named(request), optionalText(request.body, 'reason')),
  },
  'POST /disks/{id}/attach': {
    help: '{ instanceId, device? }: attaches it at once',
    run: (control, request) =>
      control.attach(named(request), text(request.body, 'instanceId'), optionalText(request.body, 'device')),
  },
  'POST /disks/{id}/detach': {
    help: '{ instanceId? }: detaches it at once, from one or from all',
    run: (control, request) => control.detach(named(request), optionalText(request.body, 'instanceId')),
  },
  'PUT /resources/{id}/status': {
    help: '{ status }: any word',
    run: (control, request) => {
      control.setStatus(named(request), text(request.body, 'status'));
    },
  },
  'PUT /resources/{id}/operation-locks': {
    help: '{ locks: [{ reason, message? }] } sets them; { shown: any JSON } only shows something else; { absent: true } leaves the field out',
    run: (control, request) => {
      showLocks(control, named(request), request.body);
    },
  },
  'PATCH /resources/{id}': {
    help: 'fields of the record of an instance or a disk',
    run: (control, request) => {
      control.patch(named(request), fields(request.body));
    },
  },
  'DELETE /resources/{id}': {
    help: 'makes an instance or a disk vanish',
    run: (control, request) => {
      control.remove(named(request));
    },
  },
  'POST /events': {
    help: '{ instanceId, type, … }: adds an event',
    run: (control, request) =>
      control.addEvent({
        ...fields(request.body),
        instanceId: text(request.body, 'instanceId'),
        type: text(request.body, 'type'),
      }),
  },
  'PATCH /events/{id}': {
    help: 'fields of the record of an event',
    run: (control, request) => {
      control.patchEvent(named(request), fields(request.body));
    },
  },
  'GET /clock': { help: 'the resource clock', run: (control) => clockShape(control.now()) },
  'POST /clock/advance': {
    help: '{ ms }: moves the resource clock forward',
    run: (control, request) => clockShape(control.advance(number(request.body, 'ms'))),
  },
  'POST /reset': {
    help: '{ fleet?: "default" | "empty" | { instancesPerRegion, disksPerInstance, locked, detachedDisks, sharedDisks, accounts } }: starts over, and sets the clock back',
    run: (control, request) => {
      control.reset(fleetOf(request.body));
    },
  },
  'GET /calls': {
    help: 'the call log; ?action= &accountId= &regionId= &after=SEQUENCE',
    run: (control, { query }) => {
      const { action, accountId, regionId, after } = query;
      return control.calls(
        present({ action, accountId, regionId, after: after === undefined ? undefined : Number(after) }),
      );
    },
  },
  'DELETE /calls': {
    help: 'empties the call log',
    run: (control) => {
      control.clearCalls();
    },
  },
  'GET /deliveries': {
    help: 'what was sent to the target of events, with the answers',
    run: (control) => control.deliveries(),
  },
  'GET /faults': { help: 'the faults with what is left of them', run: (control) => control.faults() },
  'PUT /faults': {
    help: '[{ kind, action?, regionId?, accountId?, match?, times?, afterCalls?, … }]: replaces all faults',
    run: (control, request) =>
      withFaults(control, () => {
        control.setFaults(faultList(request.body));
      }),
  },
  'POST /faults': {
    help: '{ kind, … }: adds one fault',
    run: (control, request) =>
      withFaults(control, () => {
        control.addFault(parsedFault(request.body));
      }),
  },
  'DELETE /faults': {
    help: 'removes all faults',
    run: (control) => {
      control.clearFaults();
    },
  },
  'PATCH /settings': {
    help: '{ instanceIdFindsMultiAttach }',
    run: (control, request) => {
      const value = fields(request.body).instanceIdFindsMultiAttach;
      if (typeof value !== 'boolean')
        throw new WrongControlRequest('instanceIdFindsMultiAttach is true or false');
      return control.configure({ instanceIdFindsMultiAttach: value });
    },
  },
};

/** The routes of the control API. */
export const controlRoutes: readonly ControlRoute[] = Object.entries(served).map(([name, { help, run }]) => {
  const [method = '', path = ''] = name.split(' ');
  return { method, path, help, run };
});

const clockShape = (now: number): ClockState => ({ now, time: new Date(now).toISOString() });

function help(): ControlHelp {
  return {
    about: 'The control API of the ECS emulator. POST, PUT and PATCH take content-type: application/json.',
    routes: controlRoutes.map((route) => `${route.method} /_emulator${route.path}: ${route.help}`),
    faultKinds,
    faultMeanings,
    faultVariants,
  };
}
