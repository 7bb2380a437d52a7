import type { EcsLocks } from '@ecs-security-lock/client';
import { Alert } from 'antd';
import { useTexts } from '../settings';

/** What is locked, and why; it comes and goes by itself. */
export function LockBanner({ locks }: { readonly locks: EcsLocks }) {
  const texts = useTexts();
  const of = (state: string) => Object.entries(locks).filter(([, each]) => each.state === state);
  const namesOf = (entries: ReturnType<typeof of>) => entries.map(([id, { name }]) => name ?? id).join(', ');
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
          title={texts.banner.locked(namesOf(locked))}
          description={reasons.length > 0 ? texts.banner.why(reasons.join('; ')) : undefined}
          action={<a href="#/events">{texts.banner.toEvents}</a>}
        />
      )}
      {unknown.length > 0 && (
        <Alert role="group" data-testid="unknown-banner" type="warning" showIcon title={texts.banner.unknown(namesOf(unknown))} />
      )}
    </div>
  );
}
