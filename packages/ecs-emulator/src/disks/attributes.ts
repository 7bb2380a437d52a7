import { checkLock, diskNamed } from '../operations/call';
import type { Call, Handler } from '../operations/call';
import { diskErrors } from './errors';
import type { ErrorRow } from '../protocol/errors';
import { Refusal, resourceErrors } from '../protocol/errors';
import { isDescription, isName } from '../operations/naming';
import type { DiskRecord } from '../world/records';

const noDisk: ErrorRow = [
  400,
  'MissingParameter.DiskIdOrDiskIds',
  'Specified parameter DiskId or DiskIds is missing.',
];
const bothForms: ErrorRow = [
  400,
  'ParameterConflict.DiskIdAndDiskIds',
  'Specified parameter DiskId and DiskIds conflict, only one can be chosen.',
];
const nothing: ErrorRow = [400, 'NoAttributeToModify', 'No attribute to be modified in this request.'];
const badDescription: ErrorRow = [
  404,
  'InvalidDescription.Malformed',
  'The specified description is wrongly formed.',
];

/** Categories whose disks are bound to their instance. */
const bound: ReadonlySet<string> = new Set(['ephemeral', 'ephemeral_ssd', 'local_ssd_pro', 'local_hdd_pro']);

type Attributes = Partial<
  Pick<
    DiskRecord,
    | 'diskName'
    | 'description'
    | 'deleteWithInstance'
    | 'deleteAutoSnapshot'
    | 'enableAutoSnapshot'
    | 'burstingEnabled'
  >
>;

function disksAsked(call: Call): DiskRecord[] {
  const [one, many] = [call.params.text('DiskId'), call.params.list('DiskIds')];
  if (one !== undefined && many !== undefined) throw new Refusal(bothForms);
  if (one === undefined && many === undefined) throw new Refusal(noDisk);
  return [...new Set(many ?? [one])].map((diskId) => diskNamed(call, diskId));
}

/** The attributes in the call; an empty name or description removes the old one. */
function attributesAsked({ params }: Call): Attributes {
  const [diskName, description] = [params.raw.get('DiskName'), params.raw.get('Description')];
  if (diskName && !isName(diskName)) throw new Refusal(diskErrors.badName);
  if (description && !isDescription(description)) throw new Refusal(badDescription);
  const asked = {
    diskName,
    description,
    deleteWithInstance: params.flag('DeleteWithInstance'),
    deleteAutoSnapshot: params.flag('DeleteAutoSnapshot'),
    enableAutoSnapshot: params.flag('EnableAutoSnapshot'),
    burstingEnabled: params.flag('BurstingEnabled'),
  };
  const given = Object.entries(asked).filter(([, value]) => value !== undefined);
  if (given.length === 0) throw new Refusal(nothing);
  return Object.fromEntries(given);
}

function requireFit(disk: DiskRecord, { deleteWithInstance, burstingEnabled }: Attributes): void {
  if (disk.status === 'Creating') throw new Refusal(resourceErrors.incorrectDiskStatus);
  if (deleteWithInstance !== undefined && disk.multiAttach === 'Enabled') {
    throw new Refusal(diskErrors.multiAttachStays);
  }
  const isBound = bound.has(disk.category) || (disk.category === 'cloud' && !disk.portable);
  if (deleteWithInstance === false && isBound) throw new Refusal(diskErrors.notPortable);
  if (burstingEnabled === undefined) return;
  if (disk.category !== 'cloud_auto') throw new Refusal(diskErrors.burstingCategory);
  if (disk.multiAttach === 'Enabled') throw new Refusal(diskErrors.burstingMultiAttach);
}

/** ModifyDiskAttribute: for one disk or up to a hundred; all change or none. */
export const modifyDiskAttribute: Handler = (call) => {
  const disks = disksAsked(call);
  for (const disk of disks) checkLock(call, { disk });
  const attributes = attributesAsked(call);
  for (const disk of disks) requireFit(disk, attributes);
  call.commit();
  for (const disk of disks) Object.assign(disk, attributes);
  return {};
};
