import type { FaultRule } from 'ecs-emulator';
import type { Request } from '../requests';
import type { Asked } from './clients';

/** One kind of hostile traffic. */
export interface Phase {
  readonly name: string;
  readonly ask: (turn: number) => Asked;
  /** The share of the connections that are slow clients. */
  readonly slow?: number;
  /** Faults of ECS, on every call. */
  readonly faults?: readonly FaultRule[];
  /** True where the public keys of the tokens cannot be had. */
  readonly keysAreSilent?: boolean;
  /** Codes that have to come. */
  readonly sees: readonly string[];
}

const small: Asked = {
  query: '{ ecsInstances(first: 5) { nodes { id status isSecurityLocked } } }',
  variables: {},
};

/** Another list each time, which only ECS can judge: no answer from memory. */
const unknown = (turn: number): Asked => ({
  query: `query ($name: String) { ecsInstances(first: 5, filter: { name: $name }) { nodes { id status } } }`,
  variables: { name: `a${turn}*` },
});

/** The largest page with the widest lists. */
const wide: Asked = {
  query: `{ ecsInstances(first: 100) { nodes { id name status allowedOperations
    disks { id status allowedOperations } } } }`,
  variables: {},
};
const explained: Asked = {
  query: `{ ecsInstances(first: 100) { nodes { id operationDecisions { operation verdict reason message }
    disks { id allows(operation: DETACH_DISK) } } } }`,
  variables: {},
};

const deepField = (levels: number): string =>
  levels === 0 ? 'id' : `id disks { id attachments { instance { ${deepField(levels - 1)} } } }`;
const deep = (levels: number, first: number): Asked => ({
  query: `{ ecsInstances(first: ${first}) { nodes { ${deepField(levels)} } } }`,
  variables: {},
});

const aliased = (count: number): Asked => ({
  query: `{ ${Array.from({ length: count }, (_, at) => `a${at}: ecsInstances(first: 20) { nodes { id allowedOperations } }`).join(' ')} }`,
  variables: {},
});

/** Almost as many objects as one request may ask for; they are kept until the disks have come. */
const heavy: Request = {
  query: `query Heavy($first: Int!) { ${Array.from(
    { length: 20 },
    (_, at) => `a${at}: ecsInstances(first: $first) { nodes { id
      operationDecisions { operation verdict reason message } disks { id } } }`,
  ).join(' ')} }`,
  variables: {},
};

/** A long operation name; with another turn, another document. */
const long = (length: number, turn = 0): Asked => ({
  query: `query N${turn}${'N'.repeat(length)} { __typename }`,
  variables: {},
});

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = `${part({ alg: 'RS256', kid: 'k' })}.${part({ sub: 'somebody' })}.c2lnbmF0dXJl`;

const turns =
  (...some: readonly ((turn: number) => Asked)[]) =>
  (turn: number): Asked =>
    some[turn % some.length]?.(turn) ?? small;

export const phases: readonly Phase[] = [
  {
    name: 'long operation names',
    ask: turns(
      () => long(900_000),
      (turn) => long(90_000, turn),
    ),
    sees: ['OK', 'LIMIT_EXCEEDED'],
  },
  {
    name: 'wide lists',
    ask: turns(
      () => wide,
      () => explained,
    ),
    sees: ['OVERLOADED'],
  },
  {
    name: 'deep lists',
    ask: turns(
      () => deep(1, 20),
      () => deep(3, 5),
      () => deep(8, 1),
    ),
    sees: ['LIMIT_EXCEEDED'],
  },
  {
    name: 'wide lists under aliases, and ECS is slow',
    ask: (turn) => ({ ...heavy, variables: { first: 25 + (turn % 5) } }),
    faults: [{ kind: 'latency', action: 'DescribeDisks', ms: 2_000, times: 'always' }],
    sees: ['OVERLOADED'],
  },
  {
    name: 'aliases',
    ask: turns(
      () => aliased(20),
      () => aliased(21),
    ),
    sees: ['LIMIT_EXCEEDED'],
  },
  { name: 'slow clients', ask: () => small, slow: 0.75, sees: ['OK'] },
  {
    name: 'answers of ECS over the limit',
    ask: unknown,
    faults: [{ kind: 'oversized', times: 'always' }],
    sees: ['ECS_BAD_ANSWER'],
  },
  {
    name: 'answers of ECS under the limit',
    ask: unknown,
    // White space at the end, which is no fault of an answer.
    faults: [{ kind: 'oversized', bytes: 4_000_000, times: 'always' }],
    sees: ['OK'],
  },
  {
    name: 'everything at once',
    ask: turns(
      () => wide,
      (turn) => long(90_000, turn),
      () => deep(2, 20),
      () => aliased(20),
      () => small,
    ),
    slow: 0.25,
    faults: [{ kind: 'latency', ms: 200, times: 'always' }],
    sees: ['OVERLOADED'],
  },
  {
    name: 'keys of the tokens away',
    ask: () => ({ ...small, headers: { authorization: `Bearer ${token}` } }),
    keysAreSilent: true,
    sees: ['INTERNAL_SERVER_ERROR'],
  },
];

/** Codes that a client may get. Any other is a fault of the program, or of this soak test. */
export const expected: readonly string[] = [
  'OK',
  'OVERLOADED',
  'LIMIT_EXCEEDED',
  'ECS_BAD_ANSWER',
  'ECS_THROTTLED',
  'ECS_TIMEOUT',
  'ECS_UNREACHABLE',
  'cut off',
];
