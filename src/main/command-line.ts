import { parseArgs } from 'node:util';
import { variablesAsText } from '../config';

/** What the program is asked to do. */
export type Command = 'serve' | 'help' | 'version' | 'print-config';

const commands = ['help', 'version', 'print-config'] as const satisfies readonly Command[];

/**
 * Reads the command line.
 *
 * @returns the command, or what is wrong with the line.
 */
export function commandOf(args: readonly string[]): Command | { readonly fault: string } {
  const options = Object.fromEntries(commands.map((name) => [name, { type: 'boolean' as const }]));
  try {
    const { values } = parseArgs({ args: [...args], options, allowPositionals: false });
    return commands.find((name) => values[name] === true) ?? 'serve';
  } catch {
    const known = commands.map((name) => `--${name}`).join(', ');
    return { fault: `There is no ${args.join(' ')}; use ${known}, or nothing at all to start the server.` };
  }
}

/** What `--help` prints. */
export const helpText = (version: string): string => `ecs-security-lock-subgraph ${version}

Serves Alibaba Cloud ECS as a Federation 2 subgraph that knows what a security lock allows.

  --help           this text
  --version        the version
  --print-config   every variable as it takes effect, secrets redacted

It is configured by variables of the environment.

${variablesAsText()}
`;
