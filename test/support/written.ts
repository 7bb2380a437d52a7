import type { EcsWriteOperation } from '../../src/catalogue/operations';
import type { WriteCall, WriteInputOf } from '../../src/ecs/port';
import type { TargetType } from '../../src/catalogue/row';
import { writeParameters } from '../../src/ecs/translate/write-parameters';
import type { WireParameters } from '../../src/ecs/wire';
import type { FakeCall } from './fake-port';

/** A domain call of a write: some targets of one type, an input, and nothing special unless said. */
export const callOn = <O extends EcsWriteOperation>(
  type: TargetType,
  ids: readonly string[],
  input: WriteInputOf<O>,
  options: Partial<Omit<WriteCall<O>, 'targets' | 'input'>> = {},
): WriteCall<O> => ({
  targets: ids.map((id) => ({ type, id })),
  input,
  clientToken: null,
  dryRun: false,
  isBestEffort: false,
  ...options,
});

/** Starting one instance: a write for tests to which the write does not matter. */
export const startOf = (id: string): WriteCall<'StartInstance'> => callOn('INSTANCE', [id], {});

/** The ids of a write's targets. */
export const targetIds = ({ write }: FakeCall): readonly string[] =>
  written(write).targets.map(({ id }) => id);

/** The parameters that ECS gets for a write, by the real translation. */
export const wireOf = ({ action, write }: FakeCall): WireParameters =>
  writeParameters(action as EcsWriteOperation, written(write));

function written(write: WriteCall | null): WriteCall {
  if (write === null) throw new TypeError('That call is a read.');
  return write;
}
