/**
 * ECS's words by our names for them, one table for both directions: writes and filters go from name to word, answers from
 * word to name.
 */

export { diskStatuses } from '../../catalogue/disk-statuses';
export { eventStatuses } from '../../catalogue/event-statuses';

/** A name of a table of words. */
export type NameIn<Table> = keyof Table & string;

export const lockReasons = {
  SECURITY: 'security',
  FINANCIAL: 'financial',
  RECYCLING: 'Recycling',
  DEDICATED_HOST_FINANCIAL: 'dedicatedhostfinancial',
  REFUNDED: 'refunded',
} as const;

export const instanceStatuses = {
  PENDING: 'Pending',
  STARTING: 'Starting',
  RUNNING: 'Running',
  STOPPING: 'Stopping',
  STOPPED: 'Stopped',
} as const;

export const diskKinds = { SYSTEM: 'system', DATA: 'data' } as const;

export const lockEventTypes = {
  LOCKED: 'SecurityPunish.Locked',
  WEBSITE_BANNED: 'SecurityPunish.WebsiteBanned',
} as const;

export const healthStatuses = {
  OK: 'Ok',
  IMPAIRED: 'Impaired',
  WARNING: 'Warning',
  MAINTAINING: 'Maintaining',
  INITIALIZING: 'Initializing',
  INSUFFICIENT_DATA: 'InsufficientData',
  NOT_APPLICABLE: 'NotApplicable',
} as const;

export const diskEventTypes = {
  DEGRADED: 'Degraded',
  SEVERELY_DEGRADED: 'SeverelyDegraded',
  STALLED: 'Stalled',
  ERROR_DETECTED: 'ErrorDetected',
} as const;

export const diagnosticStatuses = {
  IN_PROGRESS: 'InProgress',
  FINISHED: 'Finished',
  FAILED: 'Failed',
} as const;

/** ECS's own `Unknown`, for a report that is not done, has no name of its own. */
export const diagnosticSeverities = {
  NORMAL: 'Normal',
  INFO: 'Info',
  WARN: 'Warn',
  CRITICAL: 'Critical',
} as const;

export const snapshotStatuses = {
  PROGRESSING: 'progressing',
  ACCOMPLISHED: 'accomplished',
  FAILED: 'failed',
} as const;

export const snapshotTypes = { AUTO: 'auto', USER: 'user' } as const;

/** What StopInstance can be told. */
export const settableStoppedModes = {
  KEEP_CHARGING: 'KeepCharging',
  STOP_CHARGING: 'StopCharging',
} as const;

export const stoppedModes = { ...settableStoppedModes, NOT_APPLICABLE: 'Not-applicable' } as const;

export const chargeTypes = { PRE_PAID: 'PrePaid', POST_PAID: 'PostPaid' } as const;

export const creditSpecifications = {
  STANDARD: 'Standard',
  UNLIMITED: 'Unlimited',
} as const;

export const cpuTopologies = {
  CONTINUOUS_CORE_TO_HT_MAPPING: 'ContinuousCoreToHTMapping',
  DISCRETE_CORE_TO_HT_MAPPING: 'DiscreteCoreToHTMapping',
} as const;

export const periodUnits = { WEEK: 'Week', MONTH: 'Month', YEAR: 'Year' } as const;

export const specDirections = {
  UPGRADE: 'upgrade',
  DOWNGRADE: 'downgrade',
} as const;

export const renewalStatuses = {
  AUTO_RENEWAL: 'AutoRenewal',
  NORMAL: 'Normal',
  NOT_RENEWAL: 'NotRenewal',
} as const;

export const switches = { ENABLED: 'enabled', DISABLED: 'disabled' } as const;

export const metadataTokens = {
  OPTIONAL: 'optional',
  REQUIRED: 'required',
} as const;

export const imageArchitectures = {
  I386: 'i386',
  X86_64: 'x86_64',
  ARM64: 'arm64',
} as const;

export const bootModes = {
  BIOS: 'BIOS',
  UEFI: 'UEFI',
  UEFI_PREFERRED: 'UEFI-Preferred',
} as const;

export const networkChargeTypes = {
  PAY_BY_BANDWIDTH: 'PayByBandwidth',
  PAY_BY_TRAFFIC: 'PayByTraffic',
} as const;

export const commandTypes = {
  RUN_SHELL_SCRIPT: 'RunShellScript',
  RUN_BAT_SCRIPT: 'RunBatScript',
  RUN_POWER_SHELL_SCRIPT: 'RunPowerShellScript',
} as const;

export const repeatModes = {
  ONCE: 'Once',
  NEXT_REBOOT_ONLY: 'NextRebootOnly',
  EVERY_REBOOT: 'EveryReboot',
  PERIOD: 'Period',
} as const;

export const terminationModes = {
  PROCESS: 'Process',
  PROCESS_TREE: 'ProcessTree',
} as const;

export const privatePoolMatches = {
  OPEN: 'Open',
  TARGET: 'Target',
  NONE: 'None',
} as const;

export const simulatedEventTypes = {
  SYSTEM_MAINTENANCE_REBOOT: 'SystemMaintenance.Reboot',
  SYSTEM_MAINTENANCE_STOP: 'SystemMaintenance.Stop',
  SYSTEM_MAINTENANCE_REDEPLOY: 'SystemMaintenance.Redeploy',
  SYSTEM_FAILURE_REBOOT: 'SystemFailure.Reboot',
  SYSTEM_FAILURE_STOP: 'SystemFailure.Stop',
  SYSTEM_FAILURE_REDEPLOY: 'SystemFailure.Redeploy',
  INSTANCE_FAILURE_REBOOT: 'InstanceFailure.Reboot',
} as const;

export const maintenanceActions = {
  STOP: 'Stop',
  AUTO_RECOVER: 'AutoRecover',
  AUTO_REDEPLOY: 'AutoRedeploy',
} as const;

export const instanceProblems = {
  INSTANCE_HANG: 'instance-hang',
  INSTANCE_STUCK_IN_STATUS: 'instance-stuck-in-status',
  ABNORMAL_NETWORK: 'abnormal-network',
  ABNORMAL_LOCAL_DISK: 'abnormal-local-disk',
  ABNORMAL_CLOUD_DISK: 'abnormal-cloud-disk',
  OTHERS: 'others',
} as const;

export const hardwareProblems = {
  CPU: 'hardware-cpu-error',
  MOTHERBOARD: 'hardware-motherboard-error',
  MEMORY: 'hardware-mem-error',
  POWER: 'hardware-power-error',
  DISK: 'hardware-disk-error',
  NETWORK_CARD: 'hardware-networkcard-error',
  RAID_CARD: 'hardware-raidcard-error',
  FAN: 'hardware-fan-error',
  OTHERS: 'others',
} as const;

export const resourceTypes = {
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
} as const;

/** The word of a name that may be left out; undefined then, so that nothing is sent. */
export const wordOf = <const Table extends Readonly<Record<string, string>>>(
  table: Table,
  name: NameIn<Table> | null | undefined,
): string | undefined => (name == null ? undefined : table[name]);
