export {
  diskFixture,
  ecsVerdicts,
  instanceFixture,
  lockEventFixture,
  outcomeFixtures,
  readinessFixture,
} from './fixtures.js';
export { startEmulatedGraph } from './emulated-graph.js';
export type { EmulatedGraph, EmulatedGraphOptions } from './emulated-graph.js';
