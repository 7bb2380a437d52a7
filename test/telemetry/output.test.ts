import { describe, expect, it } from '@jest/globals';
import { createAuditCheck } from '../../src/telemetry/audit-health';
import { createLog } from '../../src/telemetry/log';
import { createMetrics } from '../../src/telemetry/metrics';
import { forgiving, watched } from '../../src/telemetry/output';

/** A destination that refuses lines while it has a fault. */
class Disk {
  readonly lines: string[] = [];
  fault: Error | null = null;

  write(line: string): void {
    if (this.fault !== null) throw this.fault;
    this.lines.push(line);
  }
}

const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });

describe('a watched destination', () => {
  it('knows whether its last line was written, and since when lines are lost', () => {
    const disk = new Disk();
    const output = watched(disk);
    expect(output.failure()).toBeNull();
    disk.fault = full;
    const before = Date.now();
    expect(() => output.write('one')).toThrow(full);
    const first = output.failure();
    expect(first).toEqual({ code: 'ENOSPC', since: expect.any(Number) });
    expect(first?.since).toBeGreaterThanOrEqual(before);
    disk.fault = new Error('without a code');
    expect(() => output.write('two')).toThrow('without a code');
    expect(output.failure()).toEqual({ code: 'unknown', since: first?.since });
    disk.fault = null;
    output.write('three');
    expect([output.failure(), disk.lines]).toEqual([null, ['three']]);
  });

  it('shows in the metrics', async () => {
    const disk = new Disk();
    const [log, audit] = [watched(new Disk()), watched(disk)];
    const metrics = createMetrics(() => [], { log, audit });
    const failing = async (output: string): Promise<string | undefined> =>
      new RegExp(`^ecs_subgraph_output_failing\\{output="${output}"\\} (\\d)$`, 'm').exec(
        await metrics.text(),
      )?.[1];
    expect([await failing('log'), await failing('audit')]).toEqual(['0', '0']);
    disk.fault = full;
    expect(() => audit.write('one')).toThrow(full);
    expect([await failing('log'), await failing('audit')]).toEqual(['0', '1']);
    disk.fault = null;
    audit.write('two');
    expect(await failing('audit')).toBe('0');
  });
});

it('a forgiving destination writes what it can, and throws nothing', () => {
  const disk = new Disk();
  const output = forgiving(disk);
  output.write('one');
  disk.fault = full;
  output.write('two');
  disk.fault = null;
  output.write('three');
  expect(disk.lines).toEqual(['one', 'three']);
});

describe('the check of the audit', () => {
  const start = () => {
    const disk = new Disk();
    const output = watched(disk);
    const audit = createLog({ level: 'info', destination: output });
    return { disk, audit, check: createAuditCheck(audit, output) };
  };

  it('writes nothing while all is well', () => {
    const { disk, check } = start();
    expect([check(), disk.lines]).toEqual([null, []]);
  });

  it('tries again while records cannot be written, and leaves a record of the gap', () => {
    const { disk, audit, check } = start();
    disk.fault = full;
    expect(() => audit.info({ audit: 'intent' })).toThrow(full);
    expect(check()).toBe('the audit cannot be written (ENOSPC); every write is refused');
    disk.fault = Object.assign(new Error('gone'), { code: 'ENOENT' });
    expect(check()).toBe('the audit cannot be written (ENOENT); every write is refused');
    disk.fault = null;
    expect([check(), check()]).toEqual([null, null]);
    expect(disk.lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      expect.objectContaining({
        audit: 'interrupted',
        code: 'ENOENT',
        since: expect.stringMatching(/^\d{4}-.*Z$/),
      }),
    ]);
  });
});
