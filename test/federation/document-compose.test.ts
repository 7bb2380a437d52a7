/** docs/supergraph.md, "Compose" to "What composes": the snippets are composed and run. */
import { once } from 'node:events';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { wellKnown } from 'ecs-emulator';
import { compose, ecs, supergraphOf } from './compose';
import { settleIn, shown, snippet, snippets, text } from './document';
import { misfits, neighbours, shrinking } from './neighbours';
import { startOurSubgraph } from './our-subgraph';
import type { Answer, OurSubgraph } from './our-subgraph';
import { startSupergraph } from './supergraph';
import type { RunningNeighbour } from './supergraph';

const place = settleIn();
let ours: OurSubgraph;
beforeAll(async () => {
  ours = await startOurSubgraph();
});
afterAll(async () => {
  await ours.close();
  place.remove();
});

/** Each starts node anew and loads a composer or a gateway. */
const slow = 60_000;

describe('Compose', () => {
  test(
    'compose.cjs makes of supergraph.yaml what the composer makes of both, and has nothing to say',
    async () => {
      expect(await place.run('compose.cjs')).toEqual({ stdout: '', stderr: '' });
      const withoutUrls = (sdl: string): string => sdl.replace(/url: "[^"]*graphql"/g, 'url: ""');
      expect(withoutUrls(place.read('supergraph.graphql'))).toBe(
        withoutUrls(supergraphOf([ecs(), shown('billing')])),
      );
    },
    slow,
  );

  test(
    'gateway.cjs answers from it',
    async () => {
      const local = snippet('supergraph.yaml').replace('http://127.0.0.1:4001/graphql', ours.url);
      place.write('supergraph.yaml', local);
      await place.run('compose.cjs');
      const { child, line } = await place.start('gateway.cjs', { PORT: '0' });
      try {
        const response = await fetch(line, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: '{ ecsRegions { id isDefault } }' }),
        });
        const { data } = (await response.json()) as Answer;
        expect(data).toEqual({
          ecsRegions: [
            { id: 'cn-hangzhou', isDefault: true },
            { id: 'cn-shanghai', isDefault: false },
          ],
        });
      } finally {
        child.kill();
        await once(child, 'exit');
      }
    },
    slow,
  );
});

/** What a snippet exports. */
const exportsOf = (name: string): RunningNeighbour['resolvers'] => {
  const module: { exports: RunningNeighbour['resolvers'] } = { exports: {} };
  runInNewContext(snippet(name), { module });
  return module.exports;
};

describe('the neighbours', () => {
  const { runningInstance, lockedInstance, strangeInstance, spareDisk } = wellKnown['cn-hangzhou'];

  test('compose, and only those that declare some operations get the hint that the document explains', () => {
    expect(compose([ecs(), shown('billing'), shown('backup')])).toMatchObject({
      errors: [],
      hints: [],
    });
    const hints = ['INCONSISTENT_ENUM_VALUE_FOR_OUTPUT_ENUM'];
    for (const name of ['scheduler', 'planner'])
      expect(compose([ecs(), shown(name)])).toMatchObject({ errors: [], hints });
  });

  test('run, with the resolvers that the document shows', async () => {
    const bills = [runningInstance, lockedInstance, strangeInstance].map((instanceId) => ({ instanceId }));
    const supergraph = await startSupergraph(ours, [
      {
        ...shown('billing'),
        resolvers: { ...exportsOf('billing.cjs'), Query: { bills: () => bills } },
      },
      {
        ...shown('backup'),
        resolvers: { Disk: { __resolveReference: (reference) => reference, backups: () => 3 } },
      },
      { ...shown('scheduler'), resolvers: exportsOf('scheduler.cjs') },
      { ...shown('planner'), resolvers: exportsOf('planner.cjs') },
    ]);
    try {
      const { data, errors } = await supergraph.ask(`{
        bills { instance { name canBeScheduled canBePlanned(action: RESTART) } }
        ecsDisk(id: "${spareDisk}") { name backups }
      }`);
      expect(errors).toBeUndefined();
      expect(data).toEqual({
        bills: [
          { instance: { name: 'demo-running', canBeScheduled: true, canBePlanned: true } },
          { instance: { name: 'demo-locked', canBeScheduled: false, canBePlanned: false } },
          { instance: { name: 'demo-locked-strangely', canBeScheduled: null, canBePlanned: false } },
        ],
        ecsDisk: { name: 'demo-spare', backups: 3 },
      });
    } finally {
      await supergraph.close();
    }
  });

  test("that do not fit are in the table, with the composer's own word", () => {
    const codes = [
      ...[...neighbours, shrinking].flatMap(({ hints = [] }) => hints.map((hint) => `the hint \`${hint}\``)),
      ...misfits.map(({ error }) => `the error \`${error}\``),
    ];
    for (const code of new Set(codes)) expect(text).toContain(code);
    expect(new Set(text.match(/the (?:hint|error) `\w+`/g))).toEqual(new Set(codes));
  });
});

test('no snippet is left unchecked', () => {
  const checked = ['billing', 'backup', 'scheduler', 'planner'].map((name) => `${name}.graphql`);
  const run = ['compose', 'gateway', 'billing', 'scheduler', 'planner', 'without-sensitive', 'with-scopes'];
  expect([...snippets.keys()].sort()).toEqual(
    [
      ...checked,
      ...run.map((name) => `${name}.cjs`),
      'supergraph.yaml',
      'router.yaml',
      'router.config.yaml',
    ].sort(),
  );
});
