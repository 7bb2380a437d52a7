import { readFileSync } from 'node:fs';
import { buildASTSchema, isEnumType, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readinessOf, startInstance, stateOf, stopInstance } from '../src/index.js';
import type { EcsReadinessVerdict } from '../src/index.js';
import { ecsVerdicts, instanceFixture, readinessFixture } from '../src/testing/index.js';
import { schemaFile } from './schema-file.js';

describe('readinessOf', () => {
  const instance = instanceFixture({ readiness: [readinessFixture('START_INSTANCE', 'DENIED')] });

  it('finds an operation by its constant and by its name', () => {
    expect(readinessOf(instance, startInstance)).toBe(instance.readiness?.[0]);
    expect(readinessOf(instance, 'START_INSTANCE')).toBe(instance.readiness?.[0]);
  });

  it.each([
    ['was not asked for', instance, stopInstance],
    ['could not be read', instanceFixture({ readiness: null }), startInstance],
    ['is loading', undefined, startInstance],
  ])('does not know what %s', (_case, ref, operation) => {
    expect(readinessOf(ref, operation)).toEqual({
      operation: operation.operation,
      verdict: 'UNKNOWN',
      reasons: [],
    });
  });
});

describe('stateOf', () => {
  it.each([
    ['READY', 'ready'],
    ['NEEDS_CONFIRMATION', 'ready'],
    ['WOULD_NOT_RUN', 'blocked'],
    ['NOT_NOW', 'blocked'],
    ['DENIED', 'blocked'],
    ['UNKNOWN', 'unknown'],
  ] as const)('%s is %s', (verdict, state) => {
    expect(stateOf(verdict)).toBe(state);
  });

  it('takes a newer verdict for unknown', () => {
    expect(stateOf('LATER' as EcsReadinessVerdict)).toBe('unknown');
  });

  it('has a fixture for every verdict of the schema', () => {
    const schema = buildASTSchema(parse(readFileSync(schemaFile, 'utf8')), { assumeValidSDL: true });
    const verdicts = schema.getType('EcsReadinessVerdict');
    expect(isEnumType(verdicts) && verdicts.getValues().map(({ name }) => name)).toEqual(ecsVerdicts);
  });
});
