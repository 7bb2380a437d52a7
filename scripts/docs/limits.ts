import { mostTargets } from '../../src/catalogue/most-targets';
import { describeVariables } from '../../src/config';
import type { VariableName } from '../../src/config/variables';
import { lifetimeMs } from '../../src/cursors';
import { mostWaiting } from '../../src/ecs/gate';
import type { ErrorCode, StatusOf } from '../../src/error-codes';
import { mostIds } from '../../src/resolvers/subscriptions/watched-ids';
import { mostPoints } from '../../src/resolvers/monitor-range';
import { largestPage, mostPages } from '../../src/resolvers/paging';
import { usualBodyLimits } from '../../src/server/body';
import { mostDocumentCharacters } from '../../src/server/document-length';
import { eventLimits } from '../../src/server/event-hook';
import { freshReads } from '../../src/server/fresh-reads';
import { usualShares } from '../../src/server/heap-shares';
import { connectionLimits, mostHeaders, stalledMs } from '../../src/server/http';
import { longTexts, usualBytes } from '../../src/server/limits/leaf-bytes';
import { limitNames, limitTable } from '../../src/server/limits/table';
import type { LimitName } from '../../src/server/limits/table';
import { unsignedBounds } from '../../src/server/router-gate';
import { usualTimes } from '../../src/server/subscriptions/subscriptions';
import { mostMessageBytes } from '../../src/server/subscriptions/websocket';
import { usualUnsentLimits } from '../../src/server/unsent';
import { mostNames } from '../../src/telemetry/metrics';
import { longestName } from '../../src/telemetry/recent-names';

/** What a request gets that goes beyond a limit: a code with a status that this code comes with, or words. */
type Result = { readonly [Code in ErrorCode]: readonly [Code, StatusOf<Code>] }[ErrorCode] | string;

interface Row {
  readonly what: string;
  /** The value; for a variable, its default is shown instead. */
  readonly value?: string;
  /** The variable that sets it. */
  readonly variable?: VariableName;
  readonly beyond: Result;
  /** What the caller or the operator can do. */
  readonly remedy: string;
}

const number = (value: number): string => value.toLocaleString('en-US');
const seconds = (ms: number): string => `${number(ms / 1_000)} s`;
const kib = (bytes: number): string => `${number(bytes / 1_024)} KiB`;

