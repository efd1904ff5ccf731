import { BREAK, Kind, visit, type DocumentNode } from 'graphql';

/**
 * Whether a text in the request has a null character in it. PostgreSQL cannot store or compare such a text, so it is
 * refused at the door.
 */
export function hasNullCharacter(text: string, document: DocumentNode, variables: unknown): boolean {
  // GraphQL allows it in a document only as an escape.
  return (/\\u(?:0000|\{0)/.test(text) && isInDocument(document)) || isInValue(variables);
}

function isInDocument(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    [Kind.STRING]({ value }) {
      found = value.includes('\0');
      return found ? BREAK : undefined;
    },
  });
  return found;
}

// With a list of its own to work through: JSON may be nested deeper than a call stack.
function isInValue(value: unknown): boolean {
  const open = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'string' && next.includes('\0')) return true;
    if (typeof next === 'object' && next !== null) for (const inner of Object.values(next)) open.push(inner);
  }
  return false;
}
