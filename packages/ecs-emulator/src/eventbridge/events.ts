import { writeFileSync } from 'node:fs';
import type { World } from '../world/world';
import { stateChangeEvent } from './event';
import { EventSender } from './sender';
import type { LoggedDelivery } from './sender';
import { StateChanges } from './state-changes';
import { wholeTarget } from './target';
import type { EventTarget } from './target';

/** Where the public key is served, on every port. */
export const eventKeyPath = '/_emulator/eventbridge.pem';

/** The events of an emulator. */
export interface Events {
  /** PEM. */
  readonly publicKey: string;
  readonly deliveries: () => LoggedDelivery[];
}

export interface EventsOptions {
  readonly target: EventTarget;
  readonly world: () => World;
  /** The address of the emulator; asked for when the first event is sent. */
  readonly url: () => string;
  /** In ms since 1970. */
  readonly wallClock: () => number;
  /** Aborted when the emulator closes. */
  readonly closing: AbortSignal;
}

/**
 * Sends an event to the target whenever the state of an instance has changed, until the emulator closes.
 *
 * @throws Error for a wrong target, and the system's error for a key file that cannot be written
 */
export function startEvents({ target, world, url, wallClock, closing }: EventsOptions): Events {
  const whole = wholeTarget(target);
  const sender = new EventSender({
    target: whole,
    keyUrl: () => url() + eventKeyPath,
    wallClock,
    closing,
  });
  if (whole.keyFile !== undefined) writeFileSync(whole.keyFile, sender.publicKey);
  const changes = new StateChanges();
  const look = (): void => {
    const now = world();
    for (const change of changes.look(now)) sender.send(stateChangeEvent(change, now.clock.now()));
  };
  look();
  const timer = setInterval(look, whole.lookEveryMs);
  timer.unref();
  closing.addEventListener('abort', () => clearInterval(timer), { once: true });
  return { publicKey: sender.publicKey, deliveries: () => sender.deliveries() };
}
