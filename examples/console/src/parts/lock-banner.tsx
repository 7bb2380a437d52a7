import type { EcsLockSighting, EcsLocks } from '@ecs-security-lock/client';
import { Alert, Grid } from 'antd';
import { Fragment } from 'react';
import { useTexts } from '../settings';
import { useIsLost } from './connection';

interface LockBannerProps {
  readonly locks: EcsLocks;
  readonly isOnEvents: boolean;
}

/** Names beyond this number are counted. */
const mostNames = { phone: 2, desktop: 4 } as const;

/** The newest first. A lock that has just fallen has no event yet. */
const newestFirst = (one: EcsLockSighting, other: EcsLockSighting): number =>
  (other.event?.publishedAt ?? '9').localeCompare(one.event?.publishedAt ?? '9');

/** What is locked, and why; it comes and goes by itself. */
export function LockBanner({ locks, isOnEvents }: LockBannerProps) {
  const texts = useTexts();
  const isLost = useIsLost();
  const of = (state: EcsLockSighting['state']) =>
    Object.entries(locks)
      .filter(([, each]) => each.state === state)
      .sort(([, one], [, other]) => newestFirst(one, other));
  const locked = of('LOCKED');
  const unknown = of('UNKNOWN');
  const reasons = [...new Set(locked.flatMap(([, { event }]) => event?.reason ?? []))];
  return (
    <div className="banners" aria-live="assertive">
      {locked.length > 0 && (
        <Alert
          role="group"
          data-testid="lock-banner"
          type="error"
          showIcon
          title={<Named words={texts.banner.locked} some={locked} />}
          description={
            <>
              {reasons.length > 0 && <div>{texts.banner.why(reasons.join('; '))}</div>}
              {!isOnEvents && <a href="#/events">{texts.banner.toEvents}</a>}
            </>
          }
        />
      )}
      {(isLost || unknown.length > 0) && (
        <Alert
          role="group"
          data-testid="unknown-banner"
          type="warning"
          showIcon
          title={isLost ? texts.banner.lost : <Named words={texts.banner.unknown} some={unknown} />}
        />
      )}
    </div>
  );
}

interface NamedProps {
  readonly words: string;
  readonly some: readonly (readonly [id: string, sighting: EcsLockSighting])[];
}

/** The words, and whose lock they are about. A line breaks between names, and not at the hyphen of one. */
function Named({ words, some }: NamedProps) {
  const texts = useTexts();
  const { md } = Grid.useBreakpoint();
  const most = md === true ? mostNames.desktop : mostNames.phone;
  const names = some.slice(0, most).map(([id, { name }]) => name ?? id);
  const more = some.length > most ? [texts.banner.andMore(some.length - most)] : [];
  return (
    <>
      {words}
      {[...names, ...more].map((each, index) => (
        <Fragment key={each}>
          {index > 0 && texts.separator}
          <span className="unbroken">{each}</span>
        </Fragment>
      ))}
    </>
  );
}
