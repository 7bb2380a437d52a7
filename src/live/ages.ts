/** How old the facts of an answer may be, in milliseconds. */
export interface Ages {
  /** Facts that decide: locks; and the status and place of disks where a region has a lock that is set or unknown. */
  readonly lockMs: number;
  /** All other facts. */
  readonly recordMs: number;
}

/** The earliest moments at which facts of that age were read, in milliseconds since the epoch. */
export interface NotBefore {
  readonly lock: number;
  readonly record: number;
}

export const notBefore = ({ lockMs, recordMs }: Ages, now: number): NotBefore => ({
  lock: now - lockMs,
  record: now - recordMs,
});
