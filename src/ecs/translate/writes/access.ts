import type { Maybe } from './encode';

interface RamRole {
  readonly ramRoleName: string;
  /** A policy in JSON, which narrows the role. */
  readonly policy?: Maybe<string>;
}

/** Who gets into an instance, and what the instance may do: passwords, key pairs, RAM roles. */
export const access = {
  AttachInstanceRamRole: ({ ramRoleName, policy }: RamRole) => ({ RamRoleName: ramRoleName, Policy: policy }),
  DetachInstanceRamRole: ({ ramRoleName }: { readonly ramRoleName?: Maybe<string> }) => ({
    RamRoleName: ramRoleName,
  }),
  ModifyInstanceVncPasswd: ({ vncPassword }: { readonly vncPassword: string }) => ({
    VncPassword: vncPassword,
  }),
  AttachKeyPair: ({ keyPairName }: { readonly keyPairName: string }) => ({ KeyPairName: keyPairName }),
  DetachKeyPair: ({ keyPairName }: { readonly keyPairName: string }) => ({ KeyPairName: keyPairName }),
};
