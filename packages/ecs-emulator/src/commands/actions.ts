import { read, write } from '../operations/action';
import type { ActionTable } from '../operations/action';
import { invokeCommand, runCommand } from './commands';
import { describeInvocationResults, describeInvocations } from './invocations';

/** The operations of Cloud Assistant; ClientToken and DryRun as ECS has them. */
export const commandActions: ActionTable = {
  DescribeInvocations: read(describeInvocations),
  DescribeInvocationResults: read(describeInvocationResults),
  RunCommand: write(runCommand, { clientToken: true }),
  InvokeCommand: write(invokeCommand, { clientToken: true }),
};
