/** Writes in sessions of their callers: what STS is asked, and with whose keys ECS is called. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { createCallerSessions, sessionNameOf } from '../../src/ecs/caller-sessions';
import type { AssumedRole } from '../../src/ecs/credentials';
import type { CallOptions } from '../../src/ecs/port';
import { hangzhou } from '../support/records';
import { answerOf, sts } from '../support/sts';
import { startOf } from '../support/written';
import { Endpoint, list, portTo, rejection, staticCredentials, write } from './endpoint';

jest.mock('@alicloud/credentials/dist/src/providers/http', () =>
  jest.requireActual<{ stsTransport(): object }>('../support/sts').stsTransport(),
);

const role: AssumedRole = {
  kind: 'assume-role',
  roleArn: 'acs:ram::1:role/ecs',
  roleSessionName: 'service',
  externalId: 'x',
  source: staticCredentials,
};
const endpoint = new Endpoint();
beforeAll(() => endpoint.start());
afterAll(() => endpoint.stop());
beforeEach(() => {
  sts.forms.length = 0;
  sts.respond = answerOf;
  endpoint.calls.length = 0;
  endpoint.answer({ RequestId: 'r', Instances: { Instance: [] } });
});
afterEach(() => {
  jest.restoreAllMocks();
});

const port = (callerInSession = true) =>
  portTo(endpoint.host, { accounts: [{ accountId: 'main', credentials: role }], callerInSession });
const scope = { ...hangzhou, accountId: 'main' };
const start = (over: ReturnType<typeof port>, caller?: string, options: Partial<CallOptions> = {}) =>
  over.write(scope, 'StartInstance', startOf('i-1'), {
    ...write,
    ...options,
    ...(caller === undefined ? {} : { caller }),
  });
/** The sessions that STS was asked for. */
const asked = () => sts.forms.map(({ RoleSessionName }) => RoleSessionName);
/** The sessions whose keys the calls of ECS are signed with. */
const signedBy = () =>
  endpoint.calls.map(({ action, headers }) => {
    const key = /Credential=STS\.([^,]+),/.exec(headers.authorization ?? '')?.[1];
    expect(headers['x-acs-security-token']).toBe(`token of ${key ?? ''}`);
    return `${action} ${key ?? ''}`;
  });

describe('with ECS_CALLER_IN_SESSION, a write', () => {
  it('is signed with a session of its caller, and a read with that of the service', async () => {
    const over = port();
    await over.read(scope, 'DescribeInstances', { maxResults: 10 }, { ...list, caller: 'ada' });
    await start(over, 'ada');
    await start(over, 'ben@example.com');
    await start(over);
    expect(signedBy()).toEqual([
      'DescribeInstances service',
      'StartInstance ada',
      'StartInstance ben@example.com',
      'StartInstance service',
    ]);
    expect(sts.forms).toEqual(
      ['service', 'ada', 'ben@example.com'].map((RoleSessionName) => ({
        RoleArn: role.roleArn,
        ExternalId: 'x',
        RoleSessionName,
        DurationSeconds: '3600',
      })),
    );
  });

  it('asks STS once for its caller, until the session is nearly over', async () => {
    const over = port();
    await Promise.all([start(over, 'ada'), start(over, 'ada'), start(over, 'ada')]);
    await start(over, 'ada');
    expect(asked()).toEqual(['ada']);
    const before = Date.now();
    jest.spyOn(Date, 'now').mockImplementation(() => before + 44 * 60_000);
    await start(over, 'ada');
    expect(asked()).toEqual(['ada']);
    jest.spyOn(Date, 'now').mockImplementation(() => before + 46 * 60_000);
    await start(over, 'ada');
    expect(asked()).toEqual(['ada', 'ada']);
    expect(new Set(signedBy())).toEqual(new Set(['StartInstance ada']));
  });

  it.each([
    [
      'refuses',
      () => Promise.resolve({ statusCode: 403, headers: {}, body: Buffer.from('{"Code":"NoPermission"}') }),
    ],
    ['cannot be reached', () => Promise.reject(new Error('connect ETIMEDOUT sts.aliyuncs.com CANARY'))],
    ['answers no keys', () => Promise.resolve({ statusCode: 200, headers: {}, body: Buffer.from('{}') })],
  ])('is not sent where STS %s, and certainly did not run', async (_name, respond) => {
    sts.respond = respond;
    const error = await rejection(start(port(), 'ada'));
    expect(error).toMatchObject({ fault: 'CREDENTIALS_REFUSED', mayHaveRun: false, retryable: false });
    expect(String(error)).not.toMatch(/CANARY|sts\.aliyuncs/);
    expect(endpoint.calls).toEqual([]);
  });

  it('is not sent where STS does not answer before the deadline', async () => {
    sts.respond = () => new Promise(() => undefined);
    const error = await rejection(start(port(), 'ada', { deadline: Date.now() + 50 }));
    expect(error).toMatchObject({ fault: 'NOT_SENT', mayHaveRun: false });
    expect(endpoint.calls).toEqual([]);
  });

  it('of one caller is not held up by the session of another', async () => {
    const over = port();
    sts.respond = (form) =>
      form.RoleSessionName === 'ada' ? Promise.reject(new Error('refused')) : answerOf(form);
    await rejection(start(over, 'ada'));
    await start(over, 'ben');
    sts.respond = answerOf;
    await start(over, 'ada');
    expect(signedBy()).toEqual(['StartInstance ben', 'StartInstance ada']);
  });
});

