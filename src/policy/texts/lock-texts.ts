import type { Template } from './template';

/** What a lock does to an operation. */
export const lockTexts = {
  LOCK_DOES_NOT_AFFECT: {
    EN: '{action} is not affected by a {lock}.',
    ZH_CN: '{lock}不影响{action}。',
  },
  LOCK_IS_ABSENT: {
    EN: '{action} is not blocked by a lock.',
    ZH_CN: '{action}不受锁定限制。',
  },
  LOCK_DENIES: {
    EN: '{action} is blocked: this instance is under a {lock}. {wayOut}',
    ZH_CN: '无法{action}：实例已被{lock}。{wayOut}',
  },
  LOCK_DENIES_DISK: {
    EN: '{action} is blocked: the disk is in use on an instance that is under a {lock}. {wayOut}',
    ZH_CN: '无法{action}：云盘使用中，且挂载的实例已被{lock}。{wayOut}',
  },
  UNPAID_INSTANCE: {
    EN: '{action} is blocked: the instance is under a {lock}. {wayOut}',
    ZH_CN: '无法{action}：实例已被{lock}。{wayOut}',
  },
  UNPAID_DISK: {
    EN: '{action} is blocked: the disk is under a {lock}. {wayOut}',
    ZH_CN: '无法{action}：云盘已被{lock}。{wayOut}',
  },
  LOCK_KEEPS_FROM_RUNNING: {
    EN: '{action} would have no effect: this instance is under a {lock}. {wayOut}',
    ZH_CN: '实例已被{lock}，{action}不会生效。{wayOut}',
  },
  LOCK_UNKNOWN_NOT_READ: {
    EN: '{action} is not possible at the moment: it could not be read whether a lock blocks it. Try again in a moment.',
    ZH_CN: '暂时无法{action}：未能读取锁定状态，请稍后重试。',
  },
  LOCK_UNKNOWN_FORBIDDEN: {
    EN: '{action} is not possible: it may not be read here whether a lock blocks it. Ask your administrator.',
    ZH_CN: '无法{action}：没有读取锁定状态的权限，请联系管理员。',
  },
  LOCK_UNKNOWN_NOT_UNDERSTOOD: {
    EN: '{action} is not possible: it is not known whether a lock blocks it. Check it in the ECS console.',
    ZH_CN: '无法{action}：锁定状态未知，请在 ECS 控制台中确认。',
  },
  LOCK_REFUSED: {
    EN: '{action} was refused because of a {lock}. Try again when the lock is lifted.',
    ZH_CN: '{action}被拒绝：实例已被{lock}。请在解锁后重试。',
  },
} as const satisfies Readonly<Record<string, Template>>;
