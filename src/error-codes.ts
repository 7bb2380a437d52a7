/** The extensions that an error may leave with; no other leaves. */
export const extensionKeys = [
  'code',
  'argument',
  'requestId',
  'retryAfterMs',
  'retryAfter',
  'limitName',
  'limit',
  'found',
  'ecsErrorCode',
  'regionId',
  'accountId',
  'errorId',
] as const;

export type ExtensionKey = (typeof extensionKeys)[number];

/** Who has to do something before the same request can succeed. */
export type Actor = 'CALLER' | 'OPERATOR' | 'NOBODY';

/** Whether the same request can succeed later without anybody changing anything. */
export type Retry = 'NO' | 'SOMETIMES' | 'YES';

interface ErrorCodeRow {
  /** The HTTP statuses it comes with. 200 is an error at a field, beside the data of the others. */
  readonly statuses: readonly number[];
  readonly actor: Actor;
  readonly retry: Retry;
  /** One sentence: what happened. */
  readonly meaning: string;
  /** One sentence: what to do about it. */
  readonly remedy: string;
  /** What comes along in `extensions`, where it is known. */
  readonly extensions: readonly Exclude<ExtensionKey, 'code'>[];
}

/** What is known of a call of ECS that failed. */
const ofCall = ['ecsErrorCode', 'requestId', 'regionId', 'accountId', 'retryAfterMs', 'retryAfter'] as const;

/**
 * Every code that reaches a client in `extensions.code`, or as the `code` of a list's problem. docs/error-codes.md is
 * written from this table: `npm run docs`.
 */
