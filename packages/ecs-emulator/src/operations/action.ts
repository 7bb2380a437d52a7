import type { Handler } from './call';
import type { ErrorRow } from '../protocol/errors';
import { resourceErrors } from '../protocol/errors';

/** The implementation of an operation. */
export interface Action {
  readonly handler: Handler;
  readonly access: 'read' | 'write';
  /** The answer to a successful DryRun; absent when the operation has no DryRun. */
  readonly dryRun?: ErrorRow;
  /** Whether the operation takes a ClientToken. */
  readonly clientToken?: boolean;
}

/** Operation name → its implementation. */
export type ActionTable = Readonly<Record<string, Action>>;

export const read = (handler: Handler): Action => ({ handler, access: 'read' });

export const readWithDryRun = (handler: Handler): Action => ({
  handler,
  access: 'read',
  dryRun: resourceErrors.dryRunOperation,
});

interface WriteOptions {
  readonly dryRun?: 'single' | 'batch';
  readonly clientToken?: boolean;
}

/** Batch operations answer DRYRUN.SUCCESS instead of DryRunOperation. */
const dryRuns = { single: resourceErrors.dryRunOperation, batch: resourceErrors.dryRunSuccess } as const;

/** A write; its handler calls `commit()` between its last check and its first change. */
export const write = (handler: Handler, { dryRun, clientToken }: WriteOptions = {}): Action => ({
  handler,
  access: 'write',
  ...(dryRun === undefined ? {} : { dryRun: dryRuns[dryRun] }),
  ...(clientToken === undefined ? {} : { clientToken }),
});
