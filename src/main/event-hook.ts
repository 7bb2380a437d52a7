import { readFileSync } from 'node:fs';
import type { Config } from '../config';
import { keyOfPem, fetchedKeys, pinnedKey } from '../live/eventbridge/key-source';
import type { KeySource } from '../live/eventbridge/key-source';
import { createReceiver } from '../live/eventbridge/receive';
import type { Receipt } from '../live/eventbridge/receive';
import type { Live } from '../live/live';
import { createEventHook } from '../server/event-hook';
import type { Exchange } from '../server/exchange';
import type { Log } from '../server/log';
import { StartError } from './ports';

/** @returns the handler for EventBridge's deliveries; undefined when the hook is off. Throws a StartError for a bad key. */
export function createHook(
  { eventBridge, ecs: { regionIds } }: Config,
  live: Live | null,
  log: Log,
  onReceipt: (receipt: Receipt) => void,
): ((exchange: Exchange) => Promise<void>) | undefined {
  if (eventBridge === null || live === null) return undefined;
  const receive = createReceiver({
    keys: keysOf(eventBridge.keyFile, regionIds),
    token: eventBridge.token?.reveal() ?? null,
    now: Date.now,
    onHint: ({ regionId, resourceId }) => live.hintIn(regionId, resourceId),
  });
  return createEventHook({
    url: eventBridge.url,
    receive,
    onReceipt(receipt) {
      onReceipt(receipt);
      log.debug({ receipt }, 'an event of EventBridge came');
    },
  });
}

function keysOf(keyFile: string | null, regionIds: readonly string[]): KeySource {
  if (keyFile === null) return fetchedKeys({ regionIds, fetch, now: Date.now });
  try {
    return pinnedKey(keyOfPem(readFileSync(keyFile, 'utf8')));
  } catch {
    throw new StartError(
      'EVENTBRIDGE_KEY_FILE: there is no certificate or public key in PEM form in this file.',
    );
  }
}
