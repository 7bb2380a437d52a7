import { describe, expect, test } from '@jest/globals';
import { createLocations } from '../../src/loaders/locations';
import { createRegionSizes } from '../../src/loaders/region-sizes';
import { anInstance, hangzhou, numbered, shanghai } from '../support/records';

describe('the memory of places', () => {
  test('is bounded: the one not used for longest goes first', () => {
    const locations = createLocations(3);
    for (const id of ['a', 'b', 'c']) locations.remember(id, hangzhou);
    locations.get('a');
    locations.remember('d', shanghai);
    expect(locations.size).toBe(3);
    expect(locations.get('b')).toBeUndefined();
    expect(['a', 'c', 'd'].map((id) => locations.get(id))).toEqual([hangzhou, hangzhou, shanghai]);
  });

  test('does not grow by remembering the same ids', () => {
    const locations = createLocations(10);
    for (let round = 0; round < 5; round += 1)
      numbered(8, (index) => locations.remember(`i-${index}`, hangzhou));
    expect(locations.size).toBe(8);
    locations.remember('i-0', shanghai);
    expect(locations.get('i-0')).toEqual(shanghai);
  });

  test('holds places, never states', () => {
    const locations = createLocations();
    locations.remember('i-1', anInstance('i-1'));
    expect(locations.get('i-1')).toEqual(hangzhou);
  });

  test('holds 50,000 unless told otherwise', () => {
    const locations = createLocations();
    numbered(50_010, (index) => locations.remember(`i-${index}`, hangzhou));
    expect(locations.size).toBe(50_000);
  });
});

describe('the memory of sizes', () => {
  test('is believed for ten minutes, for each region and kind of its own', () => {
    let now = 0;
    const sizes = createRegionSizes(() => now);
    sizes.learn(hangzhou, 'ALL', 300);
    expect(sizes.disksIn(hangzhou, 'ALL')).toBe(300);
    expect(sizes.disksIn(hangzhou, 'SYSTEM')).toBeUndefined();
    expect(sizes.disksIn(shanghai, 'ALL')).toBeUndefined();
    now = 10 * 60_000;
    expect(sizes.disksIn(hangzhou, 'ALL')).toBe(300);
    now += 1;
    expect(sizes.disksIn(hangzhou, 'ALL')).toBeUndefined();
  });

  test('collects the zones of a region', () => {
    const sizes = createRegionSizes();
    expect(sizes.zonesIn(hangzhou, ['g'])).toEqual(['g']);
    expect(sizes.zonesIn(hangzhou, ['h', 'g'])).toEqual(['g', 'h']);
    expect(sizes.zonesIn(shanghai, [])).toEqual([]);
  });
});
