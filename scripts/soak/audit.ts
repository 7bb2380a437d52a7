import type { Entry, Told } from './ledger';

interface AuditRecord {
  readonly audit?: string;
  readonly requestId?: string;
  readonly outcomes?: readonly {
    readonly targetId: string;
    readonly kind: string;
    readonly ecsRequestId: string | null;
    readonly deniedBy?: string;
  }[];
}

/** A destination for the program's log. Keeps only the audit's results, each with its mutation. */
export const auditInto = (entryOf: (requestId: string) => Entry | undefined) => ({
  write(line: string): void {
    if (!line.includes('"audit":"result"')) return;
    const { requestId = '', outcomes = [] } = JSON.parse(line) as AuditRecord;
    const entry = entryOf(requestId);
    if (entry === undefined) return;
    entry.audited = outcomes.map(({ targetId, kind, ecsRequestId, deniedBy = null }): Told => ({
      targetId,
      kind,
      ecsRequestId,
      deniedBy,
    }));
  },
});
