/** Reads `Name.1`, `Name.2`, … in numeric order; gaps are allowed. */
function numbered(
  raw: ReadonlyMap<string, string>,
  name: string,
): [position: number, rest: string, value: string][] {
  const found: [number, string, string][] = [];
  const prefix = `${name}.`;
  for (const [key, value] of raw) {
    if (!key.startsWith(prefix)) continue;
    const tail = key.slice(prefix.length);
    const digits = /^\d{1,6}(?=\.|$)/.exec(tail)?.[0];
    if (digits !== undefined) found.push([Number(digits), tail.slice(digits.length + 1), value]);
  }
  return found.sort((a, b) => a[0] - b[0]);
}

/**
 * The parameters of one call, read by name. Types and limits are checked against the parameter table first, so these
 * methods do not fail.
 */
export class Params {
  /** Every parameter as received, names and values decoded. */
  readonly raw: ReadonlyMap<string, string>;

  constructor(raw: ReadonlyMap<string, string>) {
    this.raw = raw;
  }

  /** The text of a parameter; undefined when absent or empty, which ECS treats alike. */
  text(name: string): string | undefined {
    const value = this.raw.get(name);
    return value === '' ? undefined : value;
  }

  /** A whole or decimal number, or undefined. */
  number(name: string): number | undefined {
    const value = this.text(name);
    return value === undefined ? undefined : Number(value);
  }

  /** A boolean in any case, or undefined. */
  flag(name: string): boolean | undefined {
    const value = this.text(name);
    return value === undefined ? undefined : value.toLowerCase() === 'true';
  }

  /** `Name.1`, `Name.2`, …; undefined when none was sent, because this encoding has no empty list. */
  list(name: string): string[] | undefined {
    const values = numbered(this.raw, name).filter(([, rest]) => rest === '');
    return values.length === 0 ? undefined : values.map(([, , value]) => value);
  }

  /** A JSON array of strings; undefined when absent, empty for `[]`. */
  jsonList(name: string): string[] | undefined {
    const value = this.text(name);
    return value === undefined ? undefined : parseJsonList(value);
  }

  /** A comma-separated string; undefined when absent. */
  commaList(name: string): string[] | undefined {
    return this.text(name)
      ?.split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  }

  /** `Name.1.Key`, `Name.1.Value`, …: one record per position, in order. Nested lists become keys such as `TagValues.1`. */
  objects(name: string): Record<string, string>[] {
    const byPosition = new Map<number, Record<string, string>>();
    for (const [position, rest, value] of numbered(this.raw, name)) {
      if (rest === '') continue;
      const record = byPosition.get(position) ?? {};
      record[rest] = value;
      byPosition.set(position, record);
    }
    return [...byPosition.values()];
  }

  /** `Tag.N.Key` and `Tag.N.Value`, also in the lower case that older clients send. */
  tags(name = 'Tag'): { key: string | undefined; value: string | undefined }[] {
    return this.objects(name).map((tag) => ({ key: tag.Key ?? tag.key, value: tag.Value ?? tag.value }));
  }
}

/**
 * Reads a JSON array of strings.
 *
 * @returns the strings, or undefined when the text is something else
 */
export function parseJsonList(text: string): string[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (!Array.isArray(value)) return undefined;
    return value.every((item): item is string => typeof item === 'string') ? value : undefined;
  } catch {
    return undefined;
  }
}
