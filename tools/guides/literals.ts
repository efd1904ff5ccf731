import type { Node } from 'commonmark';

/** The pieces of text in a node, in order, or only those of some types. */
export function literals(node: Node, ...types: Node['type'][]): string[] {
  const wanted = types.length > 0 ? types : ['text', 'code'];
  const found: string[] = [];
  const walker = node.walker();
  for (let event = walker.next(); event; event = walker.next()) {
    if (event.entering && wanted.includes(event.node.type)) found.push(event.node.literal ?? '');
  }
  return found;
}
