/** The audits of GraphQL over HTTP, against the server as it runs. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import type { Started } from './start';
import { startServer } from './start';

/** What is not passed, and why. */
const exceptions: Readonly<Record<string, { status: 'notice' | 'warn'; why: string }>> = {
  '5A70': { status: 'notice', why: 'GET is not served: a query in a URL ends up in logs' },
  D6D5: { status: 'notice', why: 'GET is not served' },
  '6A70': { status: 'notice', why: 'GET is not served' },
  '572B': {
    status: 'warn',
    why: 'Apollo answers 400 to a document that cannot be parsed, also as application/json',
  },
  FDE2: {
    status: 'warn',
    why: 'Apollo answers 400 to a document that is not valid, also as application/json',
  },
  '7B9B': {
    status: 'warn',
    why: 'Apollo answers 400 to variables of the wrong type, also as application/json',
  },
};

let server: Started;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const audits = serverAudits({ url: () => `${server.url}/graphql`, fetchFn: fetch });

describe('GraphQL over HTTP', () => {
  it.each(audits.map((audit) => [audit.id, audit.name, audit] as const))(
    '%s %s',
    async (id, _name, audit) => {
      const result = await audit.fn();
      expect(result.status).toBe(exceptions[id]?.status ?? 'ok');
    },
  );

  it('is audited whole, with six exceptions', () => {
    expect(audits).toHaveLength(61);
    const ids = audits.map(({ id }) => id);
    for (const id of Object.keys(exceptions)) expect(ids).toContain(id);
  });
});
