/** The longest part of a text that is told and remembered. */
const mostCharacters = 200;

/**
 * Tells each text once, however often it comes: the scopes of a token come with each of its requests.
 *
 * @param most how many texts are remembered; what comes after these is not told, so that a log cannot be flooded.
 */
export function onceEach(
  most: number,
  tell: (text: string, why: string) => void,
): (text: string, why: string) => void {
  const told = new Set<string>();
  return (text, why) => {
    const short = text.slice(0, mostCharacters);
    if (told.size >= most || told.has(short)) return;
    told.add(short);
    tell(short, why);
  };
}
