import type { RequestContext } from '../context';
import type { EcsReads } from '../ecs/port';
import type { EventRecord, InstanceRecord } from '../ecs/records';
import type * as Gql from '../generated/graphql';
import type { JudgedOperation } from '../guard/judgement';
import { readProtected } from '../guard/protected-read';
import type { ProtectedRead } from '../guard/protected-read';
import { eventBehind } from './decision';
import { requireScopeOn } from './scopes';
import { operationName } from './words';

/** The source of the denial's fields. The event is read only when it is selected. */
export interface DeniedSource {
  readonly __typename: 'EcsProtectedReadDenied';
  readonly operation: Gql.EcsOperation;
  readonly targetId: string;
  readonly message: string;
  readonly ecsErrorCode: string | null;
  readonly reason: Gql.EcsDenialReason;
  readonly deniedBy: Gql.EcsDenialSource;
  readonly judged: JudgedOperation;
}

type Result =
  DeniedSource | Gql.EcsProtectedReadRejected | Gql.EcsVncUrl | Gql.EcsScreenshot | Gql.EcsConsoleOutput;

type Common = Pick<Gql.EcsVncUrl, 'operation' | 'targetId' | 'message' | 'ecsErrorCode'>;

/** Returns the resolver of a field that a lock can deny. */
function field<A extends ProtectedRead, Args>(
  action: A,
  query: (instance: InstanceRecord, args: Args) => EcsReads[A]['query'],
  present: (value: EcsReads[A]['answer'], common: Common) => Result,
) {
  return async (instance: InstanceRecord, args: Args, context: RequestContext): Promise<Result> => {
    requireScopeOn(action, instance, context);
    const { port, loaders, unsharedCallOptions, observer } = context;
    const outcome = await readProtected(action, instance, query(instance, args), {
      port,
      loaders,
      options: unsharedCallOptions,
      again: context.secondLook,
      observer,
    });
    const common = { operation: operationName(action), targetId: instance.id };
    switch (outcome.kind) {
      case 'VALUE':
        return present(outcome.value, { ...common, message: 'Read.', ecsErrorCode: null });
      case 'DENIED':
        return {
          __typename: 'EcsProtectedReadDenied',
          ...common,
          message: outcome.judged.message,
          ecsErrorCode: outcome.ecsErrorCode,
          reason: outcome.judged.reason ?? 'LOCK_STATE_UNKNOWN',
          deniedBy: outcome.deniedBy,
          judged: outcome.judged,
        };
      case 'REJECTED':
        return {
          __typename: 'EcsProtectedReadRejected',
          ...common,
          message: `ECS refused ${action} on ${instance.id} with ${outcome.code}.`,
          ecsErrorCode: outcome.code,
          isRetryable: outcome.isRetryable,
        };
      default:
        return outcome satisfies never;
    }
  };
}

const named = ({ id }: InstanceRecord): { instanceId: string } => ({ instanceId: id });

export const vncUrl = field('DescribeInstanceVncUrl', named, ({ url }, common) => ({
  __typename: 'EcsVncUrl',
  ...common,
  url,
}));

export const screenshot = field(
  'GetInstanceScreenshot',
  (instance, { wakeUp }: { wakeUp: boolean }) => ({ ...named(instance), wakeUp }),
  ({ imageBase64 }, common) => ({
    __typename: 'EcsScreenshot',
    ...common,
    imageBase64,
    contentType: contentTypeOf(imageBase64),
  }),
);

export const consoleOutput = field('GetInstanceConsoleOutput', named, ({ text, updatedAt }, common) => ({
  __typename: 'EcsConsoleOutput',
  ...common,
  text,
  updatedAt,
}));

/** Decides by the first bytes: Alibaba Cloud's pages say JPEG but show a PNG. */
const contentTypeOf = (base64: string): string =>
  base64.startsWith('iVBORw0KGgo') ? 'image/png' : 'image/jpeg';

export const deniedResolvers: Gql.EcsProtectedReadDeniedResolvers = {
  event: ({ judged }, _args, context): Promise<EventRecord | null> | null => eventBehind(judged, context),
};
