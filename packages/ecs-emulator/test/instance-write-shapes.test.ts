import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Emulator } from '../src/server';
import { ask, startStill } from './helpers';
import { prepare, validCalls } from './instance-write-calls';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startStill({ fleet: { instancesPerRegion: 1, disksPerInstance: 2 } });
});
beforeEach(() => {
  emulator.control.reset();
});
afterAll(() => emulator.close());

/** Objects and lists down to the names of types. */
type Shape = string | Shape[] | { [name: string]: Shape };

function shapeOf(value: unknown): Shape {
  if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOf(inner)]));
  return Number.isInteger(value) ? 'integer' : typeof value;
}

const order = { OrderId: 'string' };
const power = {
  InstanceResponses: {
    InstanceResponse: [
      {
        InstanceId: 'string',
        Code: 'string',
        Message: 'string',
        CurrentStatus: 'string',
        PreviousStatus: 'string',
      },
    ],
  },
};
const keyPair = {
  KeyPairName: 'string',
  TotalCount: 'string',
  FailCount: 'string',
  Results: { Result: [{ InstanceId: 'string', Success: 'string', Code: 'string', Message: 'string' }] },
};
const role = { RamRoleName: 'string', TotalCount: 'integer', FailCount: 'integer' };
const roleResult = { InstanceId: 'string', Success: 'boolean', Code: 'string', Message: 'string' };

/** By the public API metadata; every other write on instances answers its RequestId alone. */
const official: Readonly<Record<string, Record<string, Shape>>> = {
  StartInstances: power,
  StopInstances: power,
  RebootInstances: power,
  ModifyInstanceChargeType: {
    ...order,
    FeeOfInstances: { FeeOfInstance: [{ InstanceId: 'string', Fee: 'string', Currency: 'string' }] },
  },
  ModifyPrepayInstanceSpec: order,
  RenewInstance: order,
  ModifyInstanceNetworkSpec: order,
  AttachInstanceRamRole: {
    ...role,
    AttachInstanceRamRoleResults: { AttachInstanceRamRoleResult: [roleResult] },
  },
  DetachInstanceRamRole: {
    ...role,
    DetachInstanceRamRoleResults: {
      DetachInstanceRamRoleResult: [
        {
          ...roleResult,
          InstanceRamRoleSets: { InstanceRamRoleSet: [{ InstanceId: 'string', RamRoleName: 'string' }] },
        },
      ],
    },
  },
  AllocatePublicIpAddress: { IpAddress: 'string' },
  AttachKeyPair: keyPair,
  DetachKeyPair: keyPair,
  RunCommand: { CommandId: 'string', InvokeId: 'string' },
  InvokeCommand: { InvokeId: 'string' },
  RedeployInstance: { TaskId: 'string' },
};

test.each(Object.keys(validCalls))(
  '%s answers the official shape, and nothing beside it',
  async (operation) => {
    const parameters = prepare(emulator.control, operation);
    const body = await ask(emulator, operation, parameters);
    expect(shapeOf(body)).toEqual({ RequestId: 'string', ...official[operation] });
  },
);
