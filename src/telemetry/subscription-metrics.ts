import { Counter, Gauge } from 'prom-client';
import type { Registry } from 'prom-client';
import type { Transport } from '../context';

/** What is counted of subscriptions. */
export interface SubscriptionReports {
  readonly opened: (transport: Transport, field: string) => void;
  readonly ended: (transport: Transport, field: string, reason: string) => void;
  readonly event: (transport: Transport, field: string) => void;
  readonly refused: (transport: Transport, code: string) => void;
}

/** The metrics of subscriptions, in the registry of the program. */
export function createSubscriptionMetrics(registry: Registry): SubscriptionReports {
  const registers = [registry];
  const open = new Gauge({
    name: 'ecs_subgraph_subscriptions_open',
    help: 'Open subscriptions, by transport and root field.',
    labelNames: ['transport', 'field'],
    registers,
  });
  const ends = new Counter({
    name: 'ecs_subgraph_subscriptions_ended_total',
    help: 'Subscriptions that have ended, by transport, root field and reason: LEFT, COMPLETED, FAILED, EXPIRED or STOPPING.',
    labelNames: ['transport', 'field', 'reason'],
    registers,
  });
  const events = new Counter({
    name: 'ecs_subgraph_subscription_events_total',
    help: 'Events that were sent to readers, by transport and root field.',
    labelNames: ['transport', 'field'],
    registers,
  });
  const refusals = new Counter({
    name: 'ecs_subgraph_subscription_refusals_total',
    help: 'Subscriptions that were not let in, by transport and code.',
    labelNames: ['transport', 'code'],
    registers,
  });
  return {
    opened: (transport, field) => open.inc({ transport, field }),
    ended(transport, field, reason) {
      open.dec({ transport, field });
      ends.inc({ transport, field, reason });
    },
    event: (transport, field) => events.inc({ transport, field }),
    refused: (transport, code) => refusals.inc({ transport, code }),
  };
}
