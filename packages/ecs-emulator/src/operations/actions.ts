import { commandActions } from '../commands/actions';
import { diagnosticActions } from '../diagnostics/actions';
import { diskActions } from '../disks/actions';
import { eventActions } from '../events/actions';
import { imageActions } from '../images/actions';
import { instanceActions } from '../instances/actions';
import { monitorActions } from '../monitor/actions';
import { regionActions } from '../regions/actions';
import { snapshotActions } from '../snapshots/actions';
import { tagActions } from '../tags/actions';
import type { Action, ActionTable } from './action';

const table: ActionTable = {
  ...instanceActions,
  ...diskActions,
  ...snapshotActions,
  ...imageActions,
  ...eventActions,
  ...diagnosticActions,
  ...commandActions,
  ...tagActions,
  ...regionActions,
  ...monitorActions,
};

/** Operation name → how it is served. Each noun has its own rows. */
export const actions: ReadonlyMap<string, Action> = new Map(Object.entries(table));