it('without it, every call has the session of the service', async () => {
  await start(port(false), 'ada');
  expect(signedBy()).toEqual(['StartInstance service']);
  expect(asked()).toEqual(['service']);
});

it('the sessions of the callers who wrote last are kept, up to a number', async () => {
  const sessions = createCallerSessions(role, 2);
  for (const subject of ['ada', 'ben', 'ada', 'cleo', 'ada', 'ben'])
    await sessions.of(subject).getCredential();
  expect(asked()).toEqual(['ada', 'ben', 'cleo', 'ben']);
});

describe('the name of a session', () => {
  const form = /^[A-Za-z0-9.@_-]{2,64}$/;
  const hash = /-[0-9a-f]{24}$/;

  it.each([['ada'], ['ada@example.com'], ['550e8400-e29b-41d4-a716-446655440000'], ['a'.repeat(64)]])(
    'is the subject %j itself',
    (subject) => {
      expect(sessionNameOf(subject, 'service')).toBe(subject);
    },
  );

  it.each([
    ['auth0|5f7c8ec7', 'auth0-5f7c8ec7-'],
    ['Ada Lovelace', 'Ada-Lovelace-'],
    ['a', 'a-'],
    ['b'.repeat(65), `${'b'.repeat(39)}-`],
    ['阿达', '---'],
    ['service', 'service-'],
    [`ada-${'0'.repeat(24)}`, `ada-${'0'.repeat(24)}`],
  ])('of %j begins with %j and ends with a hash', (subject, beginning) => {
    const name = sessionNameOf(subject, 'service');
    expect(name).toMatch(form);
    expect(name).toMatch(hash);
    expect(name.startsWith(beginning)).toBe(true);
    expect(name).not.toBe(subject);
  });

  it('is always one that STS takes, and never that of another subject', () => {
    const subject = fc.oneof(
      fc.string({ minLength: 1, maxLength: 80, unit: 'binary' }),
      fc.stringMatching(/^[a|/ ]{1,4}$/),
      fc.stringMatching(/^[A-Za-z0-9.@_-]{1,70}$/),
    );
    fc.assert(
      fc.property(subject, subject, (one, other) => {
        const [name, otherName] = [sessionNameOf(one, 'service'), sessionNameOf(other, 'service')];
        expect(name).toMatch(form);
        expect(name === otherName).toBe(one === other);
        // A name that was made up cannot be had by taking it as a subject.
        if (name !== one) expect(sessionNameOf(name, 'service')).not.toBe(name);
      }),
    );
    expect(sessionNameOf('\ud800', 'service')).not.toBe(sessionNameOf('\ud801', 'service'));
  });
});
