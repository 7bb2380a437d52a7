import { createServer } from 'node:net';

/** The program cannot start. The message is for the person who starts it and names the variable to set. */
export class StartError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StartError';
  }
}

interface Reason {
  /** Which of the two variables to change. */
  readonly mend: 'port' | 'host';
  readonly text: (host: string, port: number) => string;
}

const reasons: Readonly<Record<string, Reason>> = {
  EADDRINUSE: {
    mend: 'port',
    text: (_host, port) => `port ${port} is in use; set another port, or 0 for any free port`,
  },
  EACCES: {
    mend: 'port',
    text: (_host, port) => `this user may not open port ${port}; set a port from 1024 on`,
  },
  EADDRNOTAVAIL: {
    mend: 'host',
    text: (host) => `this machine does not have the address ${host}; set one of its addresses`,
  },
  ENOTFOUND: {
    mend: 'host',
    text: (host) => `the host ${host} does not exist; set an address of this machine`,
  },
};

/** @returns a StartError when the port could not be opened; else the same error. */
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

/** A port to open. */
export interface PortName {
  /** The variables that set its number and its address. */
  readonly variables: { readonly port: string; readonly host: string };
  readonly host: string;
  /** The default number. */
  readonly usual: number;
}

/** Opens the configured port and no other. Without one, opens the usual port, or a free port when that is in use. */
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

/**
 * Throws the error of a port that could not be opened, together with that of the next port if that cannot be opened
 * either: who starts the program learns both at once. The next port is only tried, and serves nobody.
 */
export async function withNextPort(error: unknown, next: PortName, asked: number): Promise<never> {
  if (!(error instanceof StartError)) throw error;
  const other: unknown = await portOrAny(next, asked, (port) => tryPort(next.host, port)).catch(
    (fault: unknown) => fault,
  );
  throw other instanceof StartError ? new StartError(`${error.message}\n${other.message}`) : error;
}

async function tryPort(host: string, port: number): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  await new Promise((resolve) => server.close(resolve));
}

/** The URL of a server. */
export const urlOf = (host: string, port: number): string =>
  `http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${port}`;
