/** A parameter of a call, under ECS's own wire name; the adapter flattens lists and objects as each operation wants. */
export type WireValue =
  string | number | boolean | readonly WireValue[] | { readonly [name: string]: WireValue };

export type WireParameters = Readonly<Record<string, WireValue>>;

/** Parameters of which some may be missing: null and undefined are not sent. */
export type WireInput = Readonly<Record<string, WireValue | null | undefined>>;
