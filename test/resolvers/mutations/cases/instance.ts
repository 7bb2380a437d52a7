import { token, one, both, password } from './parts';
import type { Cases } from './parts';

export const instanceCases = {
  StartInstance: [
    { input: { ...one, initLocalDisk: true }, wire: { InstanceId: 'i-one', InitLocalDisk: true } },
    { input: { instanceId: 'i-one' }, wire: { InstanceId: 'i-one' } },
  ],
  StopInstance: [
    {
      input: { ...one, forceStop: true, stoppedMode: 'STOP_CHARGING' },
      wire: { InstanceId: 'i-one', ForceStop: true, StoppedMode: 'StopCharging' },
    },
    { input: { instanceId: 'i-one' }, wire: { InstanceId: 'i-one', ForceStop: false } },
  ],
  RebootInstance: [{ input: { ...one, forceStop: true }, wire: { InstanceId: 'i-one', ForceStop: true } }],
  RebootInstances: [
    {
      input: { ...both, forceReboot: true, mode: 'ALL_OR_NOTHING' },
      wire: { InstanceId: ['i-one', 'i-two'], ForceReboot: true },
    },
    {
      input: { ...both, mode: 'BEST_EFFORT' },
      wire: { InstanceId: ['i-one', 'i-two'], ForceReboot: false, BatchOptimization: 'SuccessFirst' },
    },
  ],
  DeleteInstance: [
    {
      input: {
        ...one,
        force: true,
        forceStop: false,
        terminateSubscription: true,
        confirmDeletionOfLocked: true,
      },
      wire: { InstanceId: 'i-one', Force: true, ForceStop: false, TerminateSubscription: true },
    },
    {
      input: { instanceId: 'i-one' },
      wire: { InstanceId: 'i-one', Force: false, TerminateSubscription: false },
    },
  ],
  DeleteInstances: [
    {
      input: {
        ...both,
        ...token,
        force: true,
        forceStop: true,
        terminateSubscription: true,
        confirmDeletionOfLocked: true,
        mode: 'BEST_EFFORT',
      },
      wire: { InstanceId: ['i-one', 'i-two'], Force: true, ForceStop: true, TerminateSubscription: true },
    },
  ],
  ModifyInstanceAttribute: [
    {
      input: {
        ...one,
        name: 'web-1',
        description: '',
        hostName: 'web-1.internal',
        password,
        userData: '#!/bin/sh\necho ü',
        deletionProtection: false,
        securityGroupIds: ['sg-one', 'sg-two'],
        creditSpecification: 'UNLIMITED',
        enableJumboFrame: true,
        networkInterfaceQueueNumber: -1,
        cpuOptions: { threadsPerCore: 1, topologyType: 'DISCRETE_CORE_TO_HT_MAPPING' },
      },
      wire: {
        InstanceId: 'i-one',
        InstanceName: 'web-1',
        Description: '',
        HostName: 'web-1.internal',
        Password: password,
        UserData: 'IyEvYmluL3NoCmVjaG8gw7w=',
        DeletionProtection: false,
        SecurityGroupIds: ['sg-one', 'sg-two'],
        CreditSpecification: 'Unlimited',
        EnableJumboFrame: true,
        NetworkInterfaceQueueNumber: -1,
        CpuOptions: { ThreadsPerCore: 1, TopologyType: 'DiscreteCoreToHTMapping' },
      },
    },
    {
      input: { instanceId: 'i-one', name: null, userData: '', description: null },
      wire: { InstanceId: 'i-one', UserData: '' },
    },
  ],
  ModifyInstanceAutoReleaseTime: [
    { input: { ...one, autoReleaseTime: null }, wire: { InstanceId: 'i-one' } },
  ],
  ModifyInstanceMetadataOptions: [
    {
      input: {
        ...one,
        httpEndpoint: 'ENABLED',
        httpTokens: 'REQUIRED',
        instanceMetadataTags: 'DISABLED',
      },
      wire: {
        InstanceId: 'i-one',
        HttpEndpoint: 'enabled',
        HttpTokens: 'required',
        InstanceMetadataTags: 'disabled',
      },
    },
  ],
  ReActivateInstances: [{ input: one, wire: { InstanceId: 'i-one' } }],
  ModifyInstanceAttachmentAttributes: [
    {
      input: { ...one, privatePoolMatchCriteria: 'TARGET', privatePoolId: 'eap-one' },
      wire: { InstanceId: 'i-one', PrivatePoolOptions: { MatchCriteria: 'Target', Id: 'eap-one' } },
    },
    {
      input: { instanceId: 'i-one', privatePoolMatchCriteria: 'OPEN' },
      wire: { InstanceId: 'i-one', PrivatePoolOptions: { MatchCriteria: 'Open' } },
    },
  ],
  ModifyInstanceMaintenanceAttributes: [
    {
      input: {
        ...both,
        maintenanceWindow: { startHour: 22, endHour: 2 },
        actionOnMaintenance: 'AUTO_RECOVER',
        notifyOnMaintenance: false,
      },
      wire: {
        InstanceId: ['i-one', 'i-two'],
        MaintenanceWindow: [{ StartTime: '22:00:00', EndTime: '02:00:00' }],
        ActionOnMaintenance: 'AutoRecover',
        NotifyOnMaintenance: false,
      },
    },
  ],
  RedeployInstance: [{ input: { ...one, forceStop: true }, wire: { InstanceId: 'i-one', ForceStop: true } }],
} satisfies Cases;
