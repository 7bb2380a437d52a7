import { tagList } from '../parameters';
import { commandTypes, repeatModes, terminationModes, wordOf } from '../words';
import type { NameIn } from '../words';
import { base64 } from './encode';
import type { Maybe, Tags } from './encode';

/** What both commands have in common. */
interface Invocation {
  readonly timeoutSeconds?: Maybe<number>;
  readonly workingDir?: Maybe<string>;
  readonly username?: Maybe<string>;
  readonly windowsPasswordName?: Maybe<string>;
  readonly parameters?: Maybe<readonly { readonly name: string; readonly value: string }[]>;
  readonly repeatMode: NameIn<typeof repeatModes>;
  readonly frequency?: Maybe<string>;
  readonly terminationMode?: Maybe<NameIn<typeof terminationModes>>;
  readonly resourceGroupId?: Maybe<string>;
  readonly tags?: Maybe<Tags>;
}

interface Run extends Omit<Invocation, 'timeoutSeconds'> {
  readonly type: NameIn<typeof commandTypes>;
  readonly content: string;
  readonly name?: Maybe<string>;
  readonly description?: Maybe<string>;
  readonly keepCommand: boolean;
  readonly timeoutSeconds: number;
}

interface Invoke extends Invocation {
  readonly commandId: string;
}

const invocation = (input: Invocation) => ({
  Timeout: input.timeoutSeconds,
  WorkingDir: input.workingDir,
  Username: input.username,
  WindowsPasswordName: input.windowsPasswordName,
  Parameters: parameterMap(input.parameters),
  RepeatMode: repeatModes[input.repeatMode],
  Frequency: input.frequency,
  TerminationMode: wordOf(terminationModes, input.terminationMode),
  ResourceGroupId: input.resourceGroupId,
  Tag: tagList(input.tags),
});

const parameterMap = (parameters: Invocation['parameters']): Readonly<Record<string, string>> | undefined =>
  parameters == null || parameters.length === 0
    ? undefined
    : Object.fromEntries(parameters.map(({ name, value }) => [name, value]));

/** Commands of Cloud Assistant. */
export const command = {
  RunCommand: (input: Run) => ({
    Type: commandTypes[input.type],
    CommandContent: base64(input.content),
    ContentEncoding: 'Base64',
    Name: input.name,
    Description: input.description,
    KeepCommand: input.keepCommand,
    // Without this ECS leaves {{…}} in a script as it is, which is what a script without parameters wants.
    EnableParameter: input.parameters == null ? undefined : true,
    ...invocation(input),
  }),
  InvokeCommand: (input: Invoke) => ({ CommandId: input.commandId, ...invocation(input) }),
};
