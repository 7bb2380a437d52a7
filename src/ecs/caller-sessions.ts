import { createHash } from 'node:crypto';
import { roleSessions } from './credentials';
import type { AssumedRole, SdkCredential } from './credentials';

/** The sessions of a role, one for each caller. */
export interface CallerSessions {
  /** @returns the credential object of the caller's session; nothing is asked of STS before it is used. */
  of(subject: string): SdkCredential;
}

/** Each session holds keys for an hour. The callers who wrote last are kept. */
const mostSessions = 200;

/**
 * Opens a session of a role for each caller, named after the caller: ActionTrail then shows who wrote. A session is kept
 * until a quarter of an hour before it ends; calls at the same moment share the request for it.
 */
export function createCallerSessions(role: AssumedRole, most = mostSessions): CallerSessions {
  const sessionCalled = roleSessions(role);
  const kept = new Map<string, SdkCredential>();
  return {
    of(subject) {
      const name = sessionNameOf(subject, role.roleSessionName);
      const session = kept.get(name) ?? sessionCalled(name);
      // A Map keeps the order in which its entries were set, so the first one was used the longest time ago.
      kept.delete(name);
      kept.set(name, session);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      return session;
    },
  };
}

/** What STS takes as a RoleSessionName: https://api.aliyun.com/document/Sts/2015-04-01/AssumeRole */
const sessionName = /^[A-Za-z0-9.@_-]{2,64}$/;
const mostCharacters = 64;
const hashCharacters = 24;
/** The end of a name that was made from a hash. A subject that looks like one is hashed too, so nobody can imitate it. */
const hashEnd = /-[0-9a-f]{24}$/;

/**
 * The name of a caller's session: the subject itself where it can be a name. Otherwise what of it can stand in one, and
 * a hash of the whole subject, so that two callers never share a name.
 *
 * @param subject of the caller's token, not empty.
 * @param reserved the name of the service's own session, which no caller gets.
 */
export function sessionNameOf(subject: string, reserved: string): string {
  if (sessionName.test(subject) && !hashEnd.test(subject) && subject !== reserved) return subject;
  const hash = createHash('sha256').update(JSON.stringify(subject)).digest('hex').slice(0, hashCharacters);
  const readable = subject.replace(/[^A-Za-z0-9.@_-]/g, '-').slice(0, mostCharacters - hashCharacters - 1);
  return `${readable}-${hash}`;
}
