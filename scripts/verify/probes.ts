import type { EcsScope } from '../../src/ecs/port';
import type { InstanceRecord } from '../../src/ecs/records';
import { createSdkPort } from '../../src/ecs/sdk-adapter';
import type { SdkPortOptions } from '../../src/ecs/sdk-adapter';
import { locks } from '../../src/policy/locks/index';
import type { LockPolicy, LockRule } from '../../src/policy/locks/lock';
import type { Verification, VerificationVerdict } from '../../src/policy/verified';
import type { Outcome } from './outcome';
import { patiently } from './reader';
import type { Patience } from './reader';
import { sampledFrom } from './survey';
import { reasonsOf } from './witnesses';

/**
 * The only operations that are ever probed. If ECS ignored DryRun, the instance would start or reboot, which can be undone.
 * An operation that deletes, charges or changes settings must never stand here.
 */
export const probedOperations = ['StartInstance', 'RebootInstance'] as const;
export type ProbedOperation = (typeof probedOperations)[number];

/** The tag that an instance must have to be probed. The RAM policy has it as a condition. */
export const probeTag = { key: 'ecs-subgraph-verify', value: 'yes' } as const;

/** The whole of what the probing part can do. */
export interface ProbePort {
  /** The instances of a region with the tag, at most ten. @throws EcsError */
  tagged(scope: EcsScope): Promise<readonly InstanceRecord[]>;
  /** Sends the operation with DryRun=true. @throws TypeError for any other operation; EcsError when ECS refuses. */
  dryRun(scope: EcsScope, operation: ProbedOperation, instanceId: string): Promise<void>;
}

/** @param options with the credentials of the probes. */
export function probePortOf(options: SdkPortOptions): ProbePort {
  const port = createSdkPort(options);
  return {
    async tagged(scope) {
      const query = { maxResults: 10, tags: [probeTag] };
      return (await port.read(scope, 'DescribeInstances', query, { purpose: 'CHECK' })).items;
    },
    async dryRun(scope, operation, instanceId) {
      if (!probedOperations.includes(operation))
        throw new TypeError(`${operation as string} is never probed.`);
      const targets = [{ type: 'INSTANCE', id: instanceId }] as const;
      const call = { targets, input: {}, clientToken: null, dryRun: true, isBestEffort: false };
      await port.write(scope, operation, call, { purpose: 'WRITE' });
    },
  };
}

/** The instance may not be probed; the message says why. */
export class NotProbed extends Error {}

/** What the probes found, and a line for people on each. */
export interface Probed {
  readonly rows: readonly Verification[];
  readonly lines: readonly string[];
  /** The operations that ECS answered with success, where a dry run must be an error: it may have run. */
  readonly mayHaveRun: readonly ProbedOperation[];
}

/**
 * Probes one locked instance. Before each call the tag and the lock are read again.
 *
 * @param instanceId as it was typed.
 * @throws NotProbed before the first call when the instance is not the tagged one or has no lock.
 */
export async function probe(
  port: ProbePort,
  scopes: readonly EcsScope[],
  instanceId: string,
  patience: Patience,
  observe: (row: Verification) => void,
): Promise<Probed> {
  const lines: string[] = [];
  const rows: Verification[] = [];
  const mayHaveRun: ProbedOperation[] = [];
  for (const operation of probedOperations) {
    const { scope, instance } = await taggedInstance(port, scopes, instanceId, patience);
    const lock = lockOf(instance);
    patience.say(`${operation} with DryRun=true`);
    const send = async (): Promise<Outcome> => {
      await port.dryRun(scope, operation, instance.id);
      return { kind: 'ANSWERED', body: {} };
    };
    const outcome = await patiently(operation, { ...patience, gapMs: 0 }, send, false);
    if (outcome.kind === 'ANSWERED') mayHaveRun.push(operation);
    const verdict = verdictOf(lock, lock.rules[operation], outcome, operation, instance.rawStatus);
    const code = outcome.kind === 'REFUSED' ? outcome.code : null;
    lines.push(`${operation}: ${verdict.word}. ${verdict.because}`);
    if (outcome.kind === 'FAILED') continue;
    const date = new Date(patience.now()).toISOString().slice(0, 10);
    const row = { operation, lock: lock.reason, verdict: verdict.word, code, date, how: 'DRY_RUN' } as const;
    rows.push(row);
    observe(row);
    // Nothing more is sent to an account where a dry run may have been carried out.
    if (outcome.kind === 'ANSWERED') break;
  }
  return { rows, lines, mayHaveRun };
}

