/** How many targets one mutation takes; more than this is more than a person meant. */
export const mostTargets = 500;
