import type { EcsWriteOperation } from '../../../src/catalogue/operations';
import type { Real } from './real';

export interface Decision {
  readonly verdict: string;
  readonly reason: string | null;
}

const enumOf = (operation: string): string => operation.replace(/(?<!^)([A-Z])/g, '_$1').toUpperCase();

/** What a client would read of the operation on a target right now, in two ways; null where there is no such field. */
export async function readDecision(
  { stack }: Real,
  operation: EcsWriteOperation,
  id: string,
  named: unknown,
): Promise<{ readonly decision: Decision; readonly isListed: boolean | null } | null> {
  const name = enumOf(operation);
  const detach = operation === 'DetachDisk';
  const type = id.startsWith('d-') ? 'ecsDisk' : 'ecsInstance';
  const { data } = await stack.ask<
    Record<
      string,
      {
        readonly allowedOperations: readonly string[];
        readonly operationDecisions: readonly Decision[];
        readonly attachments?: readonly { readonly instanceId: string; readonly detachDecision: Decision }[];
      }
    >
  >(
    `{ ${type}(id: "${id}") { allowedOperations operationDecisions(among: [${name}]) { verdict reason }
       ${detach ? 'attachments { instanceId detachDecision { verdict reason } }' : ''} } }`,
  );
  const read = data[type];
  if (read === undefined) throw new TypeError('It is there.');
  if (detach) {
    const attached = read.attachments?.find(({ instanceId }) => instanceId === named);
    return attached === undefined ? null : { decision: attached.detachDecision, isListed: null };
  }
  const [decision] = read.operationDecisions;
  return decision === undefined ? null : { decision, isListed: read.allowedOperations.includes(name) };
}
