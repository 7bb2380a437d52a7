/** Base64 of a text has three forms, by where the text begins within a group of three bytes. */
const base64Forms = (canary: string): readonly string[] =>
  [0, 1, 2].map((before) => {
    const whole = Buffer.from(`${'x'.repeat(before)}${canary}`).toString('base64');
    const first = [0, 2, 3][before];
    // The last character may hold bits of what follows.
    const last = whole.replace(/=+$/, '').length - ((before + canary.length) % 3 === 0 ? 0 : 1);
    return whole.slice(first, last);
  });

/** Undoes percent-encoding twice over: a URL may be a parameter of another URL. */
const withoutPercents = (text: string): string => {
  const once = text.replace(/%[0-9a-f]{2}/gi, (code) => String.fromCharCode(parseInt(code.slice(1), 16)));
  return once === text ? text : withoutPercents(once);
};

/**
 * Searches a text for a canary: as it is, percent-encoded, in Base64 (also the variant for URLs), or in hexadecimal.
 *
 * @param canary letters and digits.
 */
export function holds(text: string, canary: string): boolean {
  const hex = Buffer.from(canary).toString('hex');
  const plain = withoutPercents(text);
  return (
    [canary, ...base64Forms(canary)].some((form) => plain.includes(form)) || plain.toLowerCase().includes(hex)
  );
}
