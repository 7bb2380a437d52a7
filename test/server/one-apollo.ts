/**
 * Apollo's suite insists on an Apollo Server of its own release, which lags a patch behind and would be a second copy.
 * Imported before the suite, this gives it ours.
 */
import { jest } from '@jest/globals';

jest.mock(
  '../../node_modules/@apollo/server-integration-testsuite/node_modules/@apollo/server/dist/cjs/index.js',
  () => jest.requireActual('@apollo/server'),
  { virtual: true },
);