const connection: readonly Row[] = [
  {
    what: 'headers of a request, in bytes',
    value: kib(connectionLimits.maxHeaderSize),
    beyond: '431',
    remedy: 'Send fewer or shorter headers; look for large cookies or tokens.',
  },
  {
    what: 'headers of a request, in number',
    value: number(mostHeaders),
    beyond: 'the others are not read',
    remedy: 'Send fewer headers.',
  },
  {
    what: '`bodyBytes`: body of a request',
    value: kib(usualBodyLimits.mostBytes),
    beyond: ['LIMIT_EXCEEDED', 413],
    remedy: 'Send fewer ids, representations or user data at a time.',
  },
  {
    what: 'bodies that are being read, together',
    value: kib(usualBodyLimits.mostBytesTogether),
    beyond: ['OVERLOADED', 503],
    remedy: 'Wait for `retry-after`.',
  },
  {
    what: 'time until the body is there, from the end of the headers',
    value: seconds(usualBodyLimits.timeoutMs),
    beyond: ['BAD_REQUEST', 408],
    remedy: 'Look at the network, or at the proxy in between.',
  },
  {
    what: '`documentCharacters`: characters of a document',
    value: number(mostDocumentCharacters),
    beyond: ['LIMIT_EXCEEDED', 413],
    remedy: 'Send several documents, or shorter names.',
  },
  {
    what: 'requests under way on one connection',
    value: '1',
    beyond: 'the connection is closed',
    remedy: 'Send the next request after the answer (no HTTP pipelining), or use more connections.',
  },
  {
    what: 'time in which a client has to read an answer',
    value: seconds(usualUnsentLimits.timeoutMs),
    beyond: 'the connection is closed',
    remedy: 'Read answers as they come, or ask for less at a time.',
  },
  {
    what: 'answers that clients have not read yet, together',
    value: kib(usualUnsentLimits.mostBytes),
    beyond: 'the connection of the oldest is closed',
    remedy: 'Read answers as they come.',
  },
  {
    what: 'open connections',
    variable: 'MAX_CONNECTIONS',
    beyond: 'the connection is closed at once',
    remedy: 'Let clients reuse connections; look for clients that keep them open.',
  },
  {
    what: 'time until the headers are there',
    value: seconds(connectionLimits.headersTimeout),
    beyond: '408',
    remedy: 'Look at the network, or at the proxy in between.',
  },
  {
    what: 'time until headers and body are there',
    value: seconds(connectionLimits.requestTimeout),
    beyond: '408',
    remedy: 'Look at the network, or at the proxy in between.',
  },
  {
    what: 'time in which nothing is read or written',
    value: seconds(stalledMs),
    beyond: 'the connection is cut',
    remedy: 'Read the answer as it comes.',
  },
  {
    what: 'time that an idle connection stays open',
    value: seconds(connectionLimits.keepAliveTimeout),
    beyond: 'the connection is closed',
    remedy: 'Keep idle connections of the router for less than this.',
  },
  {
    what: 'requests in flight',
    variable: 'MAX_REQUESTS_IN_FLIGHT',
    beyond: ['OVERLOADED', 503],
    remedy: 'Wait for `retry-after`. Where it lasts: more replicas, or more memory.',
  },
  {
    what: 'objects of all answers that are being made',
    value: `follows from the heap: ${number(usualShares(256 * 1024 * 1024))} in 256 MiB`,
    beyond: ['OVERLOADED', 503],
    remedy: 'Wait for `retry-after`, or ask for less at a time.',
  },
  {
    what: 'an answer of ECS',
    variable: 'ECS_MAX_ANSWER_BYTES',
    beyond: ['ECS_BAD_ANSWER', 200],
    remedy:
      'Look at what answers in the place of ECS (ECS_ENDPOINT, proxies); a page of ECS has some hundred kilobytes.',
  },
  {
    what: '`bodyLevels`: nesting of a request before its signature is checked (ROUTER_AUTH=hmac)',
    value: `${unsignedBounds.levels} levels`,
    beyond: ['LIMIT_EXCEEDED', 400],
    remedy: 'Nest less; no input of the schema is that deep.',
  },
  {
    what: '`bodyEntries`: entries of a request before its signature is checked (ROUTER_AUTH=hmac)',
    value: number(unsignedBounds.entries),
    beyond: ['LIMIT_EXCEEDED', 400],
    remedy: 'Send fewer representations or variables in one request.',
  },
];

/** Limits whose number is a variable. */
const settable: Readonly<Partial<Record<LimitName, Pick<Row, 'variable'>>>> = {
  answerBytes: { variable: 'MAX_ANSWER_BYTES' },
};

const request: readonly Row[] = limitNames.map((name) => ({
  what: name === limitTable[name].what ? `\`${name}\`` : `\`${name}\`: ${limitTable[name].what}`,
  value: number(limitTable[name].most),
  ...settable[name],
  beyond: ['LIMIT_EXCEEDED', 400],
  remedy: limitTable[name].remedy,
}));

const inputs: readonly Row[] = [
  {
    what: '`first` of a list',
    value: `1 to ${largestPage}`,
    beyond: ['BAD_USER_INPUT', 200],
    remedy: 'Ask page by page, with `after`.',
  },
  {
    what: 'pages of ECS that are read for one page of a list',
    value: String(mostPages),
    beyond: 'a shorter page, with `hasNextPage`',
    remedy: 'Ask for the next page.',
  },
  {
    what: 'age of a cursor',
    value: `${lifetimeMs / 3_600_000} hours`,
    beyond: ['BAD_USER_INPUT', 200],
    remedy: 'Start again without `after`.',
  },
  {
    what: 'entries of a list in a filter',
    value: 'as the schema says at the field, at most 100',
    beyond: ['BAD_USER_INPUT', 200],
    remedy: 'Ask in several requests.',
  },
  {
    what: 'targets of a mutation',
    value: String(mostTargets),
    beyond: ['BAD_USER_INPUT', 200],
    remedy: 'Send several mutations. What ECS takes in one call is in [operations.md](operations.md).',
  },
  {
    what: 'points of monitor data',
    value: String(mostPoints),
    beyond: ['BAD_USER_INPUT', 200],
    remedy: 'Shorten the range, or take a longer period.',
  },
];

