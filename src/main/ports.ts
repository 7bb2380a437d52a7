/** The program cannot start; the message is for the person who started it, and names the variable to set. */
export class StartError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StartError';
  }
}

const reasons: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (_host, port) => `port ${port} is taken; set it to another one, or to 0 for any that is free`,
  EACCES: (_host, port) => `port ${port} may not be opened; set it to one from 1024 on`,
  EADDRNOTAVAIL: (host) => `this machine has no address ${host}; set the host to one that it has`,
  ENOTFOUND: (host) => `there is no host ${host}; set the host to an address of this machine`,
};

/**
 * @param variable the variable that says which port.
 * @returns the error of a port that could not be had, in words; any other error as it is.
 */
function portError(error: unknown, variable: string, host: string, port: number): unknown {
  const code = codeOf(error);
  const reason = code === undefined ? undefined : reasons[code];
  return reason === undefined ? error : new StartError(`${variable}: ${reason(host, port)}.`);
}

const isTaken = (error: unknown): boolean => codeOf(error) === 'EADDRINUSE';

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** A port that is to be opened. */
interface PortName {
  /** The variable that says which port. */
  readonly variable: string;
  readonly host: string;
  /** Which one it is when nobody says. */
  readonly usual: number;
}

/** Opens the port that was asked for, strictly; where none was, the usual one, or a free one when that is taken. */
export async function portOrAny<T>(
  { variable, host, usual }: PortName,
  asked: number | undefined,
  open: (port: number) => Promise<T>,
): Promise<T> {
  try {
    return await open(asked ?? usual);
  } catch (error) {
    if (asked === undefined && isTaken(error)) return open(0);
    throw portError(error, variable, host, asked ?? usual);
  }
}

/** The address of a server, as one writes it. */
export const urlOf = (host: string, port: number): string =>
  `http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${port}`;
