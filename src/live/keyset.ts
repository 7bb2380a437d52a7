/** Marks a token as ours. ECS's own tokens have no colon. */
const prefix = 'after:';

/** The token of the page after this id, in the order of the ids. It stays valid when the mirror is gone. */
export const keysetToken = (lastId: string): string => `${prefix}${lastId}`;

/** @returns the id after which the page begins; null for a token of ECS. */
export const afterToken = (token: string): string | null =>
  token.startsWith(prefix) ? token.slice(prefix.length) : null;
