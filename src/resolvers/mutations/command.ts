import type * as Gql from '../../generated/graphql';
import { badInput } from '../bad-input';
import { defineMutation } from '../define-mutation';
import { instances } from '../targets';
import { idOf, nameOf, numberWithin, onlyWith, tagsOf, textWithin } from './checks';

/** ECS takes 24 KB of script and parameters together, counted after Base64. */
const mostBytes = (24 * 1024 * 3) / 4;
const mostParameters = 10;

type CommandParameters = readonly Gql.EcsCommandParameterInput[] | null | undefined;

/** The checks that both commands share. */
interface Invocation {
  readonly timeoutSeconds?: number | null;
  readonly workingDir?: string | null;
  readonly username?: string | null;
  readonly windowsPasswordName?: string | null;
  readonly parameters?: CommandParameters;
  readonly repeatMode: Gql.EcsCommandRepeatModeInput;
  readonly frequency?: string | null;
  readonly terminationMode?: Gql.EcsCommandTerminationModeInput | null;
  readonly resourceGroupId?: string | null;
  readonly tags?: readonly Gql.EcsTagInput[] | null;
}

function checkInvocation(input: Invocation, content = ''): void {
  numberWithin('timeoutSeconds', input.timeoutSeconds, 10, 86_400);
  textWithin('workingDir', input.workingDir, 1, 200);
  textWithin('username', input.username, 1, 255);
  textWithin('windowsPasswordName', input.windowsPasswordName, 1, 255);
  onlyWith('frequency', input.frequency != null, 'repeatMode PERIOD', input.repeatMode === 'PERIOD');
  textWithin('frequency', input.frequency, 1, 128);
  idOf('resourceGroupId', input.resourceGroupId, 'ResourceGroup');
  tagsOf(input.tags);
  checkParameters(input.parameters);
  const bytes = [content, ...(input.parameters ?? []).flatMap(({ name, value }) => [name, value])]
    .map((text) => Buffer.byteLength(text))
    .reduce((sum, length) => sum + length, 0);
  if (bytes > mostBytes) {
    throw badInput(
      content === '' ? 'input.parameters' : 'input.content',
      'give up to 18 KB, parameters included.',
    );
  }
}

function checkParameters(parameters: CommandParameters): void {
  if (parameters == null) return;
  if (parameters.length > mostParameters) throw badInput('input.parameters', `up to ${mostParameters}.`);
  for (const { name } of parameters) {
    // The SDK copies parameters into an object by assignment, which would lose this name.
    if (!/^[A-Za-z0-9_-]{1,64}$/.test(name) || name === '__proto__') {
      throw badInput('input.parameters.name', '1 to 64 letters, digits, _ and -.');
    }
  }
  // ECS ignores case in these names.
  const names = new Set(parameters.map(({ name }) => name.toLowerCase()));
  if (names.size < parameters.length) throw badInput('input.parameters.name', 'give each name only once.');
}

/** Commands of Cloud Assistant. */
export const command = {
  ecsRunCommand: defineMutation('RunCommand', {
    target: instances,
    check: (input) => {
      if (input.content === '') throw badInput('input.content', 'at least one character.');
      textWithin('name', input.name, 1, 128);
      textWithin('description', input.description, 1, 512);
      checkInvocation(input, input.content);
    },
  }),
  ecsInvokeCommand: defineMutation('InvokeCommand', {
    target: instances,
    check: (input) => {
      nameOf('commandId', input.commandId);
      checkInvocation(input);
    },
  }),
};
