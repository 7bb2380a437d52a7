/** How deep and how full a JSON text may be. */
export interface JsonBounds {
  /** Arrays and objects inside each other. */
  readonly levels: number;
  /** Entries of arrays and objects, counted by the characters that separate them. */
  readonly entries: number;
}

/** By character code: what a byte outside strings means. All of these are below 128, so none is part of another character. */
const [quote, backslash, comma, colon, openArray, closeArray, openObject, closeObject] = [...'"\\,:[]{}'].map(
  (sign) => sign.charCodeAt(0),
);

/**
 * Counts the levels and entries of a JSON text without parsing it. Parsing makes an object of every entry, so a megabyte
 * of brackets costs a hundred times what this scan costs.
 *
 * @param text UTF-8; it need not be JSON, which the parser finds out.
 * @returns the first bound that the text exceeds; null when it is within both.
 */
export function exceededBound(text: Uint8Array, bounds: JsonBounds): keyof JsonBounds | null {
  let levels = 0;
  let entries = 0;
  let isString = false;
  for (let at = 0; at < text.length; at += 1) {
    const byte = text[at];
    if (isString) {
      if (byte === backslash) at += 1;
      else if (byte === quote) isString = false;
      continue;
    }
    if (byte === quote) isString = true;
    else if (byte === openArray || byte === openObject) {
      levels += 1;
      entries += 1;
      if (levels > bounds.levels) return 'levels';
    } else if (byte === closeArray || byte === closeObject) levels -= 1;
    else if (byte === comma || byte === colon) entries += 1;
    if (entries > bounds.entries) return 'entries';
  }
  return null;
}

/**
 * The same for what was parsed already. It calls itself nowhere, so that no depth is too much for it.
 *
 * @param value what `JSON.parse` returns, or an object with such values.
 */
export function exceededBoundOf(value: unknown, bounds: JsonBounds): keyof JsonBounds | null {
  let entries = 0;
  let level: readonly unknown[] = [value];
  for (let levels = 0; ; levels += 1) {
    const nested: unknown[] = [];
    for (const each of level) {
      if (typeof each !== 'object' || each === null) continue;
      const children: readonly unknown[] = Array.isArray(each) ? each : Object.values(each);
      const separators = Math.max(0, children.length - 1) + (Array.isArray(each) ? 0 : children.length);
      entries += 1 + separators;
      if (levels + 1 > bounds.levels) return 'levels';
      if (entries > bounds.entries) return 'entries';
      for (const child of children) nested.push(child);
    }
    if (nested.length === 0) return null;
    level = nested;
  }
}
