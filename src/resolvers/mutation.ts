import type * as Gql from '../generated/graphql';
import { defineMutation } from './define-mutation';
import { disk, instance, instances } from './targets';

/**
 * One entry a write: its operation, its target, its parameters. The policy row, the target's parameter, ClientToken and
 * DryRun come from the tables of the operation.
 */
export const Mutation: Gql.MutationResolvers = {
  ecsStartInstance: defineMutation<Gql.EcsStartInstanceInput>({
    operation: 'StartInstance',
    target: instance,
    parameters: ({ initLocalDisk }) => ({ InitLocalDisk: initLocalDisk }),
  }),
  ecsRebootInstances: defineMutation<Gql.EcsRebootInstancesInput>({
    operation: 'RebootInstances',
    target: instances,
    parameters: ({ forceReboot }) => ({ ForceReboot: forceReboot }),
  }),
  ecsDeleteInstance: defineMutation<Gql.EcsDeleteInstanceInput>({
    operation: 'DeleteInstance',
    target: instance,
    parameters: ({ force, terminateSubscription }) => ({
      Force: force,
      TerminateSubscription: terminateSubscription,
    }),
  }),
  ecsRunCommand: defineMutation<Gql.EcsRunCommandInput>({
    operation: 'RunCommand',
    target: instances,
    parameters: ({ type, content, workingDir, timeoutSeconds }) => ({
      Type: type,
      CommandContent: Buffer.from(content).toString('base64'),
      ContentEncoding: 'Base64',
      WorkingDir: workingDir,
      Timeout: timeoutSeconds,
    }),
  }),
  ecsDetachDisk: defineMutation<Gql.EcsDetachDiskInput>({
    operation: 'DetachDisk',
    target: { ...disk, namedInstanceId: ({ instanceId }) => instanceId },
    parameters: ({ instanceId, deleteWithInstance }) => ({
      InstanceId: instanceId,
      DeleteWithInstance: deleteWithInstance,
    }),
  }),
  ecsResizeDisk: defineMutation<Gql.EcsResizeDiskInput>({
    operation: 'ResizeDisk',
    target: disk,
    parameters: ({ newSizeGiB, online }) => ({ NewSize: newSizeGiB, Type: online ? 'online' : 'offline' }),
  }),
};
