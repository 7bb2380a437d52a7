import type { Emulator } from 'ecs-emulator';
import type { EcsRead, EcsScope } from '../../src/ecs/port';
import { differences } from './compare';
import type { Difference } from './compare';
import { Names } from './names';
import { inWords } from './outcome';
import type { Outcome } from './outcome';
import { readerOf } from './reader';
import type { Ask, Patience } from './reader';
import { addTo } from './shape';
import type { Shape } from './shape';
import { survey } from './survey';
import type { Observation, Sampled } from './survey';
import { wordsAt } from './words';

/** The emulator, asked the same questions. */
export interface Baseline {
  readonly shapes: ReadonlyMap<EcsRead, Shape>;
  /** @returns how the code of an answer differs from the emulator's; null when it does not, or cannot be compared. */
  codeDifference(observation: Observation, seenOn: string): Promise<Difference | null>;
  close(): Promise<void>;
}

/** So many objects of the emulator that every field is there in some. */
const objects = 25;
const regions = ['cn-hangzhou'];

/** Starts an emulator on a free port of loopback and asks it every read. */
export async function startBaseline(patience: Patience): Promise<Baseline> {
  const { defaultAccounts, startEmulator } = await import('ecs-emulator');
  const emulator = await startEmulator({ regions });
  try {
    const [account] = defaultAccounts;
    if (account === undefined) throw new TypeError('The emulator has no account.');
    const { accountId, accessKeyId, accessKeySecret } = account;
    const ask = readerOf(
      {
        accounts: [{ accountId, credentials: { kind: 'static', accessKeyId, accessKeySecret } }],
        regionIds: regions,
        endpoint: () => ({ host: emulator.endpoint, protocol: 'http' }),
      },
      { ...patience, gapMs: 0 },
    );
    const shapes = new Map<EcsRead, Shape>();
    const names = new Names();
    let twin: { readonly scope: EcsScope; readonly instance: Sampled } | undefined;
    for (const regionId of regions) {
      const scope = { accountId, regionId };
      const { instances } = await survey(ask, scope, { objects, now: patience.now() }, (seen) => {
        if (seen.outcome.kind !== 'ANSWERED') return;
        const shape = shapes.get(seen.action) ?? new Map<never, never>();
        shapes.set(seen.action, shape);
        addTo(shape, seen.action, seen.outcome.body, names);
      });
      const [instance] = instances;
      if (instance !== undefined) twin ??= { scope, instance };
    }
    if (twin === undefined) throw new TypeError('The emulator has no instance.');
    return { shapes, ...comparing(ask, emulator, twin), close: () => emulator.close() };
  } catch (error) {
    await emulator.close();
    throw error;
  }
}

/** Compares codes: an instance of the emulator takes on the status of the cloud's, and is asked the same. */
function comparing(
  ask: Ask,
  { control }: Emulator,
  twin: { readonly scope: EcsScope; readonly instance: Sampled },
): Pick<Baseline, 'codeDifference'> {
  const answers = new Map<string, Outcome>();

  const expected = async (action: EcsRead, { rawStatus }: Sampled): Promise<Outcome> => {
    const known = answers.get(`${action} ${rawStatus}`);
    if (known !== undefined) return known;
    const { id } = twin.instance;
    control.setStatus(id, rawStatus ?? '');
    control.setLocks(id, []);
    const outcome = await askOne(ask, twin.scope, action, id);
    answers.set(`${action} ${rawStatus}`, outcome);
    return outcome;
  };

  return {
    async codeDifference({ action, outcome, instances }, seenOn) {
      if (outcome.kind === 'FAILED') return null;
      const [instance, another] = instances;
      const difference = (text: string): Difference => ({
        action,
        kind: 'CODE',
        path: '',
        text,
        seenOn: seenOn === '' ? [] : [seenOn],
      });
      if (instance === undefined || another !== undefined || !isOfOne(action)) {
        return outcome.kind === 'REFUSED' ? difference(`${outcome.code}; the emulator answers`) : null;
      }
      // What a lock does is compared with the policy, and what an unknown status does is not known.
      if (instance.reasons?.length !== 0 || !isKnownStatus(instance)) return null;
      const usual = await expected(action, instance);
      if (inWords(usual) === inWords(outcome)) return null;
      return difference(`${inWords(outcome)}; the emulator gives ${inWords(usual)} in the same status`);
    },
  };
}

const isKnownStatus = ({ rawStatus }: Sampled): boolean =>
  rawStatus !== null &&
  wordsAt('DescribeInstances', 'Instances.Instance[].Status')?.has(rawStatus.toLowerCase()) === true;

const readsOfOne = [
  'DescribeInstanceAttribute',
  'DescribeUserData',
  'DescribeInstanceVncUrl',
  'GetInstanceConsoleOutput',
  'GetInstanceScreenshot',
] as const satisfies readonly EcsRead[];
type ReadOfOne = (typeof readsOfOne)[number];

const isOfOne = (action: EcsRead): action is ReadOfOne => readsOfOne.some((read) => read === action);

const askOne = (ask: Ask, scope: EcsScope, action: EcsRead, instanceId: string): Promise<Outcome> =>
  ask(scope, action as ReadOfOne, { instanceId, wakeUp: false });

/** @returns how all of the cloud's answers differ in shape from the emulator's. */
export const shapeDifferences = (
  cloud: ReadonlyMap<EcsRead, Shape>,
  { shapes }: Pick<Baseline, 'shapes'>,
): readonly Difference[] =>
  [...cloud].flatMap(([action, shape]) => {
    const model = shapes.get(action);
    return model === undefined ? [] : differences(action, shape, model);
  });
