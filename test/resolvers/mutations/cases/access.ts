import { one, both, list } from './parts';
import type { Cases } from './parts';

export const accessCases = {
  AttachInstanceRamRole: [
    {
      input: { ...both, ramRoleName: 'web', policy: '{"Version":"1"}' },
      wire: { InstanceIds: list, RamRoleName: 'web', Policy: '{"Version":"1"}' },
    },
  ],
  DetachInstanceRamRole: [
    { input: { ...both, ramRoleName: 'web' }, wire: { InstanceIds: list, RamRoleName: 'web' } },
    { input: both, wire: { InstanceIds: list } },
  ],
  ModifyInstanceVncPasswd: [
    { input: { ...one, vncPassword: 'Ecs123' }, wire: { InstanceId: 'i-one', VncPassword: 'Ecs123' } },
  ],
  AttachKeyPair: [
    { input: { ...both, keyPairName: 'web' }, wire: { InstanceIds: list, KeyPairName: 'web' } },
  ],
  DetachKeyPair: [
    { input: { ...both, keyPairName: 'web' }, wire: { InstanceIds: list, KeyPairName: 'web' } },
  ],
} satisfies Cases;
