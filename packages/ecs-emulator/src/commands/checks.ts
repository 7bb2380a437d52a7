import type { Call } from '../operations/call';
import type { CommandRecord } from '../world/activity-records';
import type { ErrorRow } from '../protocol/errors';
import { Refusal } from '../protocol/errors';
import type { InstanceRecord } from '../world/records';

const errors = {
  badType: [404, 'InvalidCmdType.NotFound', 'The specified command type does not exist.'],
  badContent: [400, 'CmdContent.DecodeError', 'The CommandContent can not be base64 decoded.'],
  longContent: [403, 'CmdContent.ExceedLimit', 'The length of the command content exceeds the upper limit.'],
  longName: [403, 'CmdName.ExceedLimit', 'The length of the command name exceeds the upper limit.'],
  longDescription: [
    403,
    'CmdDesc.ExceedLimit',
    'The length of the command description exceeds the upper limit.',
  ],
  badDirectory: [400, 'InvalidParameter.WorkingDir', 'The specified parameter WorkingDir is not valid.'],
  longUser: [403, 'Username.ExceedLimit', 'The length of the username exceeds the upper limit.'],
  badRepeatMode: [404, 'InvalidRepeatMode.NotFound', 'The specified repeat mode does not exist.'],
  noFrequency: [
    400,
    'MissingParam.Frequency',
    'The frequency must be specified when you create a timed task.',
  ],
  badTermination: [
    404,
    'InvalidTerminationMode.NotFound',
    'The specified parameter TerminationMode does not exist.',
  ],
  noInstances: [400, 'MissingParam.InstanceId', 'The parameter instanceId is missing or empty.'],
  idsAndTags: [
    400,
    'InvalidResourceTag.ConflictWithInstanceIds',
    'The specified param ResourceTag conflicts with InstanceId.',
  ],
  noneTagged: [
    400,
    'InvalidResourceTag.InstanceNotFound',
    'InstanceIds are not found by the specified ResourceTag.',
  ],
  unknownInstance: [404, 'InvalidInstance.NotFound', 'The specified instance does not exist.'],
  otherSystem: [400, 'InvalidInstance.NotMatch', 'The specified instance type does not match the command.'],
  noParameters: [
    400,
    'Parameter.Disabled',
    'Parameters should not be passed when CreateCommand.EnableParameter is false.',
  ],
  otherParameters: [
    400,
    'Parameter.NotMatched',
    'The parameters of creation do not match those of invocation.',
  ],
} as const satisfies Record<string, ErrorRow>;

/** Type of a command → the operating system that runs it. */
const systemOf: Readonly<Record<string, string>> = {
  RunShellScript: 'linux',
  RunBatScript: 'windows',
  RunPowerShellScript: 'windows',
};

const repeatModes: ReadonlySet<string> = new Set([
  'Once',
  'Period',
  'NextRebootOnly',
  'EveryReboot',
  'DryRun',
]);

const isBase64 = (text: string): boolean => text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(text);

/** The longest script: 24 KB, measured in base64. */
const mostContent = 24 * 1024;

/** @returns the script in base64, as all reads show it */
function contentAsked({ params }: Call): string {
  const text = params.text('CommandContent') ?? '';
  const isEncoded = params.text('ContentEncoding')?.toLowerCase() === 'base64';
  if (isEncoded && !isBase64(text)) throw new Refusal(errors.badContent);
  const content = isEncoded ? text : Buffer.from(text).toString('base64');
  if (content.length > mostContent) throw new Refusal(errors.longContent);
  return content;
}

/** The command that a RunCommand call describes, without its id. */
export function commandAsked(call: Call): Omit<CommandRecord, 'seq' | 'commandId'> {
  const { params } = call;
  const type = params.text('Type') ?? '';
  if (!Object.hasOwn(systemOf, type)) throw new Refusal(errors.badType);
  const [name, description] = [params.text('Name') ?? '', params.text('Description') ?? ''];
  if (name.length > 128) throw new Refusal(errors.longName);
  if (description.length > 512) throw new Refusal(errors.longDescription);
  return {
    regionId: call.region.regionId,
    name,
    description,
    type,
    content: contentAsked(call),
    workingDir: directoryAsked(call) ?? '',
    timeout: params.number('Timeout') ?? 60,
    enableParameter: params.flag('EnableParameter') ?? false,
    kept: params.flag('KeepCommand') ?? false,
    creationTime: call.now,
  };
}

