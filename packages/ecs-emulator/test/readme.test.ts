/** The README lists what the code has: routes, faults, ports and operations. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { controlRoutes } from '../src/control/routes';
import { faultMeanings } from '../src/faults/rules';
import { wrongShapes } from '../src/faults/shapes';
import { commandActions } from '../src/commands/actions';
import { diagnosticActions } from '../src/diagnostics/actions';
import { diskActions } from '../src/disks/actions';
import { eventActions } from '../src/events/actions';
import { imageActions } from '../src/images/actions';
import { instanceActions } from '../src/instances/actions';
import { monitorActions } from '../src/monitor/actions';
import { actions } from '../src/operations/actions';
import { defaultRegions } from '../src/options';
import { portOf } from '../src/main';
import { regionActions } from '../src/regions/actions';
import { snapshotActions } from '../src/snapshots/actions';
import { tagActions } from '../src/tags/actions';

const readme = readFileSync(join(__dirname, '..', 'README.md'), 'utf8');

const sectionOf = (heading: string): string =>
  readme.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';

/** The rows of the table under a heading, without its head. */
function tableOf(heading: string): string[][] {
  const lines = sectionOf(heading)
    .split('\n')
    .filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim().replaceAll('\\|', '|')),
  );
}

test('the ports', () => {
  const first = portOf(undefined);
  const [any, ...strict] = tableOf('Ports').map(([port = '', region = '']) => [port, region.split(' ')[0]]);
  expect(any).toEqual([String(first), 'any']);
  expect(strict.slice(0, -1)).toEqual(
    defaultRegions.map((region, index) => [String(first + 1 + index), region]),
  );
});

test('every route of the control API', () => {
  expect(tableOf('Control API')).toEqual(
    controlRoutes.map(({ method, path, help }) => [`\`${method} ${path}\``, help]),
  );
});

test('every kind of fault', () => {
  expect(tableOf('Faults')).toEqual(
    Object.entries(faultMeanings).map(([kind, text]) => [`\`${kind}\``, text]),
  );
});

test('every wrong shape', () => {
  const [, list = ''] = /variants of `shape`: ([^.]*)\./.exec(readme) ?? [];
  expect([...list.matchAll(/`([\w-]+)`/g)].map(([, name]) => name)).toEqual(Object.keys(wrongShapes));
});

test('every operation, under its noun', () => {
  const nouns = {
    instances: instanceActions,
    disks: diskActions,
    snapshots: snapshotActions,
    images: imageActions,
    events: eventActions,
    diagnostics: diagnosticActions,
    commands: commandActions,
    tags: tagActions,
    regions: regionActions,
    monitor: monitorActions,
  };
  const rows = Object.entries(nouns).map(
    ([noun, table]) => `\`src/${noun}\`: ${Object.keys(table).join(', ')}`,
  );
  const [list = ''] = sectionOf('Operations').split('\n\nAny other name');
  const items = list.split(/^- /m).slice(1);
  expect(items.map((item) => item.trim().replace(/\s+/g, ' '))).toEqual(rows);
  expect(Object.values(nouns).flatMap((table) => Object.keys(table))).toHaveLength(actions.size);
});