export const errorCodes = {
  BAD_USER_INPUT: {
    statuses: [200, 400],
    actor: 'CALLER',
    retry: 'NO',
    meaning: 'An argument or a variable has a value that is not accepted here or by ECS.',
    remedy: 'Correct the value that argument names.',
    extensions: ['argument', ...ofCall],
  },
  LIMIT_EXCEEDED: {
    statuses: [200, 400, 413],
    actor: 'CALLER',
    retry: 'NO',
    meaning: 'The request asks for more than one request may.',
    remedy: 'Ask for less, or in several requests; limitName and limit say which limit it is.',
    extensions: ['limitName', 'limit', 'found'],
  },
  OVERLOADED: {
    statuses: [503],
    actor: 'NOBODY',
    retry: 'YES',
    meaning: 'This process answers as many requests, or has as many subscriptions open, as it may.',
    remedy: 'Send it again after retry-after; where it lasts, run more replicas or give them more memory.',
    extensions: ['retryAfter', 'retryAfterMs'],
  },
  TOO_MANY_FRESH_READS: {
    statuses: [429],
    actor: 'NOBODY',
    retry: 'YES',
    meaning:
      'The caller has asked too often for answers that do not come from memory, with the header ecs-max-age.',
    remedy: 'Send it again after retry-after, or without that header.',
    extensions: ['retryAfter', 'retryAfterMs'],
  },
  UNAUTHENTICATED: {
    statuses: [200, 401],
    actor: 'CALLER',
    retry: 'NO',
    meaning:
      'The request does not prove who sends it: its token, or the secret or signature of the router; or the token of a subscription has expired.',
    remedy: 'Send a valid token through the router, and see that the router has the current secret.',
    extensions: [],
  },
  FORBIDDEN: {
    statuses: [200, 403],
    actor: 'CALLER',
    retry: 'NO',
    meaning:
      'The caller lacks the scope of the operation or of reading, mutations or subscriptions are switched off, or a web page of this origin may not subscribe.',
    remedy: 'Ask for the scope that the message names, or for the setting that it names.',
    extensions: [],
  },
  NOT_FOUND: {
    statuses: [404],
    actor: 'CALLER',
    retry: 'NO',
    meaning: 'Nothing is served at this path.',
    remedy: 'Send the request to the path that the message names.',
    extensions: [],
  },
  BAD_REQUEST: {
    statuses: [400, 405, 406, 408, 415, 421],
    actor: 'CALLER',
    retry: 'NO',
    meaning: 'The HTTP request is not one that carries GraphQL: its method, headers, body or host.',
    remedy: 'Send a POST with a JSON body, as the message says.',
    extensions: [],
  },
  GRAPHQL_PARSE_FAILED: {
    statuses: [400],
    actor: 'CALLER',
    retry: 'NO',
    meaning: 'The document is not GraphQL.',
    remedy: 'Correct the syntax at the place that locations names.',
    extensions: [],
  },
  GRAPHQL_VALIDATION_FAILED: {
    statuses: [400],
    actor: 'CALLER',
    retry: 'NO',
    meaning: 'The document does not fit the schema.',
    remedy:
      'Compare the document with the schema that is served; argument names the place of a wrong literal.',
    extensions: ['argument'],
  },
  OPERATION_RESOLUTION_FAILURE: {
    statuses: [400],
    actor: 'CALLER',
    retry: 'NO',
    meaning: 'The document has several operations or none, and operationName does not choose one.',
    remedy: 'Send the operationName of an operation in the document.',
    extensions: [],
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    statuses: [200],
    actor: 'CALLER',
    retry: 'NO',
    meaning: 'The request has the hash of a document in place of the document.',
    remedy: 'Send the whole document: TRUSTED_DOCUMENTS is off here.',
    extensions: [],
  },
  PERSISTED_QUERY_NOT_FOUND: {
    statuses: [200],
    actor: 'CALLER',
    retry: 'NO',
    meaning: 'The request has an id in place of a document, and the manifest of trusted documents lacks it.',
    remedy: 'Send the whole document, or have it added to the manifest.',
    extensions: [],
  },
  DOCUMENT_NOT_TRUSTED: {
    statuses: [400],
    actor: 'CALLER',
    retry: 'NO',
    meaning: 'Only documents of the manifest are answered here, and this is none of them.',
    remedy: 'Send a trusted document by its id or its exact text, or have this one added to the manifest.',
    extensions: [],
  },
  ECS_REFUSED: {
    statuses: [200],
    actor: 'CALLER',
    retry: 'SOMETIMES',
    meaning: 'ECS answers the read with an error code of its own.',
    remedy: "Look up ecsErrorCode in Alibaba Cloud's documentation of the call that the message names.",
    extensions: ofCall,
  },
  ECS_FORBIDDEN: {
    statuses: [200],
    actor: 'OPERATOR',
    retry: 'NO',
    meaning: 'The RAM identity of this subgraph lacks the permission for the call.',
    remedy: 'Compare its policy with those in deploy/ram.',
    extensions: ofCall,
  },
  ECS_THROTTLED: {
    statuses: [200],
    actor: 'NOBODY',
    retry: 'YES',
    meaning: 'ECS limits how often the account may call it in the region, and the limit is reached.',
    remedy: 'Wait for retryAfterMs, then try again.',
    extensions: ofCall,
  },
  ECS_CREDENTIALS_MISSING: {
    statuses: [200],
    actor: 'OPERATOR',
    retry: 'NO',
    meaning: 'This subgraph has no Alibaba Cloud credentials for the account.',
    remedy: 'Check the source that ECS_CREDENTIALS names.',
    extensions: ofCall,
  },
  ECS_CREDENTIALS_REFUSED: {
    statuses: [200],
    actor: 'OPERATOR',
    retry: 'NO',
    meaning: 'Alibaba Cloud does not accept the credentials of this subgraph for the account.',
    remedy: 'Check that the AccessKey or role exists and is enabled, and that the clock is right.',
    extensions: ofCall,
  },
  ECS_TIMEOUT: {
    statuses: [200],
    actor: 'NOBODY',
    retry: 'YES',
    meaning: 'ECS does not answer in time, or the request was over before the call was sent.',
    remedy: 'Try again; ask for less where it comes back.',
    extensions: ofCall,
  },
  ECS_UNREACHABLE: {
    statuses: [200],
    actor: 'OPERATOR',
    retry: 'YES',
    meaning: 'No connection to ECS can be made.',
    remedy: 'Try again; where it comes back, check DNS, NAT gateway, proxy and network policy.',
    extensions: ofCall,
  },
  ECS_BAD_ANSWER: {
    statuses: [200],
    actor: 'OPERATOR',
    retry: 'SOMETIMES',
    meaning: 'What comes back from ECS cannot be understood, or is larger than this subgraph reads.',
    remedy:
      'Try again; where it comes back, look for a proxy that answers in the place of ECS, or raise ECS_MAX_ANSWER_BYTES.',
    extensions: ofCall,
  },
  INTERNAL_SERVER_ERROR: {
    statuses: [200, 500, 503],
    actor: 'OPERATOR',
    retry: 'SOMETIMES',
    meaning: 'Something fails inside this subgraph; the message has no details.',
    remedy: 'Look for errorId in the log of this subgraph.',
    extensions: ['errorId'],
  },
} as const satisfies Readonly<Record<string, ErrorCodeRow>>;

/** A code that reaches a client. */
export type ErrorCode = keyof typeof errorCodes;

/** The HTTP statuses that a code comes with. */
export type StatusOf<Code extends ErrorCode> = (typeof errorCodes)[Code]['statuses'][number];

/** What may come along with a code; null and undefined for what is not known. */
export type ExtensionsOf<Code extends ErrorCode> = Readonly<
  Partial<Record<(typeof errorCodes)[Code]['extensions'][number], string | number | null | undefined>>
>;

/** @returns whether this is a code of the table. */
export const isErrorCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.hasOwn(errorCodes, code);
