/** A query to start from. */
export interface Example {
  readonly title: string;
  readonly query: string;
}

/** The examples name no ids, so they work on any account. */
export const examples: readonly Example[] = [
  {
    title: 'What the lock allows',
    query: `# Locked instances, what may still be done with them, and why the rest may not.
query LockedInstances {
  ecsInstances(first: 5, filter: { lockReason: SECURITY }) {
    nodes {
      id
      regionId
      name
      status
      isSecurityLocked
      allowedOperations
      operationDecisions(among: [START_INSTANCE, STOP_INSTANCE, RUN_COMMAND, RENEW_INSTANCE]) {
        operation
        verdict
        reason
        ecsErrorCode
        message
      }
      activeSecurityLockEvent { id reason publishedAt }
    }
  }
}`,
  },
  {
    title: 'Buttons of a list',
    query: `# One alias a button: shall it be there?
query Buttons {
  ecsInstances(first: 10) {
    nodes {
      id
      name
      status
      isSecurityLocked
      start: allows(operation: START_INSTANCE)
      stop: allows(operation: STOP_INSTANCE)
      reboot: allows(operation: REBOOT_INSTANCE)
      resize: allows(operation: MODIFY_INSTANCE_SPEC)
    }
    pageInfo { hasNextPage endCursor }
    problems { regionId code message }
  }
}`,
  },
  {
    title: 'Instances with their disks',
    query: `# A disk is closed while it is In_use on a locked instance.
query Disks {
  ecsInstances(first: 5, filter: { lockReason: SECURITY }) {
    nodes {
      id
      disks {
        id
        kind
        status
        isMultiAttach
        attachments { instanceId }
        detach: allows(operation: DETACH_DISK)
        operationDecisions(among: [DETACH_DISK, RESIZE_DISK, CREATE_SNAPSHOT]) {
          operation
          verdict
          reason
        }
      }
    }
  }
}`,
  },
  {
    title: 'Security lock events',
    query: `query Events {
  ecsSecurityLockEvents(first: 10) {
    nodes {
      id
      name
      level
      status
      isPending
      reason
      publishedAt
      instance { id name isSecurityLocked }
    }
  }
}`,
  },
  {
    title: 'Locks as they change',
    query: `# Runs until something else does: what is locked or unknown now, then each change.
subscription Locks {
  ecsSecurityLockChanged {
    kind
    instanceId
    at
    instance { name status securityLockState allowedOperations }
    event { id reason }
  }
}`,
  },
  {
    title: 'Reads that the lock denies',
    query: `query Console {
  ecsInstances(first: 3, filter: { lockReason: SECURITY }) {
    nodes {
      id
      consoleOutput { __typename operation message ecsErrorCode }
    }
  }
}`,
  },
  {
    title: 'The policy and the regions',
    query: `query Policy {
  ecsRegions { id accountIds }
  ecsSecurityLockedInstanceCount
  ecsSecurityLockPolicy { operation effect ecsErrorCode errorCodeBasis sentence }
}`,
  },
];
