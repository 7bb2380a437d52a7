/**
 * @returns the most listeners of a signal before Node warns of a leak; 0 means no limit. Read from Node's internal
 *   property: in Jest's sandbox, getMaxListeners does not accept signals, and the warning is not visible.
 */
export function mostListeners(signal: AbortSignal): unknown {
  const key = Object.getOwnPropertySymbols(signal).find(
    ({ description }) => description === 'events.maxEventTargetListeners',
  );
  return key === undefined ? undefined : Reflect.get(signal, key);
}
