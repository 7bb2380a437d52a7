/**
 * The notation of the parameter tables, one word a parameter:
 *
 *     Name            text
 *     Name!           required
 *     Name:int[1..50] a whole number, with optional bounds on either side
 *     Name:number     a decimal number
 *     Name:bool       true or false, any case
 *     Name:map        a JSON object as text
 *     Name:list[100]  Name.1, Name.2, … (at most 100)
 *     Name:objects[20] Name.1.Key, Name.1.Value, … (at most 20)
 *     Name:json[100]  a JSON array of strings as text
 *     Name:csv[100]   a comma-separated string
 *
 * ECS passes lists of ids in four ways, so each parameter of a list says which.
 */

const kinds = ['text', 'int', 'number', 'bool', 'map', 'list', 'objects', 'json', 'csv'] as const;

export type ParameterKind = (typeof kinds)[number];

/** One parameter of one operation. */
export interface ParameterRule {
  readonly name: string;
  readonly kind: ParameterKind;
  readonly required: boolean;
  /** Smallest value of an `int`. */
  readonly min: number | undefined;
  /** Largest value of an `int`, or the most entries of a list. */
  readonly max: number | undefined;
}

/** Operation name → its parameters in the notation above. */
export type ParameterTable = Readonly<Record<string, string>>;

const word =
  /^(?<name>[A-Za-z][A-Za-z0-9.]*)(?<required>!?)(?::(?<kind>[a-z]+)(?:\[(?:(?<min>-?\d+)?\.\.)?(?<max>\d+)?\])?)?$/;

const isKind = (kind: string): kind is ParameterKind => (kinds as readonly string[]).includes(kind);

const bound = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits);

/**
 * Reads one row of a parameter table.
 *
 * @param row - the parameters of an operation in the notation of this file
 * @returns one rule a parameter, in the order written
 * @throws Error when a word is not of the notation: the table is wrong, so the emulator must not start
 */
export function parseRow(row: string): ParameterRule[] {
  return row
    .trim()
    .split(/\s+/)
    .map((text) => {
      const groups = word.exec(text)?.groups;
      const kind = groups?.kind ?? 'text';
      if (groups?.name === undefined || !isKind(kind)) throw new Error(`not a parameter: ${text}`);
      return {
        name: groups.name,
        kind,
        required: groups.required === '!',
        min: bound(groups.min),
        max: bound(groups.max),
      };
    });
}
