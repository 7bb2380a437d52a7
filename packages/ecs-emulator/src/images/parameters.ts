import type { ParameterTable } from '../operations/parameters/notation';

/** The parameters of the operations on images. `operations/parameters/notation.ts` explains the notation. */
export const imageParameters: ParameterTable = {
  CreateImage: `
    RegionId! SnapshotId InstanceId ImageName ImageFamily ImageVersion Description Platform BootMode
    Architecture ClientToken ResourceGroupId DiskDeviceMapping:objects[17] Tag:objects[20]
    DetectionStrategy DryRun:bool
  `,
};
