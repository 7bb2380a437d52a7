import type { EcsLockSighting, EcsLocks } from '@ecs-security-lock/client';
import { Alert } from 'antd';
import { useTexts } from '../settings';

interface LockBannerProps {
  /** Those watched, in the order in which they are named. */
  readonly instances: readonly { readonly id: string; readonly name: string | null }[];
  readonly locks: EcsLocks;
  readonly isOnEvents: boolean;
}

/** Names beyond this number are counted. */
const mostNames = 4;

/** What is locked, and why; it comes and goes by itself. */
export function LockBanner({ instances, locks, isOnEvents }: LockBannerProps) {
  const texts = useTexts();
  const of = (state: EcsLockSighting['state']) =>
    instances.flatMap(({ id, name }) =>
      locks[id]?.state === state ? [{ id, name, event: locks[id].event }] : [],
    );
  const namesOf = (some: ReturnType<typeof of>): string => {
    const names = some.slice(0, mostNames).map(({ id, name }) => name ?? id);
    return texts.list([
      ...names,
      ...(some.length > mostNames ? [texts.banner.andMore(some.length - mostNames)] : []),
    ]);
  };
  const locked = of('LOCKED');
  const unknown = of('UNKNOWN');
  const reasons = [...new Set(locked.flatMap(({ event }) => event?.reason ?? []))];
  return (
    <div className="banners" aria-live="assertive">
      {locked.length > 0 && (
        <Alert
          role="group"
          data-testid="lock-banner"
          type="error"
          showIcon
          title={texts.banner.locked(namesOf(locked))}
          description={
            <>
              {reasons.length > 0 && <div>{texts.banner.why(reasons.join('; '))}</div>}
              {!isOnEvents && <a href="#/events">{texts.banner.toEvents}</a>}
            </>
          }
        />
      )}
      {unknown.length > 0 && (
        <Alert
          role="group"
          data-testid="unknown-banner"
          type="warning"
          showIcon
          title={texts.banner.unknown(namesOf(unknown))}
        />
      )}
    </div>
  );
}
