import { fleetInstanceId } from 'ecs-emulator';
import type { FleetSpec } from 'ecs-emulator';
import { mutationText } from '../mutate';

/** A query whose cost is in docs/upstream.md, under the same name. */
export interface Question {
  readonly name: string;
  readonly fleet: FleetSpec;
  readonly query: string;
  readonly variables?: object;
}

const regionId = 'cn-hangzhou';
/** Three disks an instance, in a region that has nothing else. */
const fleetOf = (instancesPerRegion: number, locked = 0): FleetSpec => ({
  instancesPerRegion,
  disksPerInstance: 3,
  locked,
});
const id = (n: number): string => fleetInstanceId(regionId, n);
const buttons = 'allowedOperations operationDecisions { operation verdict reason }';
const disks = 'disks { id sizeGiB status }';
const one = (fields: string): string =>
  `{ ecsInstance(id: "${id(0)}", regionId: "${regionId}") { id status isSecurityLocked ${fields} } }`;
const hundred = (fields: string): string =>
  `{ ecsInstances(first: 100, regionIds: ["${regionId}"]) { nodes { id status isSecurityLocked ${fields} } } }`;

export const questions: readonly Question[] = [
  { name: 'One instance, with its lock', fleet: fleetOf(100), query: one('') },
  { name: 'One instance, with its buttons', fleet: fleetOf(100), query: one(buttons) },
  { name: 'One instance, with its disks', fleet: fleetOf(100), query: one(disks) },
  { name: 'One instance, with buttons and disks', fleet: fleetOf(100), query: one(`${buttons} ${disks}`) },
  { name: '100 instances, with their lock', fleet: fleetOf(100), query: hundred('') },
  { name: '100 instances, with their buttons', fleet: fleetOf(100), query: hundred(buttons) },
  { name: '100 instances, with their disks', fleet: fleetOf(100), query: hundred(disks) },
  {
    name: '100 instances, with buttons and disks, and the buttons of each disk',
    fleet: fleetOf(100),
    query: hundred(`${buttons} disks { id ${buttons} }`),
  },
  {
    name: '100 instances with their disks, in a region of 3,000 disks',
    fleet: fleetOf(1_000),
    query: hundred(disks),
  },
  {
    name: '20 locked instances, with the event behind each lock',
    fleet: fleetOf(100, 0.2),
    query: `{ ecsInstances(first: 20, regionIds: ["${regionId}"], filter: { lockReason: SECURITY }) {
      nodes { id activeSecurityLockEvent { id reason publishedAt } }
    } }`,
  },
  {
    name: '20 locked instances, with their buttons',
    fleet: fleetOf(100, 0.2),
    query: `{ ecsInstances(first: 20, regionIds: ["${regionId}"], filter: { lockReason: SECURITY }) { nodes { id ${buttons} } } }`,
  },
  {
    name: '250 entities of another subgraph, with their lock',
    fleet: fleetOf(250),
    query:
      'query ($all: [_Any!]!) { _entities(representations: $all) { ... on Instance { id isSecurityLocked } } }',
    variables: {
      all: Array.from({ length: 250 }, (_, n) => ({ __typename: 'Instance', id: id(n), regionId })),
    },
  },
  {
    name: 'RebootInstance, with the instance in its payload',
    fleet: fleetOf(100),
    query: mutationText('RebootInstance', 'status isSecurityLocked'),
    variables: { input: { instanceId: id(0), regionId } },
  },
  {
    name: 'RebootInstances of 100, with the instances in its payload',
    fleet: fleetOf(100),
    query: mutationText('RebootInstances', 'status isSecurityLocked'),
    variables: { input: { instanceIds: Array.from({ length: 100 }, (_, n) => id(n)), regionId } },
  },
  {
    name: 'StopInstance, which needs no lock, with its outcome alone',
    fleet: fleetOf(100),
    query: `mutation { ecsStopInstance(input: { instanceId: "${id(0)}", regionId: "${regionId}" }) { outcome { __typename } } }`,
  },
];
