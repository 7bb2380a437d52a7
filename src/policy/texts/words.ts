import type { Locale } from '../../locale';

/**
 * ECS's own words as its console shows them, and the names of locks. A word that is not here, such as an id, is shown as it
 * is.
 */
const words: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  Pending: { EN: 'pending', ZH_CN: '准备中' },
  Starting: { EN: 'starting', ZH_CN: '启动中' },
  Running: { EN: 'running', ZH_CN: '运行中' },
  Stopping: { EN: 'stopping', ZH_CN: '停止中' },
  Stopped: { EN: 'stopped', ZH_CN: '已停止' },
  In_use: { EN: 'in use', ZH_CN: '使用中' },
  Available: { EN: 'unattached', ZH_CN: '待挂载' },
  Attaching: { EN: 'attaching', ZH_CN: '挂载中' },
  Detaching: { EN: 'detaching', ZH_CN: '卸载中' },
  Creating: { EN: 'being created', ZH_CN: '创建中' },
  ReIniting: { EN: 'initializing', ZH_CN: '初始化中' },
  PrePaid: { EN: 'subscription', ZH_CN: '包年包月' },
  PostPaid: { EN: 'pay-as-you-go', ZH_CN: '按量付费' },
  security: { EN: 'security lock', ZH_CN: '安全锁定' },
  financial: { EN: 'lock for an unpaid bill', ZH_CN: '欠费锁定' },
  'way out of security': {
    EN: 'Events > Instance Security Events in the ECS console shows the reason and the way out.',
    ZH_CN: '请在 ECS 控制台的“事件 > 实例安全事件”中查看原因并申请解锁。',
  },
  'way out of financial': {
    EN: 'Pay the bill or renew the subscription; an instance that was stopped for it can then be reactivated.',
    ZH_CN: '请先结清欠费账单或续费；因欠费停机的实例，结清后可重新启动。',
  },
};

export const wordOf = (word: string, locale: Locale): string =>
  Object.hasOwn(words, word) ? (words[word]?.[locale] ?? word) : word;

/** Several words in a sentence: of what is needed one is enough, of the rest all are meant. */
export function joined(some: readonly string[], name: string, locale: Locale): string {
  const isChoice = name === 'needed';
  const between = locale === 'ZH_CN' ? (isChoice ? '或' : '、') : isChoice ? ' or ' : ', ';
  return some.join(between);
}
