import { atMinute, hoursAhead, onSubscription, stopped } from './scene';
import type { Scene } from './scene';
import type { WriteCases } from './write-case';

const one = ({ instanceId }: Scene) => ({ instanceId });
const all = ({ instanceId }: Scene) => ({ instanceIds: [instanceId] });
const status = (word: string) => ({ select: 'status', value: () => ({ status: word }) });

/** Power, end, attributes and price of instances. */
export const instanceCases = {
  StartInstance: { given: stopped, input: one, shows: status('STARTING') },
  StopInstance: { input: one, shows: status('STOPPING') },
  RebootInstance: { input: one, shows: status('STOPPING') },
  RebootInstances: { input: all, shows: status('STOPPING') },
  RedeployInstance: { input: one, shows: status('STOPPING') },
  ReActivateInstances: {
    given: (scene) => {
      stopped(scene);
      scene.control.lock(scene.instanceId, { reason: 'financial' });
    },
    input: one,
    shows: { select: 'operationLocks { reason }', value: () => ({ operationLocks: [] }) },
  },
  DeleteInstance: { given: stopped, input: one },
  DeleteInstances: { given: stopped, input: all },
  ModifyInstanceAttribute: {
    input: (scene) => ({
      ...one(scene),
      name: 'renamed',
      description: 'by a test',
      deletionProtection: true,
    }),
    shows: {
      select: 'name description deletionProtection',
      value: () => ({ name: 'renamed', description: 'by a test', deletionProtection: true }),
    },
  },
  ModifyInstanceAutoReleaseTime: {
    input: (scene) => ({ ...one(scene), autoReleaseTime: hoursAhead(scene, 5) }),
    shows: { select: 'autoReleaseTime', value: (scene) => ({ autoReleaseTime: hoursAhead(scene, 5) }) },
  },
  ModifyInstanceMetadataOptions: {
    input: (scene) => ({
      ...one(scene),
      httpEndpoint: 'ENABLED',
      httpTokens: 'REQUIRED',
      instanceMetadataTags: 'ENABLED',
    }),
    shows: {
      select: 'metadataOptions { httpTokens instanceMetadataTags }',
      value: () => ({ metadataOptions: { httpTokens: 'required', instanceMetadataTags: 'enabled' } }),
    },
  },
  ModifyInstanceAttachmentAttributes: {
    input: (scene) => ({ ...one(scene), privatePoolMatchCriteria: 'OPEN' }),
    shows: {
      select: 'privatePool { match }',
      value: () => ({ privatePool: { match: 'OPEN' } }),
      reads: ['DescribeInstanceAttachmentAttributes'],
    },
  },
  ModifyInstanceMaintenanceAttributes: {
    input: (scene) => ({ ...all(scene), actionOnMaintenance: 'STOP' }),
    shows: {
      select: 'maintenance { action }',
      value: () => ({ maintenance: { action: 'STOP' } }),
      reads: ['DescribeInstanceMaintenanceAttributes'],
    },
  },
  ModifyInstanceChargeType: {
    input: (scene) => ({
      ...all(scene),
      chargeType: 'PRE_PAID',
      period: 1,
      periodUnit: 'MONTH',
      autoPay: true,
    }),
    shows: { select: 'chargeType', value: () => ({ chargeType: 'PRE_PAID' }) },
  },
  ModifyInstanceSpec: {
    given: stopped,
    input: (scene) => ({ ...one(scene), instanceType: 'ecs.g7.xlarge', acceptCharges: true }),
    shows: { select: 'instanceType', value: () => ({ instanceType: 'ecs.g7.xlarge' }) },
  },
  ModifyPrepayInstanceSpec: {
    given: (scene) => {
      onSubscription(scene);
      stopped(scene);
    },
    input: (scene) => ({ ...one(scene), instanceType: 'ecs.g7.xlarge', autoPay: true }),
    shows: { select: 'instanceType', value: () => ({ instanceType: 'ecs.g7.xlarge' }) },
  },
  RenewInstance: {
    given: onSubscription,
    input: (scene) => ({ ...one(scene), period: 1, acceptCharges: true }),
    shows: {
      select: 'expiresAt',
      value: ({ control, instanceId }) => ({
        expiresAt: atMinute(control.instance(instanceId).expiredTime ?? 0),
      }),
    },
  },
  ModifyInstanceAutoRenewAttribute: {
    given: onSubscription,
    input: (scene) => ({ ...all(scene), renewalStatus: 'AUTO_RENEWAL', period: 3 }),
    shows: {
      select: 'autoRenew { status duration }',
      value: () => ({ autoRenew: { status: 'AUTO_RENEWAL', duration: 3 } }),
      reads: ['DescribeInstanceAutoRenewAttribute'],
    },
  },
} satisfies WriteCases;
