import { describe, expect, it } from '@jest/globals';
import { startServer } from './start';

describe('requests that are turned away before GraphQL', () => {
  it('are told to whoever counts them', async () => {
    const refused: number[] = [];
    const server = await startServer({ onRefusal: (status) => void refused.push(status) });
    await server.post({ query: '{ __typename }' }, { 'content-type': 'text/plain' });
    await fetch(`${server.url}/graphql`);
    await fetch(`${server.url}/elsewhere`);
    await server.close();
    expect(refused).toEqual([415, 405, 404]);
  });

  it('are not those that GraphQL answered', async () => {
    const refused: number[] = [];
    const server = await startServer({ onRefusal: (status) => void refused.push(status) });
    await server.ask('{ nothing }');
    await server.close();
    expect(refused).toEqual([]);
  });
});