/** The working directory, if the call names one. */
export function directoryAsked({ params }: Call): string | undefined {
  const directory = params.text('WorkingDir');
  if (directory !== undefined && directory.length > 200) throw new Refusal(errors.badDirectory);
  return directory;
}

/** When a command runs: at once, on a schedule, at the next start of the instance, or never (a dry run). */
export interface Schedule {
  readonly repeatMode: string;
  readonly frequency: string;
}

/** With a Frequency, the command runs on that schedule, whatever RepeatMode says. */
export function scheduleAsked({ params }: Call): Schedule {
  const repeatMode = params.text('RepeatMode') ?? 'Once';
  const frequency = params.text('Frequency') ?? '';
  if (!repeatModes.has(repeatMode)) throw new Refusal(errors.badRepeatMode);
  if (repeatMode === 'Period' && frequency === '') throw new Refusal(errors.noFrequency);
  const termination = params.text('TerminationMode');
  if (termination !== undefined && termination !== 'Process' && termination !== 'ProcessTree')
    throw new Refusal(errors.badTermination);
  if ((params.text('Username') ?? '').length > 255) throw new Refusal(errors.longUser);
  return { repeatMode: frequency === '' ? repeatMode : 'Period', frequency };
}

/** A placeholder `{{name}}` in a script. ECS itself fills in names that begin with `ACS::`. */
function placeholders(content: string): Set<string> {
  const script = Buffer.from(content, 'base64').toString();
  const names = [...script.matchAll(/\{\{\s*([^{}]+?)\s*\}\}/g)].map(([, name = '']) => name);
  return new Set(names.filter((name) => !name.startsWith('ACS::')).map((name) => name.toLowerCase()));
}

/**
 * The parameters of an invocation, as the text that the reads show.
 *
 * @throws Refusal when the command has no parameters, or none of a given name
 */
export function parametersAsked(
  { params }: Call,
  command: Pick<CommandRecord, 'content' | 'enableParameter'>,
): string {
  const text = params.text('Parameters') ?? '{}';
  const names = Object.keys(JSON.parse(text) as Record<string, unknown>);
  if (names.length > 0 && !command.enableParameter) throw new Refusal(errors.noParameters);
  const known = placeholders(command.content);
  if (names.some((name) => !known.has(name.toLowerCase()))) throw new Refusal(errors.otherParameters);
  return text;
}

/** The instances that a call names by id or by tags. */
function instancesNamed({ params, region }: Call): InstanceRecord[] {
  const [ids, tags] = [params.list('InstanceId'), params.tags('ResourceTag')];
  if (ids !== undefined && tags.length > 0) throw new Refusal(errors.idsAndTags);
  if (ids === undefined && tags.length === 0) throw new Refusal(errors.noInstances);
  if (ids === undefined) {
    const tagged = [...region.instances.values()].filter((instance) =>
      tags.every(({ key, value }) =>
        instance.tags.some((tag) => tag.key === key && (value ?? '') === tag.value),
      ),
    );
    if (tagged.length === 0) throw new Refusal(errors.noneTagged);
    return tagged;
  }
  return [...new Set(ids)].map((id) => {
    const instance = region.instances.get(id);
    if (instance === undefined) throw new Refusal(errors.unknownInstance);
    return instance;
  });
}

/** The instances that a command is sent to. One with another operating system fails the whole call. */
export function targetsAsked(call: Call, { type }: Pick<CommandRecord, 'type'>): InstanceRecord[] {
  const instances = instancesNamed(call);
  if (instances.some(({ osType }) => osType !== systemOf[type])) throw new Refusal(errors.otherSystem);
  return instances;
}