const streams: readonly Row[] = [
  {
    what: 'open subscriptions',
    variable: 'MAX_SUBSCRIPTIONS',
    beyond: ['OVERLOADED', 503],
    remedy: 'Wait for `retry-after`. Where it lasts: more replicas.',
  },
  {
    what: '`subscriptionsPerCaller`: open subscriptions of one caller',
    variable: 'MAX_SUBSCRIPTIONS_PER_CALLER',
    beyond: ['LIMIT_EXCEEDED', 400],
    remedy: 'End some, or watch more ids in one.',
  },
  {
    what: '`ids`: ids of a subscription',
    value: number(mostIds),
    beyond: ['LIMIT_EXCEEDED', 200],
    remedy: 'Name the ids on the page, or none for all instances.',
  },
  {
    what: '`costlyFields`: fields with `@cost` in a subscription',
    value: '0',
    beyond: ['LIMIT_EXCEEDED', 400],
    remedy: 'Ask for them in a query.',
  },
  {
    what: 'open WebSockets',
    variable: 'MAX_SUBSCRIPTIONS',
    beyond: ['OVERLOADED', 503],
    remedy: 'Wait for `retry-after`; send several subscriptions over one WebSocket.',
  },
  {
    what: 'a message over a WebSocket',
    value: kib(mostMessageBytes),
    beyond: 'the connection is closed, with code 1009',
    remedy: 'Send fewer ids or variables.',
  },
  {
    what: 'time in which a subscriber has to read what was sent',
    value: seconds(usualTimes.stalledMs),
    beyond: 'the connection is cut',
    remedy: 'Read events as they come, and subscribe again.',
  },
  {
    what: 'time between two pings over a WebSocket',
    value: seconds(usualTimes.pingMs),
    beyond: 'the connection is cut at the second ping that finds no answer',
    remedy: 'Answer pings, as libraries do.',
  },
  {
    what: '`bodyBytes`: a delivery of EventBridge',
    value: kib(eventLimits.mostBytes),
    beyond: ['LIMIT_EXCEEDED', 413],
    remedy: 'Let the rule of EventBridge send events as they are; one of ECS has about a kilobyte.',
  },
  {
    what: 'time until a delivery of EventBridge is there',
    value: seconds(eventLimits.timeoutMs),
    beyond: ['BAD_REQUEST', 408],
    remedy: 'Look at the network; EventBridge sends it again.',
  },
  {
    what: 'deliveries of EventBridge that are being read, together',
    value: kib(eventLimits.mostBytesTogether),
    beyond: ['OVERLOADED', 503],
    remedy: 'Nothing: EventBridge sends it again.',
  },
];

const time: readonly Row[] = [
  {
    what: 'a request, its calls of ECS included',
    variable: 'REQUEST_TIMEOUT_MS',
    beyond: ['ECS_TIMEOUT', 200],
    remedy: 'Ask for less.',
  },
  {
    what: 'a read of ECS',
    variable: 'ECS_READ_TIMEOUT_MS',
    beyond: ['ECS_TIMEOUT', 200],
    remedy: 'Try again.',
  },
  {
    what: 'a write of ECS',
    variable: 'ECS_WRITE_TIMEOUT_MS',
    beyond: 'the outcome is unknown',
    remedy: 'See [mutations.md](mutations.md#how-to-read-an-outcome).',
  },
  {
    what: 'calls that wait for their turn, for each action, account and region',
    value: number(mostWaiting),
    beyond: ['ECS_THROTTLED', 200],
    remedy: 'Wait for `retryAfterMs`.',
  },
  {
    what: 'requests of one caller with `ecs-max-age: 0` (LIVE=on)',
    value: `${freshReads.burst} at once, then ${freshReads.perSecond} a second`,
    beyond: ['TOO_MANY_FRESH_READS', 429],
    remedy: 'Wait for `retry-after`, or ask without the header.',
  },
  {
    what: 'calls that the mirror makes by itself, a minute',
    variable: 'LIVE_CALLS_PER_MINUTE',
    beyond: 'the mirror waits, and readers for whom it is too old ask ECS',
    remedy:
      'Look at the age of the mirrors ([runbook.md](runbook.md)); raise it where ECS does not throttle.',
  },
  {
    what: 'requests in flight after SIGTERM',
    variable: 'DRAIN_TIMEOUT_MS',
    beyond: 'the connection is cut',
    remedy: 'Send it again to another replica; a write by its `clientToken`.',
  },
];

