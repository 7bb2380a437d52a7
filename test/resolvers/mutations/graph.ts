import { execute, getNamedType, isInterfaceType, isLeafType, isObjectType, parse } from 'graphql';
import type { GraphQLNamedType } from 'graphql';
import { createContextFactory } from '../../../src/context';
import type { RequestFacts } from '../../../src/context';
import { createCursorCodec } from '../../../src/cursors';
import type { CallOptions, EcsPort } from '../../../src/ecs/port';
import type { WriteObserver } from '../../../src/guard/observer';
import { createLocations } from '../../../src/loaders/locations';
import type { Locations } from '../../../src/loaders/locations';
import { createRegionSizes } from '../../../src/loaders/region-sizes';
import { createSchema } from '../../../src/server/schema';
import { FakePort } from '../../support/fake-port';
import { aDisk, aLockedInstance, anInstance, aSystemDisk } from '../../support/records';

export const schema = createSchema();

export type Input = Readonly<Record<string, unknown>>;

/** An outcome as the query below asks for it: the fields of its type, whichever that is. */
export type AskedOutcome = Readonly<Record<string, unknown>> & {
  readonly __typename: string;
  readonly targetId: string;
  readonly message: string;
};

export interface Asked {
  /** What came out, as a client would see it. */
  readonly response: unknown;
  /** One for each target; empty when the mutation itself failed. */
  readonly outcomes: readonly AskedOutcome[];
  readonly payload: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly {
    readonly message: string;
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

export interface GraphOptions {
  readonly policyMode?: 'enforce' | 'shadow';
  readonly financialPolicy?: 'off' | 'shadow' | 'enforce';
  readonly scopes?: readonly string[] | null;
  readonly readScopes?: 'off' | 'required';
  readonly observer?: Partial<WriteObserver>;
  /** Shared with other graphs over the same port; one of its own when absent. */
  readonly locations?: Locations;
  /** The age that is accepted of answers from a mirror. */
  readonly mostAge?: CallOptions['mostAge'];
}

/** An instance with a system disk and a data disk, a locked one with the same, and a disk that is attached nowhere. */
export function aWorld(...scopes: ConstructorParameters<typeof FakePort>): FakePort {
  const port = new FakePort(...scopes);
  port.instances = [anInstance('i-one'), anInstance('i-two'), aLockedInstance('i-locked')];
  port.disks = [
    aSystemDisk('d-system', 'i-one'),
    aDisk('d-one', ['i-one']),
    aDisk('d-two', ['i-two']),
    aSystemDisk('d-lockedsystem', 'i-locked'),
    aDisk('d-locked', ['i-locked'], { deleteWithInstance: false }),
    aDisk('d-free'),
  ];
  return port;
}

/** Asks the real schema, with the real resolvers, over a port. */
export function graphOver(
  port: EcsPort,
  {
    policyMode = 'enforce',
    financialPolicy = 'off',
    scopes = null,
    readScopes = 'off',
    observer,
    locations = createLocations(),
    mostAge,
  }: GraphOptions = {},
) {
  const nothing = (): void => undefined;
  const contextFor = createContextFactory({
    port,
    locations,
    regionSizes: createRegionSizes(),
    cursors: createCursorCodec('a secret of the tests'),
    policyMode,
    financialPolicy,
    readScopes,
    mostAge,
    observerFor: () => ({ decided: nothing, finished: nothing, drifted: nothing, ...observer }),
  });
  const facts = (): RequestFacts => ({
    requestId: 'request-1',
    caller: { subject: 'someone', scopes },
    client: { name: null, version: null },
    deadline: Date.now() + 10_000,
    signal: new AbortController().signal,
    traceparent: null,
    mostAgeMs: null,
  });

  return {
    /** Runs a document as it stands. */
    async run(document: string, variables: Input = {}) {
      const response = await execute({
        schema,
        document: parse(document),
        variableValues: variables,
        contextValue: contextFor(facts()),
      });
      return JSON.parse(JSON.stringify(response)) as {
        data?: Record<string, Record<string, unknown> | null> | null;
        errors?: Asked['errors'];
      };
    },
    /** Does one mutation and selects everything that comes out. */
    async ask(mutation: string, input: Input): Promise<Asked> {
      const response = await this.run(documentFor(mutation), { input });
      const payload = response.data?.[mutation] ?? null;
      const one = payload?.outcome === undefined ? [] : [payload.outcome];
      return {
        response,
        payload,
        outcomes: (payload?.outcomes ?? one) as AskedOutcome[],
        errors: response.errors ?? [],
      };
    },
  };
}

/** The mutation with every field of its payload, and every field of every outcome type. */
export function documentFor(mutation: string): string {
  const field = schema.getMutationType()?.getFields()[mutation];
  const type = field === undefined ? undefined : getNamedType(field.type);
  const input = field?.args[0]?.type.toString();
  if (type === undefined || input === undefined) throw new TypeError(`The schema has no ${mutation}.`);
  return `mutation ($input: ${input}) { ${mutation}(input: $input) ${selectionOf(type)} }`;
}

/** Every field of a type; of an entity behind it only the id and what a write may have changed. */
function selectionOf(type: GraphQLNamedType): string {
  if (isInterfaceType(type)) {
    const types = schema.getPossibleTypes(type);
    return `{ __typename ${types.map((one) => `... on ${one.name} ${selectionOf(one)}`).join(' ')} }`;
  }
  if (!isObjectType(type) || isLeafType(type)) return '';
  if (['Instance', 'Disk', 'SecurityLockEvent'].includes(type.name)) return '{ id regionId rawStatus }';
  const fields = Object.values(type.getFields());
  return `{ ${fields.map((one) => `${one.name} ${selectionOf(getNamedType(one.type))}`).join(' ')} }`;
}
