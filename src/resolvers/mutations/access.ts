import { badInput } from '../bad-input';
import { defineMutation } from '../define-mutation';
import { instance, instances } from '../targets';
import { nameOf, textWithin } from './checks';

/** Access to an instance and its own permissions: passwords, key pairs, RAM roles. */
export const access = {
  ecsAttachInstanceRamRole: defineMutation('AttachInstanceRamRole', {
    target: instances,
    check: ({ ramRoleName, policy }) => {
      nameOf('ramRoleName', ramRoleName);
      textWithin('policy', policy, 1, 1024);
    },
  }),
  ecsDetachInstanceRamRole: defineMutation('DetachInstanceRamRole', {
    target: instances,
    check: ({ ramRoleName }) => nameOf('ramRoleName', ramRoleName),
  }),
  ecsModifyInstanceVncPasswd: defineMutation('ModifyInstanceVncPasswd', {
    target: instance,
    check: ({ vncPassword }) => {
      if (!/^[A-Za-z0-9]{6,8}$/.test(vncPassword)) {
        throw badInput('input.vncPassword', "6 to 8 letters and digits; ECS's own page asks for exactly 6.");
      }
    },
  }),
  ecsAttachKeyPair: defineMutation('AttachKeyPair', {
    target: instances,
    check: ({ keyPairName }) => nameOf('keyPairName', keyPairName),
  }),
  ecsDetachKeyPair: defineMutation('DetachKeyPair', {
    target: instances,
    check: ({ keyPairName }) => nameOf('keyPairName', keyPairName),
  }),
};
