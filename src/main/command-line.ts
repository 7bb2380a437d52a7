import { parseArgs } from 'node:util';
import { variablesAsText } from '../config';

/** The commands of the program. */
export type Command = 'serve' | 'help' | 'version' | 'print-config';

const commands = ['help', 'version', 'print-config'] as const satisfies readonly Command[];

/**
 * Reads the command line.
 *
 * @returns the command, or an error message.
 */
export function commandOf(args: readonly string[]): Command | { readonly fault: string } {
  const options = Object.fromEntries(commands.map((name) => [name, { type: 'boolean' as const }]));
  try {
    const { values } = parseArgs({ args: [...args], options, allowPositionals: false });
    return commands.find((name) => values[name] === true) ?? 'serve';
  } catch {
    const known = commands.map((name) => `--${name}`).join(', ');
    return { fault: `Unknown option: ${args.join(' ')}. Use ${known}, or no option to start the server.` };
  }
}

/** What `--help` prints. */
export const helpText = (version: string): string => `ecs-security-lock-subgraph ${version}

Serves Alibaba Cloud ECS as a GraphQL subgraph (Apollo Federation 2) that knows which operations a
security lock allows. Without options, it starts the server. Reads are answered from memory while
they are young enough, and subscriptions are served; LIVE=off does without both.

  --help           print this text
  --version        print the version
  --print-config   print the effective configuration, with secrets redacted

Set these environment variables to configure it. No variable is required to start it with the emulator.

${variablesAsText()}
`;
