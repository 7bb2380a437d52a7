import { parameterFor, writeRow } from '../../catalogue/lookup';
import type { EcsWriteOperation } from '../../catalogue/operations';
import type { IdParameter } from '../../catalogue/row';
import type { WriteCall } from '../port';
import type { WireParameters } from '../wire';
import { idParameters } from './ids';
import { present } from './parameters';
import { writeTranslation } from './writes/index';

/**
 * One call of a write in ECS's parameters, but for RegionId, which the adapter knows.
 *
 * @throws TypeError for a call that would not do what it says: a dry run or a token where ECS has none, no target, or a
 * target that the operation cannot name.
 */
export function writeParameters<O extends EcsWriteOperation>(
  operation: O,
  { targets, input, clientToken, dryRun, isBestEffort }: WriteCall<O>,
): WireParameters {
  const row = writeRow(operation);
  // ECS would do it, and not only try.
  if (dryRun && row.dryRun === undefined) throw new TypeError(`${operation} has no dry run.`);
  // The call would be repeated for the sake of a token that ECS ignores.
  if (clientToken !== null && row.clientToken !== true) throw new TypeError(`${operation} takes no token.`);
  return present({
    ...targetParameters(operation, row.ids, targets),
    ...writeTranslation(operation)(
      input,
      targets.map(({ id }) => id),
    ),
    ClientToken: clientToken,
    DryRun: dryRun ? true : undefined,
    BatchOptimization: row.batchOptimization === true && isBestEffort && !dryRun ? 'SuccessFirst' : undefined,
  });
}

/** The parameter that names the targets; none for an operation that names no resource. */
function targetParameters(
  operation: EcsWriteOperation,
  named: IdParameter | null,
  targets: WriteCall['targets'],
): WireParameters {
  if (named === null) return {};
  const names = new Set(targets.map(({ type }) => parameterFor(named, type)));
  const [name] = names;
  if (name === undefined || names.size > 1) throw new TypeError(`${operation} cannot name such targets.`);
  return idParameters(
    name,
    named.encoding,
    targets.map(({ id }) => id),
  );
}
