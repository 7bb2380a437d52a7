import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Emulator } from '../src/server';
import { fleetInstanceId } from '../src/fleet/fleet';
import { ask, callAcs3, bodyOf, column, rowsOf, startStill } from './helpers';
import type { Body, Parameters } from './helpers';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startStill({
    fleet: { instancesPerRegion: 230, disksPerInstance: 3, locked: 0.5, accounts: 'all' },
  });
});
afterAll(() => emulator.close());

const all = Array.from({ length: 230 }, (_, n) => fleetInstanceId('cn-hangzhou', n));

/** Follows the tokens to the end. */
async function walk(action: string, parameters: Parameters): Promise<Body[]> {
  const pages: Body[] = [];
  let token: string | undefined;
  do {
    const page = await ask(emulator, action, { ...parameters, ...(token ? { NextToken: token } : {}) });
    pages.push(page);
    token = page.NextToken;
  } while (token && pages.length < 100);
  return pages;
}

describe('tokens', () => {
  test.each([
    ['unset', {}, 10],
    ['below 10', { MaxResults: '3' }, 10],
    ['within', { MaxResults: '37' }, 37],
    ['above 100', { MaxResults: '500' }, 100],
  ])('MaxResults of DescribeInstances %s', async (_name, parameters, size) => {
    const page = await ask(emulator, 'DescribeInstances', parameters);
    expect([rowsOf(page).length, page.PageSize, page.TotalCount]).toEqual([size, size, 230]);
  });

  test.each([
    ['DescribeDisks', '5', 10],
    ['DescribeDisks', '500', 500],
    ['DescribeDisks', '900', 500],
  ])('%s clamps MaxResults %s to %i', async (action, MaxResults, size) => {
    expect(rowsOf(await ask(emulator, action, { MaxResults }))).toHaveLength(size);
  });

  test('give every row once, in order, and end with an empty token', async () => {
    const pages = await walk('DescribeInstances', { MaxResults: '100' });
    expect(pages.map((page) => rowsOf(page).length)).toEqual([100, 100, 30]);
    expect(pages.map((page) => page.NextToken === '')).toEqual([false, false, true]);
    expect(pages.flatMap((page) => column(page, 'InstanceId'))).toEqual(all);
  });

  test('keep the filter and count what matches', async () => {
    const pages = await walk('DescribeInstances', { MaxResults: '50', LockReason: 'security' });
    expect(pages.map((page) => page.TotalCount)).toEqual([115, 115, 115]);
    expect(new Set(pages.flatMap((page) => column(page, 'InstanceId'))).size).toBe(115);
  });

  test('lose no row when rows are added or removed between pages', async () => {
    const first = await ask(emulator, 'DescribeInstances', { MaxResults: '10', RegionId: 'cn-shanghai' });
    const shown = column(first, 'InstanceId') as string[];
    emulator.control.remove(shown[0] ?? '');
    const second = await ask(emulator, 'DescribeInstances', {
      MaxResults: '10',
      RegionId: 'cn-shanghai',
      NextToken: first.NextToken ?? '',
    });
    expect(column(second, 'InstanceId')[0]).toBe(fleetInstanceId('cn-shanghai', 10));
  });

  test.each([
    ['an invented one', { NextToken: 'abc' }, {}],
    ['one of another filter', { Status: 'Running' }, {}],
    ['one of another region', { RegionId: 'cn-shanghai' }, {}],
    ['one of another account', {}, { accessKeyId: 'emulator-2', accessKeySecret: 'emulator-secret-2' }],
  ])('refuse %s', async (_name, parameters, credentials) => {
    const { NextToken = '' } = await ask(emulator, 'DescribeInstances', {});
    const answer = await callAcs3(
      emulator.endpoint,
      'DescribeInstances',
      { RegionId: 'cn-hangzhou', NextToken, ...parameters },
      credentials,
    );
    expect([answer.status, bodyOf(answer).Code]).toEqual([400, 'InvalidParameter.NextToken']);
  });

  test('ListTagResources has a code of its own for that', async () => {
    const page = await ask(emulator, 'ListTagResources', {
      ResourceType: 'instance',
      'ResourceId.1': all[0] ?? '',
      NextToken: 'abc',
    });
    expect(page.Code).toBe('Invalid.NextToken');
  });
});

describe('page numbers', () => {
  test('give a part of the same list', async () => {
    const page = await ask(emulator, 'DescribeInstances', { PageNumber: '3', PageSize: '100' });
    expect([page.PageNumber, page.PageSize, page.TotalCount, page.NextToken]).toEqual([3, 100, 230, '']);
    expect(column(page, 'InstanceId')).toEqual(all.slice(200));
  });

  test('beyond the end there is nothing', async () => {
    expect(rowsOf(await ask(emulator, 'DescribeInstances', { PageNumber: '24' }))).toEqual([]);
  });

  test('a hundred ids of DescribeInstanceStatus take two pages of fifty', async () => {
    const ids = Object.fromEntries(all.slice(0, 100).map((id, n) => [`InstanceId.${String(n + 1)}`, id]));
    const page = (PageNumber: string) =>
      ask(emulator, 'DescribeInstanceStatus', { ...ids, PageSize: '50', PageNumber });
    const pages = [await page('1'), await page('2')];
    expect(pages.flatMap((body) => column(body, 'InstanceId'))).toEqual(all.slice(0, 100));
  });

  test.each([
    ['DescribeInstanceStatus', { PageSize: '51' }, 'InvalidParameter.PageSize'],
    ['DescribeInstances', { PageSize: '101' }, 'InvalidParameter.PageSize'],
    ['DescribeInstances', { PageNumber: '0' }, 'InvalidParameter.PageNumber'],
    ['DescribeInstances', { PageSize: 'many' }, 'InvalidParameter.PageSize'],
  ])('%s with %j is refused', async (action, parameters, code) => {
    expect((await ask(emulator, action, parameters)).Code).toBe(code);
  });
});
