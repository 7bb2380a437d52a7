/** The program cannot start; the message is for the person who started it, and names the variable to set. */
export class StartError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StartError';
  }
}

interface Reason {
  /** Which of the two variables has to be set. */
  readonly mend: 'port' | 'host';
  readonly text: (host: string, port: number) => string;
}

const reasons: Readonly<Record<string, Reason>> = {
  EADDRINUSE: {
    mend: 'port',
    text: (_host, port) => `port ${port} is taken; set it to another one, or to 0 for any that is free`,
  },
  EACCES: {
    mend: 'port',
    text: (_host, port) => `port ${port} may not be opened; set it to one from 1024 on`,
  },
  EADDRNOTAVAIL: {
    mend: 'host',
    text: (host) => `this machine has no address ${host}; set it to one that it has`,
  },
  ENOTFOUND: {
    mend: 'host',
    text: (host) => `there is no host ${host}; set it to an address of this machine`,
  },
};

/** @returns the error of a port that could not be had, in words; any other error as it is. */
function portError(error: unknown, { variables, host }: PortName, port: number): unknown {
  const code = codeOf(error);
  const reason = code === undefined ? undefined : reasons[code];
  if (reason === undefined) return error;
  return new StartError(`${variables[reason.mend]}: ${reason.text(host, port)}.`);
}

const isTaken = (error: unknown): boolean => codeOf(error) === 'EADDRINUSE';

const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

/** A port that is to be opened. */
interface PortName {
  /** The variables that say where it is. */
  readonly variables: { readonly port: string; readonly host: string };
  readonly host: string;
  /** Which one it is when nobody says. */
  readonly usual: number;
}

/** Opens the port that was asked for, strictly; where none was, the usual one, or a free one when that is taken. */
export async function portOrAny<T>(
  name: PortName,
  asked: number | undefined,
  open: (port: number) => Promise<T>,
): Promise<T> {
  try {
    return await open(asked ?? name.usual);
  } catch (error) {
    if (asked === undefined && isTaken(error)) return open(0);
    throw portError(error, name, asked ?? name.usual);
  }
}

/** The address of a server, as one writes it. */
export const urlOf = (host: string, port: number): string =>
  `http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${port}`;
