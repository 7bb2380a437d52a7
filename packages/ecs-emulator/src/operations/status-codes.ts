/** Numbers that ECS gives beside the names of states. Those in official samples are exact; the rest are plausible. */
type Codes = Readonly<Record<string, number>>;

/** The code of a name; 0 when the table does not have it. */
export const codeOf = (codes: Codes, name: string): number =>
  Object.hasOwn(codes, name) ? (codes[name] ?? 0) : 0;

export const instanceStatusCodes: Codes = { Pending: 0, Running: 1, Starting: 2, Stopping: 3, Stopped: 4 };

export const healthCodes: Codes = {
  Ok: 0,
  Warning: 64,
  Maintaining: 32,
  Impaired: 128,
  Initializing: 256,
  InsufficientData: 512,
  NotApplicable: 1024,
};

export const cycleStatusCodes: Codes = {
  Executed: 0,
  Avoided: 1,
  Canceled: 2,
  Failed: 3,
  Scheduled: 24,
  Inquiring: 27,
  Executing: 26,
};

export const eventTypeCodes: Codes = {
  'SystemMaintenance.Reboot': 1,
  'SystemMaintenance.Redeploy': 2,
  'SystemMaintenance.Stop': 3,
  'SystemFailure.Reboot': 11,
  'SystemFailure.Redeploy': 12,
  'InstanceFailure.Reboot': 21,
  'InstanceExpiration.Stop': 34,
  'InstanceExpiration.Delete': 35,
  'AccountUnbalanced.Stop': 36,
  'SecurityPunish.Locked': 61,
  'SecurityPunish.WebsiteBanned': 62,
};

export const diskEventTypeCodes: Codes = { Degraded: 5, SeverelyDegraded: 6, Stalled: 7, ErrorDetected: 8 };
