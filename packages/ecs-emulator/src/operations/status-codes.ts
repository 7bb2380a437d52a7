/**
 * Numbers that ECS gives beside the names of states. Those in official samples and in recorded answers are exact; the
 * rest are plausible.
 */
type Codes = Readonly<Record<string, number>>;

/** The code of a name; 0 for a name that is not in the table. */
export const codeOf = (codes: Codes, name: string): number =>
  Object.hasOwn(codes, name) ? (codes[name] ?? 0) : 0;

/**
 * Running is 1 in the sample of DescribeInstancesFullStatus. For Stopped, recorded answers have 1 in one place and 2 in
 * another, so this table keeps a number of its own.
 */
export const instanceStatusCodes: Codes = { Pending: 0, Running: 1, Starting: 2, Stopping: 3, Stopped: 4 };

/**
 * Warning is 64 and Impaired 128 in the samples of DescribeInstancesFullStatus and DescribeDisksFullStatus. For
 * InsufficientData, recorded answers have 0 in one place and 1 in another, so this table keeps a number of its own.
 */
export const healthCodes: Codes = {
  Ok: 0,
  Warning: 64,
  Maintaining: 32,
  Impaired: 128,
  Initializing: 256,
  InsufficientData: 512,
  NotApplicable: 1024,
};

/**
 * Executed 0 and Scheduled 24 are in the samples of DescribeInstanceHistoryEvents and DescribeInstancesFullStatus, Avoided
 * 8 and Inquiring 28 in recorded answers of the same operations.
 */
export const cycleStatusCodes: Codes = {
  Executed: 0,
  Avoided: 8,
  Canceled: 2,
  Failed: 3,
  Scheduled: 24,
  Inquiring: 28,
  Executing: 26,
};

/**
 * SystemMaintenance.Reboot 1 and InstanceExpiration.Stop 34 are in the samples of the same two operations;
 * SystemMaintenance.Redeploy 9, SystemFailure.Reboot 65 and SystemFailure.Delete 66 in recorded answers.
 */
export const eventTypeCodes: Codes = {
  'SystemMaintenance.Reboot': 1,
  'SystemMaintenance.Redeploy': 9,
  'SystemMaintenance.Stop': 3,
  'SystemFailure.Reboot': 65,
  'SystemFailure.Delete': 66,
  'SystemFailure.Redeploy': 12,
  'InstanceFailure.Reboot': 21,
  'InstanceExpiration.Stop': 34,
  'InstanceExpiration.Delete': 35,
  'AccountUnbalanced.Stop': 36,
  'SecurityPunish.Locked': 61,
  'SecurityPunish.WebsiteBanned': 62,
};

export const diskEventTypeCodes: Codes = { Degraded: 5, SeverelyDegraded: 6, Stalled: 7, ErrorDetected: 8 };
