/** A document to start from, in a tab of its own. */
export interface Example {
  readonly title: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, string>>;
}

/** Instances to write to: the emulator's have fixed ids, the cloud's are the reader's own. */
export interface ExampleIds {
  readonly locked?: string;
  readonly running?: string;
}

const placeholder = 'i-put-your-own-id-here';

/** The queries name no ids, so they work on any account. */
export const examples = ({ locked = placeholder, running = placeholder }: ExampleIds): readonly Example[] => [
  {
    title: 'Buttons',
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
    title: 'Disks',
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
    title: 'More',
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
}

# Reads that the lock denies.
query Console {
  ecsInstances(first: 3, filter: { lockReason: SECURITY }) {
    nodes {
      id
      consoleOutput { __typename operation message ecsErrorCode }
    }
  }
}

query Policy {
  ecsRegions { id accountIds }
  ecsSecurityLockedInstanceCount
  ecsSecurityLockPolicy { operation effect ecsErrorCode errorCodeBasis sentence }
}`,
  },
  {
    title: 'Mutations',
    query: `# Each has a button of its own above it, and "Send Request" asks which.
mutation Reboot($running: ID!) {
  ecsRebootInstance(input: { instanceId: $running }) {
    outcome { ...Outcome }
    instance { id status }
  }
}

# Denied: nothing is sent to ECS.
mutation StartLocked($locked: ID!) {
  ecsStartInstance(input: { instanceId: $locked }) {
    outcome { ...Outcome }
  }
}

# Asks for confirmation, and says which disks would go.
mutation DeleteLocked($locked: ID!) {
  ecsDeleteInstance(input: { instanceId: $locked }) {
    outcome { ...Outcome }
  }
}

fragment Outcome on EcsOperationOutcome {
  __typename
  operation
  targetId
  message
  ecsErrorCode
}`,
    variables: { running, locked },
  },
  {
    title: 'Subscription',
    query: `# Runs until it is stopped: what is locked or unknown now, then each change.
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
  // The last tab is the one that Altair shows at first.
  {
    title: 'Locked',
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
];
