/**
 * A test that writes to the console fails: noise in a green run hides the line that matters in a red one, and
 * what a program prints is behaviour that a test should ask for by injecting a writer.
 */
import { afterEach, beforeEach, jest } from '@jest/globals';

const methods = ['log', 'info', 'warn', 'error', 'debug'] as const;
let spies: { mock: { calls: unknown[][] }; mockRestore(): void }[] = [];

beforeEach(() => {
  spies = methods.map((method) => jest.spyOn(console, method).mockImplementation(() => undefined));
});

afterEach(() => {
  const written = spies.flatMap((spy) => spy.mock.calls.map((call) => call.map(String).join(' ')));
  for (const spy of spies) spy.mockRestore();
  // Thrown, not expected: a suite that counts its assertions must not count this one.
  if (written.length > 0) throw new Error(`This test wrote to the console:\n${written.join('\n')}`);
});
