import { place, tags, wireTags } from './parts';
import type { Cases } from './parts';

export const tagCases = {
  TagResources: [
    {
      input: { ...place, resourceType: 'INSTANCE', resourceIds: ['i-one', 'i-two'], tags },
      wire: { ResourceType: 'instance', ResourceId: ['i-one', 'i-two'], Tag: wireTags },
    },
    {
      input: { ...place, resourceType: 'KEY_PAIR', resourceIds: ['钥匙_1'], tags },
      wire: { ResourceType: 'keypair', ResourceId: ['钥匙_1'], Tag: wireTags },
    },
  ],
  UntagResources: [
    {
      input: { ...place, resourceType: 'AUTO_SNAPSHOT_POLICY', resourceIds: ['sp-one'], tagKeys: ['team'] },
      wire: { ResourceType: 'snapshotpolicy', ResourceId: ['sp-one'], TagKey: ['team'], All: false },
    },
    {
      input: { ...place, resourceType: 'DISK', resourceIds: ['d-one'], allTags: true },
      wire: { ResourceType: 'disk', ResourceId: ['d-one'], All: true },
    },
  ],
  JoinResourceGroup: [
    {
      input: { ...place, resourceType: 'SECURITY_GROUP', resourceId: 'sg-one', resourceGroupId: 'rg-one' },
      wire: { ResourceType: 'securitygroup', ResourceId: 'sg-one', ResourceGroupId: 'rg-one' },
    },
  ],
} satisfies Cases;
