/** The longest line with a one-line description. */
const longestLine = 120;
/** The longest line of a multi-line description, without indentation. */
const longestText = 106;

/** @returns the description of a field or an enum value, as text of the schema. */
export function description(text: string): string {
  if (text.includes('"') || text.includes('\\')) {
    throw new Error(`A generated description must not have quotes or backslashes: ${text}`);
  }
  const line = `  "${text}"`;
  return line.length <= longestLine
    ? line
    : ['"""', ...lines(text), '"""'].map((one) => `  ${one}`).join('\n');
}

function lines(text: string): readonly string[] {
  const done: string[] = [];
  let current = '';
  for (const word of text.split(/\s+/)) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (longer.length > longestText && current !== '') {
      done.push(current);
      current = word;
    } else {
      current = longer;
    }
  }
  return [...done, current];
}
