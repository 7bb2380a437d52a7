import { isUnshared, mostAgeUnshared } from './derived';
import type { Environment } from './read-variables';
import { entries } from './read-variables';
import { isLoopback } from './value-types';
import type { Values } from './variables';

/** ECS_ names of other programs: Amazon's ECS sets them in its containers, and tests use the last one. */
const foreign = /^ECS_(CONTAINER_|AGENT_|LIVE)/;
const names: readonly string[] = entries.map(([name]) => name);

/**
 * Finds settings that are valid but probably wrong.
 *
 * @returns one line for each, with the name of the variable.
 */
export function warningsFor(values: Values, env: Environment): readonly string[] {
  return [
    ...unknownNames(env),
    ...withoutEffect(values, env),
    ...trust(values),
    ...sharing(values),
    ...timeouts(values),
  ];
}

/** Unknown names that look like our variables. */
export const unknownNames = (env: Environment): string[] =>
  Object.keys(env)
    .filter((name) => name.startsWith('ECS_') && !foreign.test(name) && !names.includes(name))
    .map((name) => `${name}: there is no such variable, so it has no effect; did you mean ${nearest(name)}?`);

const withoutEffect = (values: Values, env: Environment): string[] =>
  entries.flatMap(([name, { backend }]) =>
    backend !== undefined && backend !== values.ECS_BACKEND && (env[name] ?? '').trim() !== ''
      ? [`${name}: has no effect with ECS_BACKEND=${values.ECS_BACKEND ?? ''}.`]
      : [],
  );

const trust = ({ CALLER_AUTH, READ_SCOPES }: Values): string[] =>
  CALLER_AUTH === 'jwt' && READ_SCOPES === 'off'
    ? [
        'READ_SCOPES: off, so that every valid token reads all accounts and regions: this deployment is one trust domain. Set it to required to let scopes decide (ecs:read).',
      ]
    : [];

const sharing = (values: Values): string[] => [
  ...(isUnshared(values)
    ? [
        `REDIS_URL: not set with ECS_REPLICAS=${values.ECS_REPLICAS}, so that each replica keeps a mirror of its own: it calls ECS by itself, and shows no record that is older than ${mostAgeUnshared} seconds.`,
      ]
    : []),
  ...(values.REDIS_URL !== undefined && isPlainAndFar(values.REDIS_URL.reveal())
    ? [
        'REDIS_URL: redis:// sends the password and all records in clear text; use rediss:// where others can listen.',
      ]
    : []),
];

const isPlainAndFar = (url: string): boolean => {
  const { protocol, hostname } = new URL(url);
  return protocol === 'redis:' && !isLoopback(hostname);
};

function timeouts(values: Values): string[] {
  const { REQUEST_TIMEOUT_MS, DRAIN_TIMEOUT_MS, ECS_READ_TIMEOUT_MS, ECS_WRITE_TIMEOUT_MS } = values;
  const longest = Math.max(ECS_READ_TIMEOUT_MS, ECS_WRITE_TIMEOUT_MS);
  return [
    ...(longest > REQUEST_TIMEOUT_MS
      ? [
          'REQUEST_TIMEOUT_MS: it ends calls to ECS before their own timeouts; set it higher than ECS_READ_TIMEOUT_MS and ECS_WRITE_TIMEOUT_MS.',
        ]
      : []),
    ...(DRAIN_TIMEOUT_MS < ECS_WRITE_TIMEOUT_MS
      ? ['DRAIN_TIMEOUT_MS: a stop may cut off a write in flight; set it higher than ECS_WRITE_TIMEOUT_MS.']
      : []),
  ];
}

/** The known name that takes the fewest edits to reach. */
const nearest = (name: string): string =>
  names.reduce((best, known) => (distance(name, known) < distance(name, best) ? known : best));

/** The number of letters to add, drop or change to turn one word into the other. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...from].entries()) {
    const next = [at + 1];
    for (const [column, other] of [...to].entries()) {
      const change = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(change, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
