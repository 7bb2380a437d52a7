/**
 * @param page a page of which one block is generated.
 * @param name what stands in the comment before the block.
 * @param text the new content of the block.
 * @returns the page with the block replaced.
 * @throws when the page has no such block.
 */
export function markedBlock(page: string, name: string, text: string): string {
  const block = new RegExp(
    `(<!-- Written by \`npm run docs\`: ${name} -->\\n\\n).*?(\\n\\n<!-- End -->)`,
    's',
  );
  if (!block.test(page)) throw new Error(`There is no block for ${name}.`);
  return page.replace(block, (_all, start: string, end: string) => `${start}${text}${end}`);
}
