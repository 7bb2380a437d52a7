import generated from '../generated/possible-types.js';

/** The types behind each interface and union, as InMemoryCache wants them. */
export const ecsPossibleTypes: Readonly<Record<string, string[]>> = generated.possibleTypes;
