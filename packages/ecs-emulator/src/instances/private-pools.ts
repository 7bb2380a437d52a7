import type { Handler } from '../operations/call';
import { checkLock } from '../operations/call';
import type { ErrorRow } from '../protocol/errors';
import { Refusal } from '../protocol/errors';

const unknownInstance: ErrorRow = [400, 'Invalid.InstanceId', 'Instance does not exist.'];
const badCriteria: ErrorRow = [
  400,
  'Invalid.PrivatePoolOptions.MatchCriteria',
  'Target mode does not support this operation.',
];
const noPool: ErrorRow = [
  400,
  'MissingParameter.PrivatePoolOptions.Id',
  'The specified PrivatePoolOptions.Id should not be null.',
];
const unknownPool: ErrorRow = [400, 'Invalid.PrivatePoolOptions.Id', 'The PrivatePool does not exist.'];
const isSpot: ErrorRow = [400, 'SpotNotSupported', 'Spot is not supported for PrivatePool.'];
const onHost: ErrorRow = [
  400,
  'DedicatedHostNotSupported',
  'DedicatedHost is not supported for PrivatePool.',
];

const criteria: ReadonlySet<string> = new Set(['Open', 'Target', 'None']);

/** Elasticity assurances and capacity reservations are not emulated, so any well-formed id is accepted. */
const isPool = (id: string): boolean => /^(eap|crp)-[A-Za-z0-9]+$/.test(id);

/** ModifyInstanceAttachmentAttributes: sets the private pool that an instance uses when it starts. */
export const modifyInstanceAttachmentAttributes: Handler = (call) => {
  const { params } = call;
  const instance = call.region.instances.get(params.text('InstanceId') ?? '');
  if (instance === undefined) throw new Refusal(unknownInstance);
  checkLock(call, { instance });
  const matchCriteria = params.text('PrivatePoolOptions.MatchCriteria') ?? '';
  if (!criteria.has(matchCriteria)) throw new Refusal(badCriteria);
  if (instance.spotStrategy !== 'NoSpot') throw new Refusal(isSpot);
  if (instance.dedicatedHostId !== '') throw new Refusal(onHost);
  const isTarget = matchCriteria === 'Target';
  const id = isTarget ? params.text('PrivatePoolOptions.Id') : '';
  if (id === undefined) throw new Refusal(noPool);
  if (isTarget && !isPool(id)) throw new Refusal(unknownPool);
  call.commit();
  instance.privatePool = { matchCriteria, id };
  return {};
};
