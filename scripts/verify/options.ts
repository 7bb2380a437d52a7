import { parseArgs } from 'node:util';
import { parseEndpoint } from '../../src/config/endpoint';
import type { Endpoint } from '../../src/config/endpoint';

/** What the process ends with. */
export const exitCodes = {
  /** Everything was asked, and nothing differs. */
  clean: 0,
  /** Something differs, or a row of a table is contradicted. */
  found: 1,
  /** The command line or the configuration is wrong; nothing was called. */
  usage: 2,
  /** It could not begin: no identity, or credentials that Alibaba Cloud refuses. */
  notBegun: 3,
  /** Nothing differs so far, but some calls could not be made. */
  incomplete: 4,
  /** Ended by Ctrl-C. */
  interrupted: 130,
} as const;

export const probeVariables = {
  accessKeyId: 'VERIFY_PROBE_ACCESS_KEY_ID',
  accessKeySecret: 'VERIFY_PROBE_ACCESS_KEY_SECRET',
  securityToken: 'VERIFY_PROBE_SECURITY_TOKEN',
} as const;

export const help = `npm run verify -- [--objects 5] [--account NAME] [--out verified.json] [--drift-from FILE|URL]
npm run verify -- --dry-run-probes --instance i-…

Asks the real Alibaba Cloud and the emulator the same questions, and reports where they differ. It only reads.
docs/verify.md says what it calls, what that costs, and what it can prove.

  --objects N          how many instances and disks of each region, and locked instances of each reason; 1 to 50
  --account NAME       the account of ECS_ACCOUNTS to use; the first one when absent
  --out FILE           where the verdicts are written, verified.json when absent; what is in the file already is kept.
                       Against an emulator nothing is written unless it is named
  --drift-from SOURCE  metrics of a running server (a file, or the URL of its /metrics): the refusals it counted count too
  --sts-endpoint HOST  the address of STS; sts.aliyuncs.com when absent
  --dry-run-probes     instead of the reads: StartInstance and RebootInstance with DryRun=true, on one locked instance
                       that has the tag ecs-subgraph-verify=yes
  --instance ID        that instance; it must be the only one with the tag
  --help               this text

Environment: ECS_REGIONS, ECS_CREDENTIALS or ECS_ACCOUNTS, and the variables that these need, as for the server; with
--dry-run-probes also ${probeVariables.accessKeyId}, ${probeVariables.accessKeySecret} and, for temporary
keys, ${probeVariables.securityToken}. RAM policies: deploy/ram/verify-reader.json, deploy/ram/verify-probes.json.

Exits with ${exitCodes.clean} when nothing differs, ${exitCodes.found} when something does, ${exitCodes.usage} for a wrong command line or configuration, ${exitCodes.notBegun} when the
credentials do not work, ${exitCodes.incomplete} when nothing differs but some calls could not be made, ${exitCodes.interrupted} after Ctrl-C.
`;

export interface Options {
  readonly objects: number;
  readonly account: string | undefined;
  /** Undefined when no file is named. */
  readonly out: string | undefined;
  readonly driftFrom: string | undefined;
  readonly sts: Endpoint | undefined;
  /** The instance to probe; undefined when only reads are made. */
  readonly probe: string | undefined;
}

/** The command line is wrong; the message is for people. */
export class UsageError extends Error {}

/** @returns the options, or undefined for `--help`. @throws UsageError */
export function optionsOf(args: readonly string[]): Options | undefined {
  const values = parsed(args);
  if (values.help === true) return undefined;
  const probes = values['dry-run-probes'] === true;
  const { instance, objects, account, out } = values;
  if (!/^([1-9]|[1-4]\d|50)$/.test(objects))
    throw new UsageError('--objects must be a whole number from 1 to 50.');
  if (probes && instance === undefined)
    throw new UsageError('--dry-run-probes needs --instance: the id of the instance to probe.');
  if (!probes && instance !== undefined) throw new UsageError('--instance is for --dry-run-probes only.');
  if (instance !== undefined && !/^i-[a-z0-9]{10,40}$/.test(instance))
    throw new UsageError('--instance must be the id of one instance, such as i-bp67acfmxazb4p0000.');
  const sts = values['sts-endpoint'] === undefined ? undefined : parseEndpoint(values['sts-endpoint']);
  if (sts !== undefined && 'advice' in sts) throw new UsageError(`--sts-endpoint: ${sts.advice}.`);
  return { objects: Number(objects), account, out, driftFrom: values['drift-from'], sts, probe: instance };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean' },
        objects: { type: 'string', default: '5' },
        account: { type: 'string' },
        out: { type: 'string' },
        'drift-from': { type: 'string' },
        'sts-endpoint': { type: 'string' },
        'dry-run-probes': { type: 'boolean' },
        instance: { type: 'string' },
      },
    }).values;
  } catch (error) {
    // Node adds advice of its own about arguments that begin with a dash.
    const [why] = (error as Error).message.split('. ');
    throw new UsageError(`${why}. --help lists the options.`, { cause: error });
  }
}
