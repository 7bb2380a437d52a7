import type { RamResource } from '../../src/catalogue/row';

/** The ARNs to which a RAM policy can be limited, by kind. Region and account are `*`: a policy belongs to one account. */
export const arns: Readonly<Record<RamResource, string>> = {
  anything: '*',
  anyOfEcs: 'acs:ecs:*:*:*',
  command: 'acs:ecs:*:*:command/*',
  disk: 'acs:ecs:*:*:disk/*',
  eni: 'acs:ecs:*:*:eni/*',
  image: 'acs:ecs:*:*:image/*',
  instance: 'acs:ecs:*:*:instance/*',
  keyPair: 'acs:ecs:*:*:keypair/*',
  role: 'acs:ram:*:*:role/*',
  securityGroup: 'acs:ecs:*:*:securitygroup/*',
  snapshot: 'acs:ecs:*:*:snapshot/*',
  snapshotPolicy: 'acs:ecs:*:*:snapshotpolicy/*',
  vSwitch: 'acs:vpc:*:*:vswitch/*',
};
