import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const docs = join(__dirname, '..', '..', 'docs');

export const textOf = (name: string): string => readFileSync(join(docs, name), 'utf8');

/** The code blocks of a language, without the indentation that they may have in a list. */
export const blocksOf = (text: string, language: string): readonly string[] =>
  [...text.matchAll(new RegExp(`^( *)\`\`\`${language}\\n([\\s\\S]*?)^\\1\`\`\`$`, 'gm'))].map(
    ([, indent = '', block = '']) => block.replace(new RegExp(`^${indent}`, 'gm'), ''),
  );

/** The anchors that a page has: its headings, as GitHub writes them. */
export const anchorsOf = (text: string): readonly string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replace(/ /g, '-'),
  );

/** The links of a page: to which file (empty for itself), and to which of its headings. */
export const linksOf = (text: string) =>
  [...text.matchAll(/\]\(([^)#]*)(?:#([^)]+))?\)/g)].map(([, file = '', anchor]) => ({ file, anchor }));

/** What stands under a heading of the second level. */
export const chapterOf = (text: string, heading: string): string =>
  text.split(/^## /m).find((chapter) => chapter.startsWith(`${heading}\n`)) ?? '';
