import type { RequestContext } from '../context';
import type { EcsReads } from '../ecs/port';
import type { EventRecord, InstanceRecord } from '../ecs/records';
import type * as Gql from '../generated/graphql';
import type { EcsOperation } from '../catalogue/operations';
import type { JudgedOperation } from '../guard/judgement';
import { rejectionText } from '../guard/outcomes/refusal-texts';
import { readProtected } from '../guard/protected-read';
import type { ProtectedRead } from '../guard/protected-read';
import { eventBehind } from './decision';
import { text } from '../policy/texts/say';
import type { Text } from '../policy/texts/say';
import { requireScopeOn } from './scopes';
import { spoken } from './spoken';
import { operationName } from './words';

/** What every result has. Its operation is in ECS's spelling. */
interface Common {
  readonly operation: EcsOperation;
  readonly targetId: string;
  readonly text: Text;
  readonly detail: string;
  readonly ecsErrorCode: string | null;
}

/** The source of the denial's fields. The event is read only when it is selected. */
export interface DeniedSource extends Common {
  readonly __typename: 'EcsProtectedReadDenied';
  readonly reason: Gql.EcsDenialReason;
  readonly deniedBy: Gql.EcsDenialSource;
  readonly judged: JudgedOperation;
}
export interface RejectedSource extends Common {
  readonly __typename: 'EcsProtectedReadRejected';
  readonly isRetryable: boolean;
}
export interface VncUrlSource extends Common {
  readonly __typename: 'EcsVncUrl';
  readonly url: string;
}
export interface ScreenshotSource extends Common {
  readonly __typename: 'EcsScreenshot';
  readonly imageBase64: string;
  readonly contentType: string;
}
export interface ConsoleOutputSource extends Common {
  readonly __typename: 'EcsConsoleOutput';
  readonly output: string;
  readonly updatedAt: string | null;
}

type Result = DeniedSource | RejectedSource | VncUrlSource | ScreenshotSource | ConsoleOutputSource;

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
    const common = { operation: action, targetId: instance.id };
    switch (outcome.kind) {
      case 'VALUE':
        return present(outcome.value, {
          ...common,
          text: text('READ', { action }),
          detail: `ECS answered ${action} on ${instance.id}.`,
          ecsErrorCode: null,
        });
      case 'DENIED':
        return {
          __typename: 'EcsProtectedReadDenied',
          ...common,
          text: outcome.judged.text,
          detail: outcome.judged.detail,
          ecsErrorCode: outcome.ecsErrorCode,
          reason: outcome.judged.reason ?? 'LOCK_STATE_UNKNOWN',
          deniedBy: outcome.deniedBy,
          judged: outcome.judged,
        };
      case 'REJECTED':
        return {
          __typename: 'EcsProtectedReadRejected',
          ...common,
          text: rejectionText(action, outcome.code),
          detail: `ECS refused ${action} on ${instance.id} with ${outcome.code}.`,
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

export const consoleOutput = field('GetInstanceConsoleOutput', named, ({ text: output, updatedAt }, common) => ({
  __typename: 'EcsConsoleOutput',
  ...common,
  output,
  updatedAt,
}));

/** Decides by the first bytes: Alibaba Cloud's pages say JPEG but show a PNG. */
const contentTypeOf = (base64: string): string =>
  base64.startsWith('iVBORw0KGgo') ? 'image/png' : 'image/jpeg';

const common = {
  ...spoken,
  operation: ({ operation }: Common): Gql.EcsOperation => operationName(operation),
};

export const protectedReads = {
  EcsProtectedReadDenied: {
    ...common,
    event: ({ judged }, _args, context): Promise<EventRecord | null> | null => eventBehind(judged, context),
  } satisfies Gql.EcsProtectedReadDeniedResolvers,
  EcsProtectedReadRejected: common satisfies Gql.EcsProtectedReadRejectedResolvers,
  EcsVncUrl: common satisfies Gql.EcsVncUrlResolvers,
  EcsScreenshot: common satisfies Gql.EcsScreenshotResolvers,
  EcsConsoleOutput: { ...common, text: ({ output }) => output } satisfies Gql.EcsConsoleOutputResolvers,
};
