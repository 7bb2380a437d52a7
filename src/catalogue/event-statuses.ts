/** The statuses of a system event, by the names that the schema gives them. Compare them exactly. */
export const eventStatuses = {
  SCHEDULED: 'Scheduled',
  INQUIRING: 'Inquiring',
  EXECUTING: 'Executing',
  EXECUTED: 'Executed',
  AVOIDED: 'Avoided',
  CANCELED: 'Canceled',
  FAILED: 'Failed',
} as const;
