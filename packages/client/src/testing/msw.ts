import { graphql, HttpResponse } from 'msw';
import type { GraphQLHandler } from 'msw';
import type { EcsPayload } from '../core/operation.js';
import type { EcsOutcome } from '../core/outcome.js';
import * as operations from '../generated/operations.js';
import { outcomeFixtures } from './fixtures.js';

/** A press, as a handler sees it. */
export interface EcsPressed {
  /** Such as START_INSTANCE. */
  readonly operation: EcsOutcome['operation'];
  readonly input: Readonly<Record<string, unknown>>;
}

export interface EcsHandlerOptions {
  /** The outcome of a press on one target; accepted when absent. */
  readonly outcome?: (pressed: EcsPressed, targetId: string) => EcsOutcome;
  /** The instance or disk after it, in a payload's own field; null when absent. */
  readonly after?: (pressed: EcsPressed, targetId: string) => object | null;
}

/** Handlers for MSW 2 that answer every mutation of this package. */
export function ecsHandlers({
  outcome = accepted,
  after = () => null,
}: EcsHandlerOptions = {}): GraphQLHandler[] {
  return Object.values(operations).map(({ operation, field, payload, instanceField, diskField }) =>
    graphql.mutation(field.replace('ecs', 'Ecs'), ({ variables }) => {
      const input = variables.input as Readonly<Record<string, unknown>>;
      const pressed = { operation, input };
      const targets = [
        input[diskField ?? ''] ?? input[instanceField ?? ''] ?? input.regionId ?? 'cn-hangzhou',
      ].flat() as string[];
      const outcomes = targets.map((id) => outcome(pressed, id));
      const rest = targets.map((id) => after(pressed, id));
      const answer: EcsPayload = payload.endsWith('s') ? { outcomes } : { outcome: outcomes[0]! };
      const isAlone = payload.startsWith('outcome');
      const beside = isAlone ? {} : { [payload]: payload.endsWith('s') ? rest : rest[0] };
      return HttpResponse.json({ data: { [field]: { ...answer, ...beside } } });
    }),
  );
}

const accepted = ({ operation }: EcsPressed, targetId: string): EcsOutcome =>
  outcomeFixtures.accepted({
    operation,
    targetId,
    targetType: targetId.startsWith('d-') ? 'DISK' : 'INSTANCE',
  });
