/** A description on one line may make its line this long. */
const longestLine = 120;
/** The text of a longer one is broken into lines of this length, indentation not counted. */
const longestText = 106;

/** @returns the description of a field or an enum value, as it stands in front of it. */
export function description(text: string): string {
  if (text.includes('"') || text.includes('\\')) {
    throw new Error(`A description that is added has no quotes and backslashes: ${text}`);
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
