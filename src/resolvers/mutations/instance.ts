import { badInput } from '../bad-input';
import { defineMutation } from '../define-mutation';
import { instance, instances } from '../targets';
import {
  idOf,
  idsOf,
  numberWithin,
  onlyWith,
  passwordOf,
  someChange,
  textWithin,
  timeWithin,
} from './checks';

/** The most user data that ECS takes, in bytes before Base64. */
const mostUserData = 32 * 1024;
const minute = 60_000;

/** The instance itself: deletion, attributes, options. */
export const instanceMutations = {
  ecsDeleteInstance: defineMutation('DeleteInstance', { target: instance }),
  ecsDeleteInstances: defineMutation('DeleteInstances', { target: instances }),
  ecsModifyInstanceAttribute: defineMutation('ModifyInstanceAttribute', {
    target: instance,
    check: (input) => {
      someChange(
        'input',
        input,
        'name',
        'description',
        'hostName',
        'password',
        'userData',
        'deletionProtection',
        'securityGroupIds',
        'creditSpecification',
        'enableJumboFrame',
        'networkInterfaceQueueNumber',
        'cpuOptions',
      );
      textWithin('name', input.name, 2, 128, 'or empty');
      textWithin('description', input.description, 2, 256, 'or empty');
      textWithin('hostName', input.hostName, 2, 64, 'or empty');
      passwordOf('password', input.password);
      if (input.userData != null && Buffer.byteLength(input.userData) > mostUserData) {
        throw badInput('input.userData', 'up to 32 KB.');
      }
      idsOf('securityGroupIds', input.securityGroupIds, 50, 'SecurityGroup');
      numberWithin('networkInterfaceQueueNumber', input.networkInterfaceQueueNumber, 1, 1024, -1);
      someChange('input.cpuOptions', input.cpuOptions, 'threadsPerCore', 'topologyType');
      numberWithin('cpuOptions.threadsPerCore', input.cpuOptions?.threadsPerCore, 1, 2);
    },
  }),
  ecsModifyInstanceAutoReleaseTime: defineMutation('ModifyInstanceAutoReleaseTime', {
    target: instance,
    check: (input) => {
      // ECS cancels the release when no time is sent. A caller who forgets the field must not cancel it.
      if (input.autoReleaseTime === undefined) {
        throw badInput('input.autoReleaseTime', 'give a time, or null to cancel the automatic release.');
      }
      timeWithin('autoReleaseTime', input.autoReleaseTime, 30 * minute, 3, '30 minutes to 3 years ahead');
    },
  }),
  ecsModifyInstanceMetadataOptions: defineMutation('ModifyInstanceMetadataOptions', {
    target: instance,
  }),
  ecsModifyInstanceAttachmentAttributes: defineMutation('ModifyInstanceAttachmentAttributes', {
    target: instance,
    check: ({ privatePoolMatchCriteria, privatePoolId }) => {
      onlyWith(
        'privatePoolId',
        privatePoolId != null,
        'privatePoolMatchCriteria TARGET',
        privatePoolMatchCriteria === 'TARGET',
      );
      idOf('privatePoolId', privatePoolId, 'PrivatePool');
    },
  }),
  ecsModifyInstanceMaintenanceAttributes: defineMutation('ModifyInstanceMaintenanceAttributes', {
    target: instances,
    check: (input) => {
      someChange('input', input, 'maintenanceWindow', 'actionOnMaintenance', 'notifyOnMaintenance');
      const { maintenanceWindow: window } = input;
      numberWithin('maintenanceWindow.startHour', window?.startHour, 0, 23);
      numberWithin('maintenanceWindow.endHour', window?.endHour, 0, 23);
      if (window != null && window.startHour === window.endHour) {
        throw badInput('input.maintenanceWindow', '1 to 23 hours long.');
      }
    },
  }),
};
