import {
  cpuTopologies,
  creditSpecifications,
  maintenanceActions,
  metadataTokens,
  privatePoolMatches,
  switches,
  wordOf,
} from '../words';
import type { NameIn } from '../words';
import { base64, group } from './encode';
import type { Maybe } from './encode';

interface Deletion {
  readonly force: boolean;
  readonly forceStop?: Maybe<boolean>;
  readonly terminateSubscription: boolean;
}

interface Attributes {
  readonly name?: Maybe<string>;
  readonly description?: Maybe<string>;
  readonly hostName?: Maybe<string>;
  readonly password?: Maybe<string>;
  readonly userData?: Maybe<string>;
  readonly deletionProtection?: Maybe<boolean>;
  readonly securityGroupIds?: Maybe<readonly string[]>;
  readonly creditSpecification?: Maybe<NameIn<typeof creditSpecifications>>;
  readonly enableJumboFrame?: Maybe<boolean>;
  readonly networkInterfaceQueueNumber?: Maybe<number>;
  readonly cpuOptions?: Maybe<{
    readonly threadsPerCore?: Maybe<number>;
    readonly topologyType?: Maybe<NameIn<typeof cpuTopologies>>;
  }>;
}

interface MetadataOptions {
  readonly httpEndpoint: NameIn<typeof switches>;
  readonly httpTokens: NameIn<typeof metadataTokens>;
  readonly instanceMetadataTags?: Maybe<NameIn<typeof switches>>;
}

interface Attachment {
  readonly privatePoolMatchCriteria: NameIn<typeof privatePoolMatches>;
  readonly privatePoolId?: Maybe<string>;
}

interface Maintenance {
  /** Hours of the day in UTC, 0 to 23. */
  readonly maintenanceWindow?: Maybe<{ readonly startHour: number; readonly endHour: number }>;
  readonly actionOnMaintenance?: Maybe<NameIn<typeof maintenanceActions>>;
  readonly notifyOnMaintenance?: Maybe<boolean>;
}

const deletion = ({ force, forceStop, terminateSubscription }: Deletion) => ({
  Force: force,
  ForceStop: forceStop,
  TerminateSubscription: terminateSubscription,
});

/** The time of day of a maintenance window. */
const wholeHour = (hour: number): string => `${String(hour).padStart(2, '0')}:00:00`;

/** The instance itself: its end, its attributes, its options. */
export const instance = {
  DeleteInstance: deletion,
  DeleteInstances: deletion,
  ModifyInstanceAttribute: (input: Attributes) => ({
    InstanceName: input.name,
    Description: input.description,
    HostName: input.hostName,
    Password: input.password,
    UserData: base64(input.userData),
    DeletionProtection: input.deletionProtection,
    SecurityGroupIds: input.securityGroupIds,
    CreditSpecification: wordOf(creditSpecifications, input.creditSpecification),
    EnableJumboFrame: input.enableJumboFrame,
    NetworkInterfaceQueueNumber: input.networkInterfaceQueueNumber,
    CpuOptions: group({
      ThreadsPerCore: input.cpuOptions?.threadsPerCore,
      TopologyType: wordOf(cpuTopologies, input.cpuOptions?.topologyType),
    }),
  }),
  /** ECS cancels the release when no time is sent. */
  ModifyInstanceAutoReleaseTime: ({ autoReleaseTime }: { readonly autoReleaseTime?: Maybe<string> }) => ({
    AutoReleaseTime: autoReleaseTime,
  }),
  ModifyInstanceMetadataOptions: (input: MetadataOptions) => ({
    HttpEndpoint: switches[input.httpEndpoint],
    HttpTokens: metadataTokens[input.httpTokens],
    InstanceMetadataTags: wordOf(switches, input.instanceMetadataTags),
  }),
  ModifyInstanceAttachmentAttributes: (input: Attachment) => ({
    PrivatePoolOptions: group({
      MatchCriteria: privatePoolMatches[input.privatePoolMatchCriteria],
      Id: input.privatePoolId,
    }),
  }),
  ModifyInstanceMaintenanceAttributes: ({ maintenanceWindow: window, ...input }: Maintenance) => ({
    MaintenanceWindow:
      window == null
        ? undefined
        : [{ StartTime: wholeHour(window.startHour), EndTime: wholeHour(window.endHour) }],
    ActionOnMaintenance: wordOf(maintenanceActions, input.actionOnMaintenance),
    NotifyOnMaintenance: input.notifyOnMaintenance,
  }),
};
