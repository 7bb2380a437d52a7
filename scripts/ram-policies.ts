/** Writes deploy/ram, the minimal RAM policies for the program: `npm run ram-policies`. */
import { runGenerator } from './generated-files';
import { policies } from './ram/policies';

runGenerator('npm run ram-policies', () =>
  Object.fromEntries(
    Object.entries(policies).map(([name, policy]) => [`deploy/ram/${name}`, JSON.stringify(policy)]),
  ),
);
