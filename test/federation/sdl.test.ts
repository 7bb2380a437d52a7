/** What a registry or a router reads of the running server. */
import { describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { compose, ecs } from './compose';
import { startOurSubgraph } from './our-subgraph';

const entities = ['Instance', 'Disk', 'SecurityLockEvent'];

const sdlOf = async (accounts: 1 | 2): Promise<string> => {
  const ours = await startOurSubgraph({ fleet: 'empty', accounts });
  try {
    const { data } = await ours.ask<{ _service: { sdl: string } }>('{ _service { sdl } }');
    return data?._service.sdl ?? '';
  } finally {
    await ours.close();
  }
};

describe('the SDL that the running server gives', () => {
  test('has the federation directives', async () => {
    const sdl = await sdlOf(1);
    const imports = 'import: ["@key", "@shareable", "@tag", "@cost", "@listSize"]';
    expect(sdl).toContain(`@link(url: "https://specs.apollo.dev/federation/v2.9", ${imports})`);
    for (const entity of entities) {
      expect(sdl).toMatch(
        new RegExp(String.raw`type ${entity}\s+@key\(fields: "id"\)\s+@key\(fields: "regionId id"\)`),
      );
    }
    expect(sdl).toMatch(/type PageInfo\s+@shareable/);
    expect(sdl).toMatch(/vncUrl: \w+ @cost\(weight: 10\) @tag\(name: "sensitive"\)/);
    expect(sdl).toMatch(/@contact\(name: "ECS subgraph owners"/);
  });

  test('composes to the very supergraph that schema.graphql does', async () => {
    const composed = compose([ecs(parse(await sdlOf(1)))]);
    expect(composed).toMatchObject({ errors: [], hints: [] });
    expect(composed.supergraphSdl).toBe(compose([ecs()]).supergraphSdl);
  });

  test('is the same however many accounts are configured', async () => {
    expect(await sdlOf(2)).toBe(await sdlOf(1));
  });
});
