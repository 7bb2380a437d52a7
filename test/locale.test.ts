import { describe, expect, test } from '@jest/globals';
import { localeOf } from '../src/locale';

describe('the language of a request', () => {
  test.each([
    [undefined, 'EN'],
    ['', 'EN'],
    ['zh', 'ZH_CN'],
    ['zh-CN', 'ZH_CN'],
    ['zh-Hans-CN,zh;q=0.9,en;q=0.8', 'ZH_CN'],
    ['ZH-cn', 'ZH_CN'],
    ['en-GB,zh;q=0.9', 'EN'],
    ['en;q=0.5, zh;q=0.8', 'ZH_CN'],
    ['en;q=0.8, zh;q=0.5', 'EN'],
    // Of two that weigh the same, the first counts.
    ['zh, en', 'ZH_CN'],
    ['en, zh', 'EN'],
    ['de, fr;q=0.9, zh;q=0.1', 'ZH_CN'],
    ['de, fr;q=0.9', 'EN'],
    ['*, zh;q=0.5', 'EN'],
    ['zh;q=0', 'EN'],
    ['zh;q=0, en;q=0', 'EN'],
    ['zh;q=1.000', 'ZH_CN'],
    ['zh;q=0.001', 'ZH_CN'],
    ['zh;q=2', 'EN'],
    ['zh;q=much', 'EN'],
    [';;,,=', 'EN'],
    [`${'de,'.repeat(1_000)}zh`, 'EN'],
  ])('%p is %s', (header, locale) => {
    expect(localeOf(header)).toBe(locale);
  });
});
