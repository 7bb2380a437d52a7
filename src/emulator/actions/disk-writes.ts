import { write } from './action';
import type { ActionTable } from './action';
import { resizeDisk } from './disk-size';

/** The writes on disks, snapshots, images, events, reports, tags and groups; ClientToken and DryRun as ECS has them. */
export const diskWrites: ActionTable = {
  ResizeDisk: write(resizeDisk, { clientToken: true }),
};
