import type { ASTNode } from 'graphql';

/** A node of a parsed file with its text, including the comments before it. */
export interface Written<Node extends ASTNode> {
  readonly node: Node;
  readonly text: string;
}

/**
 * The text of successive nodes. Each text begins at the end of the previous node, so it includes comments and blank lines.
 *
 * @param source the text of the whole file.
 * @param start where the text of the first node begins.
 */
export function writtenOf<Node extends ASTNode>(
  source: string,
  nodes: readonly Node[],
  start: number,
): readonly Written<Node>[] {
  let from = start;
  return nodes.map((node) => {
    const { end } = placeOf(node);
    const text = source.slice(from, end);
    from = end;
    return { node, text };
  });
}

/** The node's own text, without the comments before it. */
export const textOf = (source: string, node: ASTNode): string => {
  const { start, end } = placeOf(node);
  return source.slice(start, end);
};

/** Where a list of members begins: after its brace. */
export const insideOf = (source: string, firstMember: ASTNode): number =>
  source.lastIndexOf('{', placeOf(firstMember).start) + 1;

function placeOf({ loc }: ASTNode): { readonly start: number; readonly end: number } {
  if (loc === undefined) throw new TypeError('The file was parsed without locations.');
  return loc;
}
