import type { Template } from './template';

/** What became of an operation, and what a user should know about it. */
export const outcomeTexts = {
  ACCEPTED: { EN: '{action} was accepted.', ZH_CN: '已提交：{action}。' },
  NOT_SENT_WOULD_NOT_RUN: {
    EN: '{action} was not done: this instance is under a {lock}, so it would have no effect.',
    ZH_CN: '实例已被{lock}，{action}不会生效，因此未提交。',
  },
  ACCEPTED_NOT_RUN: {
    EN: '{action} was accepted and will have no effect: this instance is under a {lock}.',
    ZH_CN: '已提交{action}，但实例已被{lock}，不会执行。',
  },
  ACCEPTED_MAY_NOT_RUN: {
    EN: '{action} was accepted, but this instance is under a {lock} now: it may have no effect. Check the results first before you try again.',
    ZH_CN: '已提交{action}，但实例现已被{lock}，可能不会执行。重试前请先查看执行结果。',
  },
  DRY_RUN_OF_LOCK: {
    EN: '{action} is not blocked by a lock. Nothing else was checked, and nothing was changed.',
    ZH_CN: '{action}不受锁定限制。未检查其他条件，也未做任何更改。',
  },
  DRY_RUN: {
    EN: '{action} passed the check. Nothing was changed.',
    ZH_CN: '{action}预检通过，未做任何更改。',
  },
  CONFIRM_LOCKED: {
    EN: 'This instance is under a {lock}: deleting it also releases disks that were set to stay. Confirm it to go on.',
    ZH_CN: '实例已被{lock}，释放实例时，设置为保留的云盘也会一并释放。请确认后继续。',
  },
  CONFIRM_UNKNOWN: {
    EN: 'It is not known whether this instance is locked. If it is, deleting it also releases disks that were set to stay. Confirm it to go on.',
    ZH_CN: '锁定状态未知。如果实例已被锁定，释放实例时，设置为保留的云盘也会一并释放。请确认后继续。',
  },
  NOT_ATTEMPTED: {
    EN: '{action} was not done, because it cannot be done on {ids}.',
    ZH_CN: '未执行{action}，因为以下资源无法执行：{ids}。',
  },
  NOT_BEGUN_CALLER_GONE: {
    EN: '{action} was not done: the connection was closed before.',
    ZH_CN: '未执行{action}：连接已断开。',
  },
  NOT_BEGUN_TIME_OVER: {
    EN: '{action} was not done: there was no time left. Try again.',
    ZH_CN: '未执行{action}：请求超时，请重试。',
  },
  RESULT_UNKNOWN: {
    EN: '{action} was sent, and it is not known whether it was done. Check the state before you try again.',
    ZH_CN: '已提交{action}，但结果未知。重试前请先确认资源状态。',
  },
  NOT_FOUND: {
    EN: '{action} was not done: {id} was not found.',
    ZH_CN: '未执行{action}：未找到 {id}。',
  },
  SEARCH_FAILED: {
    EN: '{action} was not done: {id} was not found, and not every region could be searched. Try again in a moment.',
    ZH_CN: '未执行{action}：未找到 {id}，且部分地域暂时无法查询，请稍后重试。',
  },

  REJECTED_THROTTLED: {
    EN: '{action} was refused: there were too many requests. Try again in a minute.',
    ZH_CN: '{action}被拒绝：请求过于频繁，请一分钟后重试。',
  },
  REJECTED_CONFLICT: {
    EN: '{action} was refused: another operation is in progress. Try again when it is done.',
    ZH_CN: '{action}被拒绝：有其他操作正在进行，请在完成后重试。',
  },
  REJECTED_NOT_FOUND: {
    EN: '{action} was refused: something that it needs does not exist.',
    ZH_CN: '{action}被拒绝：所需的资源不存在。',
  },
  REJECTED_INVALID_STATE: {
    EN: '{action} was refused: the present state does not permit it.',
    ZH_CN: '{action}被拒绝：资源当前的状态不支持此操作。',
  },
  REJECTED_FORBIDDEN: {
    EN: '{action} was refused: it is not permitted to this account. Ask your administrator.',
    ZH_CN: '{action}被拒绝：没有权限，请联系管理员。',
  },
  REJECTED_PAYMENT: {
    EN: '{action} was refused: there is an unpaid order, or the balance is too low. Pay first.',
    ZH_CN: '{action}被拒绝：账户余额不足或有未支付的订单，请先支付。',
  },
  REJECTED_OTHER: { EN: '{action} was refused.', ZH_CN: '{action}被拒绝。' },
  REJECTED_INSTANCE_STATUS: {
    EN: "{action} was refused: the instance's present status does not permit it.",
    ZH_CN: '{action}被拒绝：实例当前的状态不支持此操作。',
  },
  REJECTED_DISK_STATUS: {
    EN: "{action} was refused: the disk's present status does not permit it.",
    ZH_CN: '{action}被拒绝：云盘当前的状态不支持此操作。',
  },
  REJECTED_DELETION_PROTECTION: {
    EN: '{action} was refused: release protection is on. Turn it off first.',
    ZH_CN: '{action}被拒绝：实例已开启释放保护，请先关闭。',
  },
  REJECTED_DISK_TOO_SMALL: {
    EN: '{action} was refused: a disk cannot shrink. Choose a larger size.',
    ZH_CN: '{action}被拒绝：云盘不支持缩容，请选择更大的容量。',
  },
  REJECTED_DISK_ATTACHED: {
    EN: '{action} was refused: the disk is still attached. Detach it first.',
    ZH_CN: '{action}被拒绝：云盘仍处于挂载状态，请先卸载。',
  },
  REJECTED_REPEATED: {
    EN: '{action} was refused: the request was sent before with other values. Send it anew.',
    ZH_CN: '{action}被拒绝：该请求已用其他参数提交过，请重新提交。',
  },

  FAULT_FORBIDDEN: {
    EN: '{action} was not done: it is not permitted here. Ask your administrator.',
    ZH_CN: '未执行{action}：没有权限，请联系管理员。',
  },
  FAULT_THROTTLED: {
    EN: '{action} was not done: there were too many requests. Try again in a minute.',
    ZH_CN: '未执行{action}：请求过于频繁，请一分钟后重试。',
  },
  FAULT_OF_SERVICE: {
    EN: '{action} was not done because of a fault of this service. Ask your administrator.',
    ZH_CN: '未执行{action}：服务异常，请联系管理员。',
  },
  FAULT_PASSING: {
    EN: '{action} was not done: ECS could not be reached. Try again in a moment.',
    ZH_CN: '未执行{action}：暂时无法访问 ECS，请稍后重试。',
  },

  READ: { EN: '{action} succeeded.', ZH_CN: '{action}成功。' },

  WARN_DISKS_UNREAD: {
    EN: 'The disks of the instance could not be read. If it is locked, disks that were set to stay are released with it.',
    ZH_CN: '未能读取实例的云盘。如果实例已被锁定，设置为保留的云盘也会一并释放。',
  },
  WARN_DISKS_RELEASED: {
    EN: 'The instance is locked, so disks that were set to stay are released with it: {ids}.',
    ZH_CN: '实例已被锁定，设置为保留的云盘也会一并释放：{ids}。',
  },
  WARN_LOCK_UNREAD: {
    EN: 'It could not be read whether {id} is locked. If it is, this has no effect.',
    ZH_CN: '未能读取 {id} 的锁定状态。如果实例已被锁定，此操作不会生效。',
  },
  WARN_CHARGED: {
    EN: '{action} costs money as soon as it is done; this check cost nothing.',
    ZH_CN: '{action}将立即产生费用；本次预检不收费。',
  },
} as const satisfies Readonly<Record<string, Template>>;
