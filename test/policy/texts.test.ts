import { describe, expect, test } from '@jest/globals';
import { operations } from '../../src/catalogue/operations';
import { locales } from '../../src/locale';
import { locks } from '../../src/policy/locks/index';
import { otherReasons, stateReasons } from '../../src/policy/readiness/reasons';
import { operationsWithState, preconditionsOf } from '../../src/policy/readiness/table';
import { actionOf } from '../../src/policy/texts/actions';
import { pageOf } from '../../src/policy/texts/page';
import { say, text, texts } from '../../src/policy/texts/say';
import type { TextKey } from '../../src/policy/texts/say';
import { wordOf } from '../../src/policy/texts/words';
import { aDisk, anInstance } from '../support/records';

const keys = Object.keys(texts) as TextKey[];
const names = operations.map(({ name }) => name);
const placeholders = (template: string) => [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('every text', () => {
  test.each(keys)('%s has each language, with the same placeholders', (key) => {
    const { EN, ZH_CN } = texts[key];
    expect(placeholders(ZH_CN)).toEqual(placeholders(EN));
    expect(EN).toMatch(/^[A-Z{].*[.}]$/);
    expect(EN).not.toMatch(/[\u4e00-\u9fff]/);
    // Chinese, with the punctuation of Chinese sentences.
    expect(ZH_CN).toMatch(/[\u4e00-\u9fff]/);
    expect(ZH_CN).toMatch(/[。}]$/);
    expect(ZH_CN.replace(/\d+\.\d+/g, '')).not.toMatch(/[,;?!]|\.(?!\w)/);
  });

  test.each(keys)('%s names no API in its template', (key) => {
    for (const locale of locales) {
      for (const name of names) expect(texts[key][locale]).not.toContain(name);
      expect(texts[key][locale]).not.toMatch(/clientToken|confirmDeletion|RAM permission|[a-z][A-Z]|null|undefined/);
    }
  });
});

describe('the words of operations', () => {
  test.each(names)('%s: in each language, and not the name of the API', (name) => {
    for (const locale of locales) expect(actionOf(name, locale)).not.toContain(name);
    expect(actionOf(name, 'EN')).toMatch(/^[A-Z][a-z-]+ing .*[a-zA-Z]$/);
    expect(actionOf(name, 'ZH_CN')).toMatch(/^[\u4e00-\u9fff]/);
  });

  test('are those of the ECS console', () => {
    expect(actionOf('DeleteInstance', 'ZH_CN')).toBe('释放实例');
    expect(actionOf('RebootInstance', 'ZH_CN')).toBe('重启实例');
    expect(actionOf('CreateSnapshot', 'ZH_CN')).toBe('创建快照');
    expect(wordOf('In_use', 'ZH_CN')).toBe('使用中');
    expect(wordOf('PrePaid', 'ZH_CN')).toBe('包年包月');
  });
});

describe('a need of the table', () => {
  test.each(operationsWithState)('%s: gives its text every parameter, in words of both languages', (name) => {
    const { instance = [], disk = [], attached = [], systemDisk = [], runs = [] } = preconditionsOf(name as never) ?? {};
    const some = [
      ...[...instance, ...attached, ...runs].map((need) => [need.reason, need.parameters?.(anInstance('i-1')) ?? {}] as const),
      ...[...disk, ...systemDisk].map((need) => [need.reason, need.parameters?.(aDisk('d-1')) ?? {}] as const),
    ];
    for (const [reason, parameters] of some) {
      expect(Object.keys(parameters)).toEqual(expect.arrayContaining(placeholders(texts[reason].EN)));
      const words = Object.entries(parameters).filter(([each]) => each !== 'category').flatMap(([, value]) => value);
      for (const word of words.flat()) expect(wordOf(word, 'ZH_CN')).not.toBe(word);
    }
  });

  test.each([...stateReasons, ...otherReasons])('%s has a text', (code) => {
    expect(keys).toContain(code);
  });

  test.each(locks.map(({ reason }) => reason))('a %s lock has its words', (reason) => {
    for (const word of [reason, `way out of ${reason}`]) {
      for (const locale of locales) expect(wordOf(word, locale)).not.toBe(word);
    }
  });
});

describe('a text is said', () => {
  const locked = text('LOCK_DENIES', { action: 'StartInstance', lock: 'security', wayOut: 'way out of security' });

  test('in English', () => {
    expect(say(locked, 'EN')).toBe(
      'Starting the instance is blocked: this instance is under a security lock. ' +
        'Events > Instance Security Events in the ECS console shows the reason and the way out.',
    );
  });

  test('in Chinese', () => {
    expect(say(locked, 'ZH_CN')).toBe(
      '无法启动实例：实例已被安全锁定。请在 ECS 控制台的“事件 > 实例安全事件”中查看原因并申请解锁。',
    );
  });

  test('with lists as the language joins them', () => {
    const status = text('INSTANCE_STATUS', { status: 'Starting', needed: ['Running', 'Stopped'] });
    expect(say(status, 'EN')).toBe('The instance is starting; it must be running or stopped.');
    expect(say(status, 'ZH_CN')).toBe('实例状态为启动中，需处于运行中或已停止状态。');
    const ids = text('NOT_ATTEMPTED', { action: 'StopInstance', ids: ['i-1', 'i-2'] });
    expect(say(ids, 'ZH_CN')).toContain('i-1、i-2');
  });

  test('without reading placeholders out of a value', () => {
    expect(say(text('NOT_FOUND', { action: 'StopInstance', id: '{action}' }), 'EN')).toContain('{action} was not found');
  });
});

test('the page of an operation is that of its present name', () => {
  expect(pageOf('StartInstance')).toMatch(/api-ecs-2014-05-26-startinstance$/);
  expect(pageOf('ModifyAutoSnapshotPolicy')).toMatch(/-modifyautosnapshotpolicyex$/);
});
