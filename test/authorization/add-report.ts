import type { Control, RegionState } from 'ecs-emulator';

/** Adds a finished diagnostic report on an instance. @returns its id */
export function addReport(control: Control, region: RegionState, instanceId: string): string {
  const reportId = instanceId.replace(/^i-/, 'dr-');
  const now = control.now();
  region.reports.set(reportId, {
    seq: control.world.nextSeq(),
    reportId,
    regionId: region.regionId,
    resourceId: instanceId,
    metricSetId: 'dms-instancedefault',
    status: 'Finished',
    severity: 'Normal',
    startTime: now - 3_600_000,
    endTime: now,
    creationTime: now,
    finishedTime: now,
    issues: [],
  });
  return reportId;
}
