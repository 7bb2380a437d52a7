import type * as Gql from '../../generated/graphql';

/** ECS's words for the enums of the inputs. */

type Words<Name extends string> = Readonly<Record<Name, string>>;

export const stoppedModes: Words<Gql.EcsStoppedModeInput> = {
  KEEP_CHARGING: 'KeepCharging',
  STOP_CHARGING: 'StopCharging',
};

export const creditSpecifications: Words<Gql.EcsCreditSpecificationInput> = {
  STANDARD: 'Standard',
  UNLIMITED: 'Unlimited',
};

export const cpuTopologies: Words<Gql.EcsCpuTopologyInput> = {
  CONTINUOUS_CORE_TO_HT_MAPPING: 'ContinuousCoreToHTMapping',
  DISCRETE_CORE_TO_HT_MAPPING: 'DiscreteCoreToHTMapping',
};

export const periodUnits: Words<Gql.EcsPeriodUnitInput> = { WEEK: 'Week', MONTH: 'Month', YEAR: 'Year' };

export const specDirections: Words<Gql.EcsSpecDirectionInput> = {
  UPGRADE: 'upgrade',
  DOWNGRADE: 'downgrade',
};

export const renewalStatuses: Words<Gql.EcsRenewalStatusInput> = {
  AUTO_RENEWAL: 'AutoRenewal',
  NORMAL: 'Normal',
  NOT_RENEWAL: 'NotRenewal',
};

export const switches: Words<Gql.EcsSwitchInput> = { ENABLED: 'enabled', DISABLED: 'disabled' };

export const metadataTokens: Words<Gql.EcsMetadataTokensInput> = {
  OPTIONAL: 'optional',
  REQUIRED: 'required',
};

export const imageArchitectures: Words<Gql.EcsImageArchitectureInput> = {
  I386: 'i386',
  X86_64: 'x86_64',
  ARM64: 'arm64',
};

export const bootModes: Words<Gql.EcsBootModeInput> = {
  BIOS: 'BIOS',
  UEFI: 'UEFI',
  UEFI_PREFERRED: 'UEFI-Preferred',
};

export const networkChargeTypes: Words<Gql.EcsNetworkChargeTypeInput> = {
  PAY_BY_BANDWIDTH: 'PayByBandwidth',
  PAY_BY_TRAFFIC: 'PayByTraffic',
};

export const commandTypes: Words<Gql.EcsCommandTypeInput> = {
  RUN_SHELL_SCRIPT: 'RunShellScript',
  RUN_BAT_SCRIPT: 'RunBatScript',
  RUN_POWER_SHELL_SCRIPT: 'RunPowerShellScript',
};

export const repeatModes: Words<Gql.EcsCommandRepeatModeInput> = {
  ONCE: 'Once',
  NEXT_REBOOT_ONLY: 'NextRebootOnly',
  EVERY_REBOOT: 'EveryReboot',
  PERIOD: 'Period',
};

export const terminationModes: Words<Gql.EcsCommandTerminationModeInput> = {
  PROCESS: 'Process',
  PROCESS_TREE: 'ProcessTree',
};

export const privatePoolMatches: Words<Gql.EcsPrivatePoolMatchInput> = {
  OPEN: 'Open',
  TARGET: 'Target',
  NONE: 'None',
};

export const simulatedEventTypes: Words<Gql.EcsSimulatedEventTypeInput> = {
  SYSTEM_MAINTENANCE_REBOOT: 'SystemMaintenance.Reboot',
  SYSTEM_MAINTENANCE_STOP: 'SystemMaintenance.Stop',
  SYSTEM_MAINTENANCE_REDEPLOY: 'SystemMaintenance.Redeploy',
  SYSTEM_FAILURE_REBOOT: 'SystemFailure.Reboot',
  SYSTEM_FAILURE_STOP: 'SystemFailure.Stop',
  SYSTEM_FAILURE_REDEPLOY: 'SystemFailure.Redeploy',
  INSTANCE_FAILURE_REBOOT: 'InstanceFailure.Reboot',
};

export const maintenanceActions: Words<Gql.EcsMaintenanceActionInput> = {
  STOP: 'Stop',
  AUTO_RECOVER: 'AutoRecover',
  AUTO_REDEPLOY: 'AutoRedeploy',
};

export const instanceProblems: Words<Gql.EcsInstanceProblemInput> = {
  INSTANCE_HANG: 'instance-hang',
  INSTANCE_STUCK_IN_STATUS: 'instance-stuck-in-status',
  ABNORMAL_NETWORK: 'abnormal-network',
  ABNORMAL_LOCAL_DISK: 'abnormal-local-disk',
  ABNORMAL_CLOUD_DISK: 'abnormal-cloud-disk',
  OTHERS: 'others',
};

export const hardwareProblems: Words<Gql.EcsHardwareProblemInput> = {
  CPU: 'hardware-cpu-error',
  MOTHERBOARD: 'hardware-motherboard-error',
  MEMORY: 'hardware-mem-error',
  POWER: 'hardware-power-error',
  DISK: 'hardware-disk-error',
  NETWORK_CARD: 'hardware-networkcard-error',
  RAID_CARD: 'hardware-raidcard-error',
  FAN: 'hardware-fan-error',
  OTHERS: 'others',
};

export const resourceTypes: Words<Gql.EcsResourceTypeInput> = {
  INSTANCE: 'instance',
  DISK: 'disk',
  SNAPSHOT: 'snapshot',
  IMAGE: 'image',
  SECURITY_GROUP: 'securitygroup',
  NETWORK_INTERFACE: 'eni',
  KEY_PAIR: 'keypair',
  DEDICATED_HOST: 'ddh',
  DEDICATED_HOST_CLUSTER: 'ddhcluster',
  LAUNCH_TEMPLATE: 'launchtemplate',
  RESERVED_INSTANCE: 'reservedinstance',
  AUTO_SNAPSHOT_POLICY: 'snapshotpolicy',
  ELASTICITY_ASSURANCE: 'elasticityassurance',
  CAPACITY_RESERVATION: 'capacityreservation',
  COMMAND: 'command',
  INVOCATION: 'invocation',
};

/** The word of an enum that may be left out; undefined then, so that nothing is sent. */
export const wordOf = <Name extends string>(words: Words<Name>, name: Name | null | undefined) =>
  name == null ? undefined : words[name];