/** @returns the typed instance, if it is the only one that has the tag. */
async function taggedInstance(
  port: ProbePort,
  scopes: readonly EcsScope[],
  instanceId: string,
  patience: Patience,
): Promise<{ readonly scope: EcsScope; readonly instance: InstanceRecord }> {
  const found: { readonly scope: EcsScope; readonly instance: InstanceRecord }[] = [];
  for (const scope of scopes) {
    const outcome = await patiently('DescribeInstances', patience, async () => {
      const hasTag = ({ tags }: InstanceRecord): boolean =>
        tags?.some(({ key, value }) => key === probeTag.key && value === probeTag.value) === true;
      for (const instance of await port.tagged(scope)) if (hasTag(instance)) found.push({ scope, instance });
      return { kind: 'ANSWERED', body: {} };
    });
    if (outcome.kind !== 'ANSWERED')
      throw new NotProbed(`The tag cannot be read in ${scope.regionId}, so nothing is probed.`);
  }
  const [only, another] = found;
  const tag = `${probeTag.key}=${probeTag.value}`;
  if (only === undefined) throw new NotProbed(`No instance has the tag ${tag} in these regions.`);
  if (another !== undefined) throw new NotProbed(`Several instances have the tag ${tag}; leave it on one.`);
  if (only.instance.id !== instanceId)
    throw new NotProbed(`--instance names another instance than the one with the tag ${tag}.`);
  return only;
}

/** @returns the lock of the instance; with several, no refusal could be told apart. */
function lockOf(instance: InstanceRecord): LockPolicy {
  const reasons = reasonsOf(sampledFrom(instance));
  const lock = locks.find(({ reason }) => reason === reasons[0]);
  if (instance.operationLocks?.length !== 1 || lock === undefined) {
    const known = locks.map(({ reason }) => reason).join(' or ');
    throw new NotProbed(`The instance must have one lock, ${known}; otherwise a dry run proves nothing.`);
  }
  return lock;
}

/** The codes with which ECS says that a dry run passed. */
const passed: readonly string[] = ['DryRunOperation', 'DRYRUN.SUCCESS'];
/** The status in which the operation is possible: in another one, a refusal may be for the status. */
const usualStatus: Readonly<Record<ProbedOperation, string>> = {
  StartInstance: 'Stopped',
  RebootInstance: 'Running',
};

interface Judged {
  readonly word: VerificationVerdict;
  readonly because: string;
}

function verdictOf(
  { codes }: LockPolicy,
  { errorCode }: LockRule,
  outcome: Outcome,
  operation: ProbedOperation,
  status: string | null,
): Judged {
  switch (outcome.kind) {
    case 'FAILED':
      return { word: 'SILENT', because: 'The call could not be made.' };
    case 'ANSWERED':
      return {
        word: 'CONTRADICTED',
        because: 'ECS answered success to a dry run: look whether it was carried out.',
      };
    case 'REFUSED': {
      const { code } = outcome;
      if (code === errorCode) return { word: 'CONFIRMED', because: `ECS refuses with ${code}.` };
      if (passed.includes(code))
        return {
          word: 'SILENT',
          because: 'The dry run passed. It need not check locks, so this proves nothing.',
        };
      const mayBeStatus = code !== codes.own && status !== usualStatus[operation];
      return mayBeStatus
        ? { word: 'SILENT', because: `ECS refuses with ${code}, which may be for the status.` }
        : {
            word: 'CONTRADICTED',
            because: `ECS refuses with ${code}; the table has ${errorCode ?? 'no code'}.`,
          };
    }
    default:
      return outcome satisfies never;
  }
}
