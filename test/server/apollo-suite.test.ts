/**
 * Apollo's own contract for an HTTP binding, against ours. The suite calls `describe` and `it` itself, and runs
 * graphql-http's audits against a server with Apollo's defaults. Nothing of it is left out but what it leaves out itself:
 * incremental delivery, which needs graphql 17.
 */
import './one-apollo';

import { ApolloServer } from '@apollo/server';
import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import { defineIntegrationTestSuite } from '@apollo/server-integration-testsuite';
import type {
  CreateServerForIntegrationTests,
  CreateServerForIntegrationTestsOptions,
} from '@apollo/server-integration-testsuite';
import { createBinding } from '../../src/server/binding';
import { createHttpServer } from '../../src/server/http';
import { silentLog } from './tools';

async function startServer(
  config: ApolloServerOptions<BaseContext>,
  options?: CreateServerForIntegrationTestsOptions,
) {
  const server = new ApolloServer(config);
  const binding = createBinding({
    server,
    context: options?.context ?? (() => Promise.resolve({})),
  });
  const http = createHttpServer(binding, silentLog);
  await server.start();
  const port = await http.listen('127.0.0.1', 0);
  const extraCleanup = async (): Promise<void> => {
    await http.stop(1_000);
  };
  return { server, url: `http://127.0.0.1:${port}/`, extraCleanup };
}

// Its types are those of its own copy as well.
defineIntegrationTestSuite(startServer as unknown as CreateServerForIntegrationTests);
