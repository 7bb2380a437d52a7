import { describe, expect, test } from '@jest/globals';
import { operationsOn } from '../../src/catalogue/lookup';
import type { InstanceRecord } from '../../src/ecs/records';
import { allowedOperations } from '../../src/guard/allowed';
import { DiskFacts, TargetFacts } from '../../src/guard/facts';
import { judgeOperations } from '../../src/guard/judgement';
import { loadersOver } from '../support/loaders';
import { aDisk, anInstance, locks } from '../support/records';
import { portIn } from './tools';

/** A disk is judged by what it is, and not by what the same request has read before. */

const instances: Readonly<Record<string, Partial<InstanceRecord>>> = {
  'no lock': {},
  'a security lock': { operationLocks: locks('security') },
  'a financial lock': { operationLocks: locks('financial') },
  'unknown locks': { operationLocks: null },
};

describe.each(Object.entries(instances))('a disk of an instance with %s', (_what, fields) => {
  test.each([
    ['the financial lock decides', true],
    ['it does not', false],
  ])('while %s', async (_policy, judgesOverdue) => {
    for (const operationLocks of [[], locks('financial'), null]) {
      const judged = async (isReadBefore: boolean) => {
        const port = portIn();
        port.instances = [anInstance('i-1', fields)];
        const loaders = loadersOver(port);
        for (const instance of isReadBefore ? port.instances : []) loaders.instances.prime(instance);
        const facts = () =>
          new DiskFacts(aDisk('d-1', ['i-1'], { operationLocks }), loaders, undefined, judgesOverdue);
        const verdicts = (await judgeOperations(facts(), operationsOn('DISK'))).map(
          ({ verdict, reason }) => `${verdict} ${reason ?? ''}`,
        );
        return { verdicts, allowed: await allowedOperations(facts()) };
      };
      expect(await judged(true)).toEqual(await judged(false));
    }
  });
});

test('a fact that is missing although it was learned ends in an error and not in an endless loop', () => {
  class Forgetful extends TargetFacts {
    readonly id = 'd-1';
    readonly holder = 'DISK';
    readonly found = null;
    readonly oldestReadAt = null;
    readonly decidingDisks = [];
    readonly overdueDisks = [];
    protected learn(): void {
      // Learns nothing.
    }
  }
  expect(() => new Forgetful().learnFor(operationsOn('DISK'))).toThrow('was learned and is missing');
});
