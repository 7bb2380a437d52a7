import { diskParameters } from '../../disks/parameters';
import { instanceParameters } from '../../instances/parameters';
import { parseRow } from './notation';
import type { ParameterRule } from './notation';
import { otherParameters } from './others';

/**
 * Operation name → its parameters. The 76 operations of the lock document and the few more that a client needs;
 * public API metadata of ECS 2014-05-26 (edition 2024-07) and, for what is newer, the official SDK 7.11.
 */
export const parameterRules: ReadonlyMap<string, readonly ParameterRule[]> = new Map(
  Object.entries({ ...instanceParameters, ...diskParameters, ...otherParameters }).map(([operation, row]) => [
    operation,
    parseRow(row),
  ]),
);
