import type { EventRecord } from 'ecs-emulator';
import { hoursAhead } from './scene';
import type { Scene } from './scene';
import type { WriteCases } from './write-case';

const all = ({ instanceId }: Scene) => ({ instanceIds: [instanceId] });
const eventOf = ({ region, instanceId }: Scene): string | undefined =>
  [...region.events.values()].find((event) => event.instanceId === instanceId)?.eventId;

const maintenance = ({ control, instanceId }: Scene, fields: Partial<EventRecord>): void =>
  void control.addEvent({ instanceId, type: 'SystemMaintenance.Reboot', ...fields });

/** Commands, events, reports, tags and groups. */
export const otherCases = {
  RunCommand: { input: (scene) => ({ ...all(scene), type: 'RUN_SHELL_SCRIPT', content: 'uptime' }) },
  InvokeCommand: { input: (scene) => ({ ...all(scene), commandId: 'c-bp1demo0uptime' }) },
  CreateSimulatedSystemEvents: {
    input: (scene) => ({
      ...all(scene),
      eventType: 'SYSTEM_MAINTENANCE_REBOOT',
      notBefore: hoursAhead(scene, 2),
    }),
  },
  CancelSimulatedSystemEvents: {
    given: (scene) => maintenance(scene, { cycleStatus: 'Scheduled', simulated: true }),
    input: (scene) => ({ eventIds: [eventOf(scene)] }),
  },
  AcceptInquiredSystemEvent: {
    given: (scene) => maintenance(scene, { cycleStatus: 'Inquiring' }),
    input: (scene) => ({ eventId: eventOf(scene) }),
  },
  CreateDiagnosticReport: { input: ({ instanceId }) => ({ instanceId }) },
  ReportInstancesStatus: {
    input: (scene) => ({ ...all(scene), reason: 'INSTANCE_HANG', description: 'it hangs' }),
    leavesNoTrace: true,
  },
  TagResources: {
    input: ({ instanceId }) => ({
      resourceType: 'INSTANCE',
      resourceIds: [instanceId],
      tags: [{ key: 'team', value: 'core' }],
    }),
  },
  UntagResources: {
    given: ({ control, instanceId }) => control.patch(instanceId, { tags: [{ key: 'team', value: 'core' }] }),
    input: ({ instanceId }) => ({ resourceType: 'INSTANCE', resourceIds: [instanceId], tagKeys: ['team'] }),
  },
  JoinResourceGroup: {
    input: ({ instanceId }) => ({
      resourceType: 'INSTANCE',
      resourceId: instanceId,
      resourceGroupId: 'rg-acfmshared000000',
    }),
  },
} satisfies WriteCases;
