import { useEffect, useRef, useState } from 'react';
import { follow } from '../core/live.js';
import type { LiveOptions, LivePorts, LiveTransport } from '../core/live.js';

export type EcsLiveOptions = Omit<LiveOptions, 'silenceMs' | 'random'>;

/** Where the events of several streams come from, the worst first: a page is as fresh as its stalest part. */
const worst: readonly LiveTransport[] = ['lost', 'connecting', 'polling', 'live'];

/**
 * Follows several streams for as long as the component is there.
 *
 * @param key - when it changes, all are closed and opened anew
 * @param portsOf - makes the streams; it is called once for each key
 */
export function useLive<Event>(
  key: string,
  portsOf: () => readonly LivePorts<Event>[],
  onEvent: (event: Event) => void,
  onTransport: (transport: LiveTransport) => void,
  { silenceMs, transport, pollMs, longestWaitMs }: LiveOptions,
): LiveTransport {
  const [shown, setShown] = useState<LiveTransport>('connecting');
  const latest = useRef({ portsOf, onEvent, onTransport });
  latest.current = { portsOf, onEvent, onTransport };
  useEffect(() => {
    const ports = latest.current.portsOf();
    const states = ports.map((): LiveTransport => 'connecting');
    const show = (): void => {
      const next = worst.find((each) => states.includes(each)) ?? 'live';
      setShown(next);
      latest.current.onTransport(next);
    };
    const options: LiveOptions = {
      ...(silenceMs !== undefined && { silenceMs }),
      ...(transport !== undefined && { transport }),
      ...(pollMs !== undefined && { pollMs }),
      ...(longestWaitMs !== undefined && { longestWaitMs }),
    };
    const stops = ports.map((each, index) =>
      follow(
        each,
        (event) => latest.current.onEvent(event),
        (next) => {
          states[index] = next;
          show();
        },
        options,
      ),
    );
    show();
    return () => stops.forEach((stop) => stop());
  }, [key, silenceMs, transport, pollMs, longestWaitMs]);
  return shown;
}
