/**
 * @returns how many may listen to a signal before Node warns of a leak; 0 for any number. Read where Node keeps it: its
 *   own getMaxListeners does not know the signals of a sandbox, and its warning is not heard in one.
 */
export function mostListeners(signal: AbortSignal): unknown {
  const key = Object.getOwnPropertySymbols(signal).find(
    ({ description }) => description === 'events.maxEventTargetListeners',
  );
  return key === undefined ? undefined : Reflect.get(signal, key);
}
