import { token, both, tags, wireTags } from './parts';
import type { Cases } from './parts';

const commandInput = {
  ...both,
  ...token,
  timeoutSeconds: 600,
  workingDir: '/home/web',
  username: 'web',
  windowsPasswordName: 'axtPassword',
  parameters: [
    { name: 'path', value: '/srv' },
    { name: 'flag', value: '' },
  ],
  repeatMode: 'PERIOD',
  frequency: 'rate(5m)',
  terminationMode: 'PROCESS_TREE',
  resourceGroupId: 'rg-one',
  tags,
};
const commandWire = {
  InstanceId: ['i-one', 'i-two'],
  Timeout: 600,
  WorkingDir: '/home/web',
  Username: 'web',
  WindowsPasswordName: 'axtPassword',
  Parameters: { path: '/srv', flag: '' },
  RepeatMode: 'Period',
  Frequency: 'rate(5m)',
  TerminationMode: 'ProcessTree',
  ResourceGroupId: 'rg-one',
  Tag: wireTags,
};

export const commandCases = {
  RunCommand: [
    {
      input: {
        ...commandInput,
        type: 'RUN_POWER_SHELL_SCRIPT',
        content: 'echo {{path}}',
        name: 'say',
        description: 'says where',
        keepCommand: true,
        sendToLockedInstances: true,
      },
      wire: {
        ...commandWire,
        Type: 'RunPowerShellScript',
        CommandContent: 'ZWNobyB7e3BhdGh9fQ==',
        ContentEncoding: 'Base64',
        Name: 'say',
        Description: 'says where',
        KeepCommand: true,
        EnableParameter: true,
      },
    },
    {
      input: { instanceIds: ['i-one'], type: 'RUN_SHELL_SCRIPT', content: 'echo {{path}}' },
      wire: {
        InstanceId: ['i-one'],
        Type: 'RunShellScript',
        CommandContent: 'ZWNobyB7e3BhdGh9fQ==',
        ContentEncoding: 'Base64',
        KeepCommand: false,
        Timeout: 60,
        RepeatMode: 'Once',
      },
    },
    {
      input: { instanceIds: ['i-one'], type: 'RUN_BAT_SCRIPT', content: 'dir', parameters: [] },
      wire: {
        InstanceId: ['i-one'],
        Type: 'RunBatScript',
        CommandContent: 'ZGly',
        ContentEncoding: 'Base64',
        KeepCommand: false,
        EnableParameter: true,
        Timeout: 60,
        RepeatMode: 'Once',
      },
    },
  ],
  InvokeCommand: [
    {
      input: { ...commandInput, commandId: 'c-one', sendToLockedInstances: true },
      wire: { ...commandWire, CommandId: 'c-one' },
    },
    {
      input: { instanceIds: ['i-one'], commandId: 'ACS-ECS-InstallJava-for-linux.sh' },
      wire: { InstanceId: ['i-one'], CommandId: 'ACS-ECS-InstallJava-for-linux.sh', RepeatMode: 'Once' },
    },
  ],
} satisfies Cases;
