/** Sets the time limit of the project that a test belongs to: `timeLimitMs` of jest.base.js. */
import { jest } from '@jest/globals';

declare global {
  var timeLimitMs: number;
}

jest.setTimeout(globalThis.timeLimitMs);
