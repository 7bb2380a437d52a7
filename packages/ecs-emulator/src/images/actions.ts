import { write } from '../operations/action';
import type { ActionTable } from '../operations/action';
import { createImage } from './create';

/** The operations on images; ClientToken and DryRun as ECS has them. */
export const imageActions: ActionTable = {
  CreateImage: write(createImage, { dryRun: 'single', clientToken: true }),
};