const names: readonly Row[] = [
  {
    what: 'name of an operation, in logs and metrics',
    value: `${longestName} characters`,
    beyond: 'it is cut there',
    remedy: 'Use shorter names.',
  },
  {
    what: 'names of operations with a time series of their own',
    value: String(mostNames),
    beyond: 'the name that was not used for longest makes room',
    remedy: 'Give operations fixed names.',
  },
];

/** All groups of limits, by their headings. */
export const limitGroups: Readonly<Record<string, readonly Row[]>> = {
  'HTTP and connections': connection,
  'The document and its answer': request,
  'Arguments and inputs': inputs,
  'Subscriptions and events': streams,
  'Time, and calls of ECS': time,
  'Logs and metrics': names,
};

/** @returns docs/limits.md, not formatted. */
export const limitsDocument =
  (): string => `<!-- Written by \`npm run docs\` from the constants and tables of src. -->

# Limits

Every limit that a request can meet. What is over one is refused before anything is sent to ECS, where that can be known
beforehand. An error with \`LIMIT_EXCEEDED\` has \`limitName\`, \`limit\` and, where it was counted, \`found\` in its extensions;
[error-codes.md](error-codes.md) explains the codes. A status of 200 is an error at a field, beside the data of the others.

A limit that has a variable can be set. The others are constants.

${Object.entries(limitGroups)
  .map(([heading, rows]) => `## ${heading}\n\n${tableOf(rows)}`)
  .join('\n\n')}

## How the answer is estimated

\`objects\` and \`answerBytes\` are known before anything is executed, from the document and its variables alone:

- A list has as many entries as its argument says (\`first\`, the ids of \`_entities\`, the operations of \`among\`, the targets
  of a mutation). Without such an argument, the schema's \`@listSize\` counts, else 10.
- A value has the size that values of its type and field usually have at most: ${usualBytes.ID} bytes for an id, ${longTexts.message} for a
  message, ${longTexts.base64 / 1_000} kB for user data in Base64, ${longTexts.imageBase64 / 1_000} kB for a screenshot. The name of the field, or its alias, counts for each object.
- A field that is selected twice counts twice, and so does what \`@skip\` leaves out.

The estimate is two to five times as large as the answers of usual pages. The largest page, a hundred instances with every
value, their disks and all decisions with their events but without detail, is estimated at 19 MB; with every instance of the
emulator locked, it has 6.5 MB.
It is no exact bound: where texts are much longer than usual, an answer can be larger than estimated.

An answer is built in memory. Who raises \`MAX_ANSWER_BYTES\` gives the process more memory, or lowers
\`MAX_REQUESTS_IN_FLIGHT\`.
`;

function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ what, value = '', variable, beyond, remedy }) => {
    const limit = variable === undefined ? value : fallbackOf(variable);
    return [what, limit, variable === undefined ? '' : `\`${variable}\``, resultOf(beyond), remedy].join(
      ' | ',
    );
  });
  return ['What | Limit | Variable | Beyond it | What to do', '--- | --- | --- | --- | ---', ...lines]
    .map((line) => `| ${line} |`)
    .join('\n');
}

/** The default of a variable: a time, a number, or what `--help` says of it. */
function fallbackOf(variable: VariableName): string {
  const fallback = describeVariables().find(({ name }) => name === variable)?.fallback ?? '';
  if (!/^\d+$/.test(fallback)) return fallback;
  return variable.endsWith('_MS') ? seconds(Number(fallback)) : number(Number(fallback));
}

function resultOf(beyond: Result): string {
  if (typeof beyond === 'string') return beyond;
  const [code, status] = beyond;
  return `[\`${code}\`](error-codes.md#${code.toLowerCase()}), ${status}`;
}
