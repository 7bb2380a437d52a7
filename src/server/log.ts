/** Where the server writes what happens. pino's own loggers have this shape. */
export type Log = Readonly<
  Record<'debug' | 'info' | 'warn' | 'error', (fields: object, message: string) => void>
>;
