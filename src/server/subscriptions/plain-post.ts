import type { GraphQLError } from 'graphql';
import { codedError } from '../../coded-error';

/** The error for a subscription that comes as an ordinary POST: there is nothing to stream it over. */
export const subscriptionByPlainPost = (): GraphQLError =>
  codedError(
    'BAD_REQUEST',
    'A subscription has no single answer. Send it with accept: text/event-stream (GET or POST), over a WebSocket (graphql-transport-ws), or with HTTP callback (extensions.subscription).',
    {},
    400,
  );
