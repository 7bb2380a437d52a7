import { describe, expect, it } from '@jest/globals';
import type { RequestFacts } from '../../src/context';
import { lockedByEcs, deniedByEcs } from '../../src/guard/outcomes/index';
import type { WriteRecord } from '../../src/guard/observer';
import { createObservers } from '../../src/telemetry/audit';
import { createLog } from '../../src/telemetry/log';
import { createMetrics } from '../../src/telemetry/metrics';
import { forgiving } from '../../src/telemetry/output';

const facts: RequestFacts = {
  requestId: 'request-1',
  caller: { subject: 'alice', scopes: null },
  client: { name: 'console', version: '1.2' },
  deadline: 0,
  signal: new AbortController().signal,
  traceparent: '00-0123456789abcdef0123456789abcdef-0123456789abcdef-01',
  mostAgeMs: null,
};

const record: WriteRecord = {
  writeId: 'write-1',
  operation: 'ResizeDisk',
  dryRun: false,
  clientToken: 'a-token-of-the-caller',
  readAt: Date.parse('2026-11-24T10:00:00Z'),
  targets: [
    {
      id: 'd-1',
      type: 'DISK',
      accountId: 'default',
      regionId: 'cn-hangzhou',
      lock: 'NOT_LOCKED',
      diskStatus: 'In_use',
      verdict: 'ALLOWED',
    },
  ],
};
const target = { type: 'DISK', id: 'd-1' } as const;
const outcome = deniedByEcs(
  'ResizeDisk',
  target,
  lockedByEcs('ResizeDisk', target.id, 'security'),
  'InstanceLockedForSecurity',
  'ecs-request-1',
);

function watch() {
  const audit: string[] = [];
  const log: string[] = [];
  const metrics = createMetrics(() => []);
  const to = (lines: string[]) =>
    createLog({ level: 'info', destination: { write: (line: string) => void lines.push(line) } });
  const observer = createObservers(to(audit), to(log), metrics)(facts);
  const parsed = (lines: string[]) => lines.map((line) => JSON.parse(line) as unknown);
  return { observer, metrics, audit, log, parsed };
}

const who = {
  requestId: 'request-1',
  subject: 'alice',
  clientName: 'console',
  clientVersion: '1.2',
  traceId: '0123456789abcdef0123456789abcdef',
};

describe('the audit', () => {
  it('says before a write who is about to do what, to what, and what the lock was when it was read', () => {
    const { observer, audit, parsed } = watch();
    observer.decided(record);
    expect(parsed(audit)).toEqual([
      expect.objectContaining({
        audit: 'intent',
        ...who,
        operation: 'ResizeDisk',
        dryRun: false,
        targets: record.targets,
        lockReadAt: '2026-11-24T10:00:00.000Z',
      }),
    ]);
    expect(audit.join('')).not.toContain('a-token-of-the-caller');
    expect(audit.join('')).toMatch(/"clientTokenHash":"[0-9a-f]{16}"/);
  });

  it('says afterwards what became of it, with the request id of ECS', async () => {
    const { observer, audit, metrics, parsed } = watch();
    observer.finished(record, [outcome]);
    expect(parsed(audit)).toEqual([
      expect.objectContaining({
        audit: 'result',
        ...who,
        operation: 'ResizeDisk',
        outcomes: [
          {
            targetId: 'd-1',
            kind: 'DENIED',
            ecsErrorCode: 'InstanceLockedForSecurity',
            ecsRequestId: 'ecs-request-1',
            reason: 'INSTANCE_SECURITY_LOCKED',
            deniedBy: 'ECS',
          },
        ],
      }),
    ]);
    const text = await metrics.text();
    expect(text).toContain('ecs_subgraph_write_outcomes_total{operation="ResizeDisk",kind="DENIED"} 1');
    expect(text).toContain(
      'ecs_subgraph_denials_total{operation="ResizeDisk",reason="INSTANCE_SECURITY_LOCKED",denied_by="ECS"} 1',
    );
  });

  it.each(['RACE', 'RULE'] as const)('counts a drift of kind %s and warns of it', async (kind) => {
    const { observer, log, metrics, parsed } = watch();
    const place = { accountId: 'default', regionId: 'cn-hangzhou' };
    observer.drifted({ operation: 'StopInstance', ...place, code: 'InstanceLockedForSecurity', kind });
    expect(parsed(log)).toEqual([
      expect.objectContaining({ level: 'warn', ...who, operation: 'StopInstance', kind }),
    ]);
    expect(await metrics.text()).toContain(
      `ecs_subgraph_policy_drift_total{operation="StopInstance",kind="${kind}",code="InstanceLockedForSecurity"} 1`,
    );
  });

  describe('on a disk that is full', () => {
    const full = () => {
      const log: string[] = [];
      const metrics = createMetrics(() => []);
      const disk = {
        write: () => {
          throw new Error('ENOSPC: no space left on device, write');
        },
      };
      const audit = createLog({ level: 'info', destination: disk });
      const destination = { write: (line: string) => void log.push(line) };
      const observer = createObservers(audit, createLog({ level: 'info', destination }), metrics)(facts);
      return { audit, disk, log, metrics, observer };
    };

    it('stops a write before it is sent', async () => {
      const { observer, metrics } = full();
      expect(() => observer.decided(record)).toThrow(/ENOSPC/);
      expect(await metrics.text()).toContain(
        'ecs_subgraph_audit_records_total{record="intent",result="FAILED"} 1',
      );
    });

    it('does not keep from the caller what became of one that was sent, and the log has it', async () => {
      const { observer, log, metrics } = full();
      expect(() => observer.finished(record, [outcome])).not.toThrow();
      expect(log.map((line) => JSON.parse(line) as unknown)).toEqual([
        expect.objectContaining({
          level: 'error',
          requestId: 'request-1',
          operation: 'ResizeDisk',
          outcomes: [expect.objectContaining({ targetId: 'd-1', kind: 'DENIED' })],
        }),
      ]);
      expect(await metrics.text()).toContain(
        'ecs_subgraph_audit_records_total{record="result",result="FAILED"} 1',
      );
    });

    it('nor when the log is there too', () => {
      const { audit, disk, metrics } = full();
      const log = createLog({ level: 'info', destination: forgiving(disk) });
      const observer = createObservers(audit, log, metrics)(facts);
      expect(() => observer.finished(record, [outcome])).not.toThrow();
      const place = { accountId: 'default', regionId: 'cn-hangzhou' };
      const drift = {
        operation: 'StopInstance',
        ...place,
        code: 'InstanceLockedForSecurity',
        kind: 'RULE',
      } as const;
      expect(() => observer.drifted(drift)).not.toThrow();
    });
  });
});
