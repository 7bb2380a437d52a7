import type { OtherReason, StateReason } from '../readiness/reasons';
import type { Template } from './template';

/** The reasons of readiness that come from the state of an instance or a disk. Terms are those of the ECS console. */
export const readinessTexts = {
  DELETION_RELEASES_DISKS: {
    EN: 'Deleting this instance also releases disks that were set to stay, because it is locked or may be.',
    ZH_CN: '实例已被锁定或锁定状态未知，释放实例时，设置为保留的云盘也会一并释放。',
  },
  INSTANCE_NOT_FOUND: {
    EN: 'The instance was not found.',
    ZH_CN: '未找到该实例。',
  },
  FACT_UNKNOWN: {
    EN: 'It is not known whether this is possible at the moment.',
    ZH_CN: '目前无法确定是否可以执行此操作。',
  },
  INSTANCE_STATUS: {
    EN: 'The instance is {status}; it must be {needed}.',
    ZH_CN: '实例状态为{status}，需处于{needed}状态。',
  },
  INSTANCE_IN_ECONOMICAL_MODE: {
    EN: 'The instance was stopped in economical mode. Start it first.',
    ZH_CN: '实例处于节省停机模式，请先启动实例。',
  },
  INSTANCE_CHARGE_TYPE: {
    EN: 'The billing method of the instance is {chargeType}; it must be {needed}.',
    ZH_CN: '实例的付费类型为{chargeType}，仅支持{needed}实例。',
  },
  INSTANCE_SUBSCRIPTION_RUNS: {
    EN: 'The subscription of the instance is not over yet.',
    ZH_CN: '包年包月实例尚未到期，无法释放。',
  },
  INSTANCE_EXPIRED: {
    EN: 'The subscription of the instance has expired. Renew it first.',
    ZH_CN: '实例已过期，请先续费。',
  },
  INSTANCE_EXPIRES_SOON: {
    EN: 'The subscription of the instance ends within 24 hours. Renew it first.',
    ZH_CN: '实例将在 24 小时内到期，请先续费。',
  },
  INSTANCE_IN_ARREARS: {
    EN: 'The instance has an unpaid bill. Pay it first.',
    ZH_CN: '实例已欠费，请先结清账单。',
  },
  INSTANCE_NOT_IN_ARREARS: {
    EN: 'The instance has no unpaid bill.',
    ZH_CN: '实例未欠费，无需重新开机。',
  },
  INSTANCE_DELETION_PROTECTED: {
    EN: 'Release protection is on. Turn it off first.',
    ZH_CN: '实例已开启释放保护，请先关闭。',
  },
  INSTANCE_IS_SPOT: {
    EN: 'This is not possible for a spot instance.',
    ZH_CN: '抢占式实例不支持此操作。',
  },
  INSTANCE_ON_DEDICATED_HOST: {
    EN: 'This is not possible for an instance on a dedicated host.',
    ZH_CN: '专有宿主机上的实例不支持此操作。',
  },
  INSTANCE_IS_WINDOWS: {
    EN: 'This is not possible for a Windows instance.',
    ZH_CN: 'Windows 实例不支持此操作。',
  },
  INSTANCE_RELEASE_TIME_SET: {
    EN: 'The instance is set to be released automatically. Cancel that first.',
    ZH_CN: '实例已设置自动释放时间，请先取消。',
  },
  INSTANCE_HAS_ELASTIC_IP: {
    EN: 'The instance has an elastic IP address. Disassociate it first.',
    ZH_CN: '实例已绑定弹性公网 IP，请先解绑。',
  },
  INSTANCE_HAS_NO_PUBLIC_IP: {
    EN: 'The instance has no public IP address.',
    ZH_CN: '实例没有固定公网 IP。',
  },
  INSTANCE_HAS_NO_BANDWIDTH: {
    EN: 'The public bandwidth of the instance is 0. Raise it first.',
    ZH_CN: '实例的公网带宽为 0，请先升级带宽。',
  },
  INSTANCE_NETWORK_CHARGE_TYPE: {
    EN: 'The public bandwidth of the instance must be billed by traffic.',
    ZH_CN: '实例的公网带宽计费方式需为按使用流量。',
  },
  INSTANCE_HAS_NO_KEY_PAIR: {
    EN: 'No key pair is bound to the instance.',
    ZH_CN: '实例未绑定密钥对。',
  },
  INSTANCE_IN_LAST_SECURITY_GROUP: {
    EN: 'An instance must stay in one security group at least.',
    ZH_CN: '实例至少需要加入一个安全组。',
  },
  ATTACHED_INSTANCE_STATUS: {
    EN: 'The instance that the disk is attached to must be {needed}.',
    ZH_CN: '云盘挂载的实例需处于{needed}状态。',
  },
  ATTACHED_INSTANCE_CHARGE_TYPE: {
    EN: 'The billing method of the instance that the disk is attached to must be {needed}.',
    ZH_CN: '云盘挂载的实例需为{needed}实例。',
  },
  SYSTEM_DISK_STATUS: {
    EN: 'The system disk of the instance must be {needed}.',
    ZH_CN: '实例的系统盘需处于{needed}状态。',
  },
  DISK_STATUS: {
    EN: 'The disk is {status}; it must be {needed}.',
    ZH_CN: '云盘状态为{status}，需处于{needed}状态。',
  },
  DISK_IS_SYSTEM_DISK: {
    EN: 'This is not possible for a system disk.',
    ZH_CN: '系统盘不支持此操作。',
  },
  DISK_IS_MULTI_ATTACH: {
    EN: 'This is not possible for a disk with multi-attach.',
    ZH_CN: '开启多重挂载的云盘不支持此操作。',
  },
  DISK_NOT_PORTABLE: {
    EN: 'The disk cannot be detached.',
    ZH_CN: '该云盘不支持卸载。',
  },
  DISK_CHARGE_TYPE: {
    EN: 'The billing method of the disk is {chargeType}; it must be {needed}.',
    ZH_CN: '云盘的付费类型为{chargeType}，仅支持{needed}云盘。',
  },
  DISK_CATEGORY: {
    EN: 'This is not possible for a disk of the category {category}.',
    ZH_CN: '云盘类型 {category} 不支持此操作。',
  },
  DISK_NEVER_ATTACHED: {
    EN: 'The disk was never attached to an instance.',
    ZH_CN: '该云盘从未挂载过实例。',
  },
  DISK_NOT_ON_INSTANCE: {
    EN: 'The disk is not attached to this instance.',
    ZH_CN: '云盘未挂载到该实例。',
  },
  DISK_ALREADY_ON_INSTANCE: {
    EN: 'The disk is already attached to this instance.',
    ZH_CN: '云盘已挂载到该实例。',
  },
  DISK_IN_OTHER_ZONE: {
    EN: 'The disk and the instance are in different zones.',
    ZH_CN: '云盘与实例不在同一可用区。',
  },
} as const satisfies Readonly<Record<StateReason | OtherReason, Template>>;
