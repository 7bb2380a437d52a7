/** ECS's words for the status of a disk, by our names; compared to the letter. */
export const diskStatuses = {
  IN_USE: 'In_use',
  AVAILABLE: 'Available',
  ATTACHING: 'Attaching',
  DETACHING: 'Detaching',
  CREATING: 'Creating',
  RE_INITING: 'ReIniting',
} as const;
