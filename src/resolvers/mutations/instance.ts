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
import { base64, group } from '../../ecs/translate/writes/encode';
import {
  cpuTopologies,
  creditSpecifications,
  maintenanceActions,
  metadataTokens,
  privatePoolMatches,
  switches,
  wordOf,
} from '../../ecs/translate/words';

interface Deletion {
  readonly force: boolean;
  readonly forceStop?: boolean | null;
  readonly terminateSubscription: boolean;
}

const deletion = ({ force, forceStop, terminateSubscription }: Deletion) => ({
  Force: force,
  ForceStop: forceStop,
  TerminateSubscription: terminateSubscription,
});

/** ECS takes so much user data, in bytes before Base64. */
const mostUserData = 32 * 1024;
const minute = 60_000;

/** The time of day of a maintenance window. */
const wholeHour = (hour: number): string => `${String(hour).padStart(2, '0')}:00:00`;

/** The instance itself: its end, its attributes, its options. */
export const instanceMutations = {
  ecsDeleteInstance: defineMutation('DeleteInstance', { target: instance, parameters: deletion }),
  ecsDeleteInstances: defineMutation('DeleteInstances', { target: instances, parameters: deletion }),
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
    parameters: (input) => ({
      InstanceName: input.name,
      Description: input.description,
      HostName: input.hostName,
      Password: input.password,
      UserData: base64(input.userData),
      DeletionProtection: input.deletionProtection,
      SecurityGroupIds: input.securityGroupIds,
      CreditSpecification: wordOf(creditSpecifications, input.creditSpecification),
      EnableJumboFrame: input.enableJumboFrame,
      NetworkInterfaceQueueNumber: input.networkInterfaceQueueNumber,
      CpuOptions: group({
        ThreadsPerCore: input.cpuOptions?.threadsPerCore,
        TopologyType: wordOf(cpuTopologies, input.cpuOptions?.topologyType),
      }),
    }),
  }),
  ecsModifyInstanceAutoReleaseTime: defineMutation('ModifyInstanceAutoReleaseTime', {
    target: instance,
    check: (input) => {
      // ECS cancels the release when the time is not sent, so that forgetting it here must not do that.
      if (input.autoReleaseTime === undefined) {
        throw badInput('input.autoReleaseTime', 'give a time, or null to cancel the automatic release.');
      }
      timeWithin('autoReleaseTime', input.autoReleaseTime, 30 * minute, 3, '30 minutes to 3 years ahead');
    },
    parameters: ({ autoReleaseTime }) => ({ AutoReleaseTime: autoReleaseTime }),
  }),
  ecsModifyInstanceMetadataOptions: defineMutation('ModifyInstanceMetadataOptions', {
    target: instance,
    parameters: ({ httpEndpoint, httpTokens, instanceMetadataTags }) => ({
      HttpEndpoint: switches[httpEndpoint],
      HttpTokens: metadataTokens[httpTokens],
      InstanceMetadataTags: wordOf(switches, instanceMetadataTags),
    }),
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
    parameters: ({ privatePoolMatchCriteria, privatePoolId }) => ({
      PrivatePoolOptions: group({
        MatchCriteria: privatePoolMatches[privatePoolMatchCriteria],
        Id: privatePoolId,
      }),
    }),
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
    parameters: ({ maintenanceWindow: window, actionOnMaintenance, notifyOnMaintenance }) => ({
      MaintenanceWindow:
        window == null
          ? undefined
          : [{ StartTime: wholeHour(window.startHour), EndTime: wholeHour(window.endHour) }],
      ActionOnMaintenance: wordOf(maintenanceActions, actionOnMaintenance),
      NotifyOnMaintenance: notifyOnMaintenance,
    }),
  }),
};
