import type { EcsWriteOperation } from '../../../../src/catalogue/operations';
import type { Input } from '../graph';

/** An input, and the parameters that it becomes. */
export interface Case {
  readonly input: Input;
  /** All of them but for ClientToken. */
  readonly wire: Readonly<Record<string, unknown>>;
}

export type Cases = Readonly<Partial<Record<EcsWriteOperation, readonly Case[]>>>;

export const place = { regionId: 'cn-hangzhou', accountId: 'main' };
export const token = { clientToken: 'token-1' };
export const one = { ...place, instanceId: 'i-one' };
export const both = { ...place, instanceIds: ['i-one', 'i-two'] };
export const disk = { ...place, diskId: 'd-one' };
export const tags = [
  { key: 'team', value: 'core' },
  { key: 'empty', value: '' },
];
export const wireTags = [
  { Key: 'team', Value: 'core' },
  { Key: 'empty', Value: '' },
];
export const list = '["i-one","i-two"]';
export const password = 'Str0ng+Pass';
