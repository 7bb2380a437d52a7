import { ApolloLink, HttpLink, Observable } from '@apollo/client';
import { OperationTypeNode, print } from 'graphql';
import { createClient } from 'graphql-sse';

export interface EcsLinkOptions {
  /** The address of the graph, for example `/graphql`. */
  readonly uri: string;
  /** Headers of each request and each stream, for example `authorization` and `accept-language`. */
  readonly headers?: () => Readonly<Record<string, string>>;
}

/** A link for Apollo Client: queries and mutations by HTTP, subscriptions by Server-Sent Events, one connection each. */
export function createEcsLink({ uri, headers = () => ({}) }: EcsLinkOptions): ApolloLink {
  // It reports a break at once; whoever follows the stream knows when to open it again.
  const streams = createClient({ url: uri, headers: () => ({ ...headers() }), retryAttempts: 0 });
  const http = new HttpLink({
    uri,
    fetch: (input, init) =>
      fetch(input, { ...init, headers: { ...(init?.headers as object), ...headers() } }),
  });
  const sse = new ApolloLink(
    ({ query, variables, operationName, extensions }) =>
      new Observable((observer) =>
        streams.subscribe(
          {
            query: print(query),
            variables,
            extensions,
            ...(operationName !== undefined && { operationName }),
          },
          {
            next: (value) => observer.next(value as ApolloLink.Result),
            error: (error) => observer.error(error),
            complete: () => observer.complete(),
          },
        ),
      ),
  );
  return ApolloLink.split(({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION, sse, http);
}
