import { createContext, use } from 'react';

const LostContext = createContext(false);

export const LostProvider = LostContext;

/** Whether nothing is known of any lock, because nothing comes any more. */
export const useIsLost = (): boolean => use(LostContext);
