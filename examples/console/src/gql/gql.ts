/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "fragment EcsDiskButtons on Disk {\n  __typename\n  id\n  regionId\n  accountId\n  readiness(\n    operations: [ATTACH_DISK, DETACH_DISK, RESIZE_DISK, MODIFY_DISK_ATTRIBUTE, RE_INIT_DISK, DELETE_DISK, CREATE_SNAPSHOT]\n  ) {\n    ...EcsReadiness\n  }\n}": typeof types.EcsDiskButtonsFragmentDoc,
    "fragment EcsInstanceButtons on Instance {\n  __typename\n  id\n  regionId\n  accountId\n  readiness(\n    operations: [START_INSTANCE, STOP_INSTANCE, REBOOT_INSTANCE, REBOOT_INSTANCES, DELETE_INSTANCE, MODIFY_INSTANCE_ATTRIBUTE, RUN_COMMAND]\n  ) {\n    ...EcsReadiness\n  }\n}": typeof types.EcsInstanceButtonsFragmentDoc,
    "fragment EcsLockBanner on Instance {\n  __typename\n  id\n  regionId\n  accountId\n  name\n  securityLockState\n  activeSecurityLockEvent {\n    ...EcsLockEvent\n  }\n}": typeof types.EcsLockBannerFragmentDoc,
    "fragment EcsLockEvent on SecurityLockEvent {\n  id\n  regionId\n  accountId\n  name\n  level\n  type\n  status\n  isPending\n  reason\n  violationCode\n  punishDomain\n  punishUrl\n  publishedAt\n  finishedAt\n  instanceId\n}": typeof types.EcsLockEventFragmentDoc,
    "fragment EcsOutcome on EcsOperationOutcome {\n  __typename\n  operation\n  targetId\n  targetType\n  message\n  ecsErrorCode\n  requestId\n  shadowVerdict\n  ... on EcsOperationAccepted {\n    orderId\n    taskId\n    imageId\n    snapshotId\n    diskId\n    commandId\n    invocationId\n    ipAddress\n    reportId\n    eventIds\n    clientToken\n    warnings\n  }\n  ... on EcsOperationAcceptedNotExecuted {\n    wasSentToEcs\n    commandId\n    invocationId\n  }\n  ... on EcsOperationDenied {\n    reason\n    deniedBy\n    blockingDiskIds\n    retryAfterMs\n  }\n  ... on EcsOperationRejected {\n    category\n    isRetryable\n    retryAfterMs\n  }\n  ... on EcsOperationUnknown {\n    clientToken\n    statusAfter\n  }\n  ... on EcsOperationNotAttempted {\n    deniedTargetIds\n  }\n  ... on EcsOperationNeedsConfirmation {\n    confirmWith\n    diskIdsReleased\n  }\n  ... on EcsDryRunPassed {\n    checkedBy\n  }\n}": typeof types.EcsOutcomeFragmentDoc,
    "fragment EcsReadiness on EcsOperationReadiness {\n  operation\n  verdict\n  reasons {\n    code\n    message\n    blockingDiskIds\n    parameters {\n      name\n      values\n    }\n  }\n}": typeof types.EcsReadinessFragmentDoc,
    "\n  query DisksPage($after: String) {\n    ecsDisks(first: 20, after: $after) {\n      nodes {\n        __typename\n        id\n        regionId\n        accountId\n        name\n        kind\n        sizeGiB\n        status\n        attachments {\n          instanceId\n          instance {\n            id\n            name\n          }\n        }\n        ...EcsDiskButtons\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      problems {\n        regionId\n        message\n      }\n    }\n  }\n": typeof types.DisksPageDocument,
    "\n  query EventsPage($after: String) {\n    ecsSecurityLockEvents(first: 100, after: $after) {\n      nodes {\n        __typename\n        id\n        regionId\n        type\n        rawType\n        reason\n        isPending\n        publishedAt\n        instanceId\n        instance {\n          id\n          name\n        }\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      problems {\n        regionId\n        message\n      }\n    }\n  }\n": typeof types.EventsPageDocument,
    "\n  query InstancesPage($after: String, $filter: EcsInstanceFilter) {\n    ecsInstances(first: 20, after: $after, filter: $filter) {\n      nodes {\n        __typename\n        id\n        regionId\n        accountId\n        name\n        status\n        rawStatus\n        securityLockState\n        privateIpAddresses\n        publicIpAddresses\n        ...EcsInstanceButtons\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      problems {\n        regionId\n        message\n      }\n    }\n  }\n": typeof types.InstancesPageDocument,
    "\n  query DisksOfInstance($id: ID!, $regionId: ID, $accountId: ID) {\n    ecsInstance(id: $id, regionId: $regionId, accountId: $accountId) {\n      id\n      disks {\n        id\n        name\n        kind\n        sizeGiB\n        deleteWithInstance\n      }\n    }\n  }\n": typeof types.DisksOfInstanceDocument,
};
const documents: Documents = {
    "fragment EcsDiskButtons on Disk {\n  __typename\n  id\n  regionId\n  accountId\n  readiness(\n    operations: [ATTACH_DISK, DETACH_DISK, RESIZE_DISK, MODIFY_DISK_ATTRIBUTE, RE_INIT_DISK, DELETE_DISK, CREATE_SNAPSHOT]\n  ) {\n    ...EcsReadiness\n  }\n}": types.EcsDiskButtonsFragmentDoc,
    "fragment EcsInstanceButtons on Instance {\n  __typename\n  id\n  regionId\n  accountId\n  readiness(\n    operations: [START_INSTANCE, STOP_INSTANCE, REBOOT_INSTANCE, REBOOT_INSTANCES, DELETE_INSTANCE, MODIFY_INSTANCE_ATTRIBUTE, RUN_COMMAND]\n  ) {\n    ...EcsReadiness\n  }\n}": types.EcsInstanceButtonsFragmentDoc,
    "fragment EcsLockBanner on Instance {\n  __typename\n  id\n  regionId\n  accountId\n  name\n  securityLockState\n  activeSecurityLockEvent {\n    ...EcsLockEvent\n  }\n}": types.EcsLockBannerFragmentDoc,
    "fragment EcsLockEvent on SecurityLockEvent {\n  id\n  regionId\n  accountId\n  name\n  level\n  type\n  status\n  isPending\n  reason\n  violationCode\n  punishDomain\n  punishUrl\n  publishedAt\n  finishedAt\n  instanceId\n}": types.EcsLockEventFragmentDoc,
    "fragment EcsOutcome on EcsOperationOutcome {\n  __typename\n  operation\n  targetId\n  targetType\n  message\n  ecsErrorCode\n  requestId\n  shadowVerdict\n  ... on EcsOperationAccepted {\n    orderId\n    taskId\n    imageId\n    snapshotId\n    diskId\n    commandId\n    invocationId\n    ipAddress\n    reportId\n    eventIds\n    clientToken\n    warnings\n  }\n  ... on EcsOperationAcceptedNotExecuted {\n    wasSentToEcs\n    commandId\n    invocationId\n  }\n  ... on EcsOperationDenied {\n    reason\n    deniedBy\n    blockingDiskIds\n    retryAfterMs\n  }\n  ... on EcsOperationRejected {\n    category\n    isRetryable\n    retryAfterMs\n  }\n  ... on EcsOperationUnknown {\n    clientToken\n    statusAfter\n  }\n  ... on EcsOperationNotAttempted {\n    deniedTargetIds\n  }\n  ... on EcsOperationNeedsConfirmation {\n    confirmWith\n    diskIdsReleased\n  }\n  ... on EcsDryRunPassed {\n    checkedBy\n  }\n}": types.EcsOutcomeFragmentDoc,
    "fragment EcsReadiness on EcsOperationReadiness {\n  operation\n  verdict\n  reasons {\n    code\n    message\n    blockingDiskIds\n    parameters {\n      name\n      values\n    }\n  }\n}": types.EcsReadinessFragmentDoc,
    "\n  query DisksPage($after: String) {\n    ecsDisks(first: 20, after: $after) {\n      nodes {\n        __typename\n        id\n        regionId\n        accountId\n        name\n        kind\n        sizeGiB\n        status\n        attachments {\n          instanceId\n          instance {\n            id\n            name\n          }\n        }\n        ...EcsDiskButtons\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      problems {\n        regionId\n        message\n      }\n    }\n  }\n": types.DisksPageDocument,
    "\n  query EventsPage($after: String) {\n    ecsSecurityLockEvents(first: 100, after: $after) {\n      nodes {\n        __typename\n        id\n        regionId\n        type\n        rawType\n        reason\n        isPending\n        publishedAt\n        instanceId\n        instance {\n          id\n          name\n        }\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      problems {\n        regionId\n        message\n      }\n    }\n  }\n": types.EventsPageDocument,
    "\n  query InstancesPage($after: String, $filter: EcsInstanceFilter) {\n    ecsInstances(first: 20, after: $after, filter: $filter) {\n      nodes {\n        __typename\n        id\n        regionId\n        accountId\n        name\n        status\n        rawStatus\n        securityLockState\n        privateIpAddresses\n        publicIpAddresses\n        ...EcsInstanceButtons\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      problems {\n        regionId\n        message\n      }\n    }\n  }\n": types.InstancesPageDocument,
    "\n  query DisksOfInstance($id: ID!, $regionId: ID, $accountId: ID) {\n    ecsInstance(id: $id, regionId: $regionId, accountId: $accountId) {\n      id\n      disks {\n        id\n        name\n        kind\n        sizeGiB\n        deleteWithInstance\n      }\n    }\n  }\n": types.DisksOfInstanceDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment EcsDiskButtons on Disk {\n  __typename\n  id\n  regionId\n  accountId\n  readiness(\n    operations: [ATTACH_DISK, DETACH_DISK, RESIZE_DISK, MODIFY_DISK_ATTRIBUTE, RE_INIT_DISK, DELETE_DISK, CREATE_SNAPSHOT]\n  ) {\n    ...EcsReadiness\n  }\n}"): (typeof documents)["fragment EcsDiskButtons on Disk {\n  __typename\n  id\n  regionId\n  accountId\n  readiness(\n    operations: [ATTACH_DISK, DETACH_DISK, RESIZE_DISK, MODIFY_DISK_ATTRIBUTE, RE_INIT_DISK, DELETE_DISK, CREATE_SNAPSHOT]\n  ) {\n    ...EcsReadiness\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment EcsInstanceButtons on Instance {\n  __typename\n  id\n  regionId\n  accountId\n  readiness(\n    operations: [START_INSTANCE, STOP_INSTANCE, REBOOT_INSTANCE, REBOOT_INSTANCES, DELETE_INSTANCE, MODIFY_INSTANCE_ATTRIBUTE, RUN_COMMAND]\n  ) {\n    ...EcsReadiness\n  }\n}"): (typeof documents)["fragment EcsInstanceButtons on Instance {\n  __typename\n  id\n  regionId\n  accountId\n  readiness(\n    operations: [START_INSTANCE, STOP_INSTANCE, REBOOT_INSTANCE, REBOOT_INSTANCES, DELETE_INSTANCE, MODIFY_INSTANCE_ATTRIBUTE, RUN_COMMAND]\n  ) {\n    ...EcsReadiness\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment EcsLockBanner on Instance {\n  __typename\n  id\n  regionId\n  accountId\n  name\n  securityLockState\n  activeSecurityLockEvent {\n    ...EcsLockEvent\n  }\n}"): (typeof documents)["fragment EcsLockBanner on Instance {\n  __typename\n  id\n  regionId\n  accountId\n  name\n  securityLockState\n  activeSecurityLockEvent {\n    ...EcsLockEvent\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment EcsLockEvent on SecurityLockEvent {\n  id\n  regionId\n  accountId\n  name\n  level\n  type\n  status\n  isPending\n  reason\n  violationCode\n  punishDomain\n  punishUrl\n  publishedAt\n  finishedAt\n  instanceId\n}"): (typeof documents)["fragment EcsLockEvent on SecurityLockEvent {\n  id\n  regionId\n  accountId\n  name\n  level\n  type\n  status\n  isPending\n  reason\n  violationCode\n  punishDomain\n  punishUrl\n  publishedAt\n  finishedAt\n  instanceId\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment EcsOutcome on EcsOperationOutcome {\n  __typename\n  operation\n  targetId\n  targetType\n  message\n  ecsErrorCode\n  requestId\n  shadowVerdict\n  ... on EcsOperationAccepted {\n    orderId\n    taskId\n    imageId\n    snapshotId\n    diskId\n    commandId\n    invocationId\n    ipAddress\n    reportId\n    eventIds\n    clientToken\n    warnings\n  }\n  ... on EcsOperationAcceptedNotExecuted {\n    wasSentToEcs\n    commandId\n    invocationId\n  }\n  ... on EcsOperationDenied {\n    reason\n    deniedBy\n    blockingDiskIds\n    retryAfterMs\n  }\n  ... on EcsOperationRejected {\n    category\n    isRetryable\n    retryAfterMs\n  }\n  ... on EcsOperationUnknown {\n    clientToken\n    statusAfter\n  }\n  ... on EcsOperationNotAttempted {\n    deniedTargetIds\n  }\n  ... on EcsOperationNeedsConfirmation {\n    confirmWith\n    diskIdsReleased\n  }\n  ... on EcsDryRunPassed {\n    checkedBy\n  }\n}"): (typeof documents)["fragment EcsOutcome on EcsOperationOutcome {\n  __typename\n  operation\n  targetId\n  targetType\n  message\n  ecsErrorCode\n  requestId\n  shadowVerdict\n  ... on EcsOperationAccepted {\n    orderId\n    taskId\n    imageId\n    snapshotId\n    diskId\n    commandId\n    invocationId\n    ipAddress\n    reportId\n    eventIds\n    clientToken\n    warnings\n  }\n  ... on EcsOperationAcceptedNotExecuted {\n    wasSentToEcs\n    commandId\n    invocationId\n  }\n  ... on EcsOperationDenied {\n    reason\n    deniedBy\n    blockingDiskIds\n    retryAfterMs\n  }\n  ... on EcsOperationRejected {\n    category\n    isRetryable\n    retryAfterMs\n  }\n  ... on EcsOperationUnknown {\n    clientToken\n    statusAfter\n  }\n  ... on EcsOperationNotAttempted {\n    deniedTargetIds\n  }\n  ... on EcsOperationNeedsConfirmation {\n    confirmWith\n    diskIdsReleased\n  }\n  ... on EcsDryRunPassed {\n    checkedBy\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment EcsReadiness on EcsOperationReadiness {\n  operation\n  verdict\n  reasons {\n    code\n    message\n    blockingDiskIds\n    parameters {\n      name\n      values\n    }\n  }\n}"): (typeof documents)["fragment EcsReadiness on EcsOperationReadiness {\n  operation\n  verdict\n  reasons {\n    code\n    message\n    blockingDiskIds\n    parameters {\n      name\n      values\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DisksPage($after: String) {\n    ecsDisks(first: 20, after: $after) {\n      nodes {\n        __typename\n        id\n        regionId\n        accountId\n        name\n        kind\n        sizeGiB\n        status\n        attachments {\n          instanceId\n          instance {\n            id\n            name\n          }\n        }\n        ...EcsDiskButtons\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      problems {\n        regionId\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  query DisksPage($after: String) {\n    ecsDisks(first: 20, after: $after) {\n      nodes {\n        __typename\n        id\n        regionId\n        accountId\n        name\n        kind\n        sizeGiB\n        status\n        attachments {\n          instanceId\n          instance {\n            id\n            name\n          }\n        }\n        ...EcsDiskButtons\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      problems {\n        regionId\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EventsPage($after: String) {\n    ecsSecurityLockEvents(first: 100, after: $after) {\n      nodes {\n        __typename\n        id\n        regionId\n        type\n        rawType\n        reason\n        isPending\n        publishedAt\n        instanceId\n        instance {\n          id\n          name\n        }\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      problems {\n        regionId\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  query EventsPage($after: String) {\n    ecsSecurityLockEvents(first: 100, after: $after) {\n      nodes {\n        __typename\n        id\n        regionId\n        type\n        rawType\n        reason\n        isPending\n        publishedAt\n        instanceId\n        instance {\n          id\n          name\n        }\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      problems {\n        regionId\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InstancesPage($after: String, $filter: EcsInstanceFilter) {\n    ecsInstances(first: 20, after: $after, filter: $filter) {\n      nodes {\n        __typename\n        id\n        regionId\n        accountId\n        name\n        status\n        rawStatus\n        securityLockState\n        privateIpAddresses\n        publicIpAddresses\n        ...EcsInstanceButtons\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      problems {\n        regionId\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  query InstancesPage($after: String, $filter: EcsInstanceFilter) {\n    ecsInstances(first: 20, after: $after, filter: $filter) {\n      nodes {\n        __typename\n        id\n        regionId\n        accountId\n        name\n        status\n        rawStatus\n        securityLockState\n        privateIpAddresses\n        publicIpAddresses\n        ...EcsInstanceButtons\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      problems {\n        regionId\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DisksOfInstance($id: ID!, $regionId: ID, $accountId: ID) {\n    ecsInstance(id: $id, regionId: $regionId, accountId: $accountId) {\n      id\n      disks {\n        id\n        name\n        kind\n        sizeGiB\n        deleteWithInstance\n      }\n    }\n  }\n"): (typeof documents)["\n  query DisksOfInstance($id: ID!, $regionId: ID, $accountId: ID) {\n    ecsInstance(id: $id, regionId: $regionId, accountId: $accountId) {\n      id\n      disks {\n        id\n        name\n        kind\n        sizeGiB\n        deleteWithInstance\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;