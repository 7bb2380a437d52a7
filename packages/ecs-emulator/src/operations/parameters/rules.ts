import { commandParameters } from '../../commands/parameters';
import { diagnosticParameters } from '../../diagnostics/parameters';
import { diskParameters } from '../../disks/parameters';
import { eventParameters } from '../../events/parameters';
import { imageParameters } from '../../images/parameters';
import { instanceParameters } from '../../instances/parameters';
import { monitorParameters } from '../../monitor/parameters';
import { regionParameters } from '../../regions/parameters';
import { snapshotParameters } from '../../snapshots/parameters';
import { tagParameters } from '../../tags/parameters';
import { parseRow } from './notation';
import type { ParameterRule, ParameterTable } from './notation';

const table: ParameterTable = {
  ...instanceParameters,
  ...diskParameters,
  ...snapshotParameters,
  ...imageParameters,
  ...eventParameters,
  ...diagnosticParameters,
  ...commandParameters,
  ...tagParameters,
  ...regionParameters,
  ...monitorParameters,
};

/**
 * Operation name → its parameters, for the operations of the lock document and a few more that clients need. Sources: the
 * public API metadata of ECS 2014-05-26 (edition 2024-07) and, for newer parameters, the official SDK 7.11.
 */
export const parameterRules: ReadonlyMap<string, readonly ParameterRule[]> = new Map(
  Object.entries(table).map(([operation, row]) => [operation, parseRow(row)]),
);
