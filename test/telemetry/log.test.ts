import { describe, expect, it } from '@jest/globals';
import { createLog } from '../../src/telemetry/log';

function capture(level = 'info') {
  const lines: string[] = [];
  const log = createLog({ level, destination: { write: (line: string) => void lines.push(line) } });
  return { log, lines, records: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

describe('the log', () => {
  it('is one JSON object a line, with an RFC 3339 time and the level by name', () => {
    const { log, records } = capture();
    log.info({ requestId: 'r' }, 'operation');
    const [record] = records();
    expect(record).toMatchObject({ level: 'info', requestId: 'r', msg: 'operation' });
    expect(record?.time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  });

  it('leaves out what is below its level', () => {
    const { log, lines } = capture('warn');
    log.info({}, 'quiet');
    expect(lines).toEqual([]);
  });

  it.each([
    'password',
    'vncPassword',
    'userData',
    'content',
    'parameters',
    'accessKeyId',
    'accessKeySecret',
    'securityToken',
    'authorization',
    'clientToken',
    'url',
    'variables',
  ])('writes no %s, at any depth that a line has', (name) => {
    const { log, lines } = capture();
    log.info({ [name]: 'canary', input: { [name]: 'canary', deeper: { [name]: 'canary' } } }, 'careless');
    expect(lines.join('')).not.toContain('canary');
    expect(lines.join('')).toContain('[redacted]');
  });
});
