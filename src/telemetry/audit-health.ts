import type { Logger } from 'pino';
import type { Output } from './output';

/**
 * Tells whether audit records can be written. While they cannot, each call tries to write a record that says so: a
 * replica that is not ready gets no mutations, so nothing else would notice that the disk has room again.
 *
 * @param audit the logger over the output.
 * @returns a function that gives the reason why no record can be written, or null.
 */
export function createAuditCheck(audit: Pick<Logger, 'info'>, output: Output): () => string | null {
  return () => {
    const failure = output.failure();
    if (failure === null) return null;
    const { code, since } = failure;
    try {
      audit.info(
        { audit: 'interrupted', code, since: new Date(since).toISOString() },
        'records could not be written for some time',
      );
      return null;
    } catch {
      return `the audit cannot be written (${output.failure()?.code ?? code}); every write is refused`;
    }
  };
}
