import { BREAK, Kind, visit, type DocumentNode } from 'graphql';

/**
 * Whether a text in the document cannot be stored as it stands, and so is refused at the door: PostgreSQL has no null
 * character, and half of a surrogate pair is no character at all, which each engine replaces in its own way.
 */
export function hasUnstorableText(text: string, document: DocumentNode): boolean {
  // GraphQL allows a null character in a document only as an escape, and half a pair not at all.
  return /\\u(?:0000|\{0)/.test(text) && isInDocument(document);
}

function isInDocument(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    [Kind.STRING]({ value }) {
      found = isUnstorable(value);
      return found ? BREAK : undefined;
    },
  });
  return found;
}

/** As {@link hasUnstorableText}, for a variable. */
export function hasUnstorableValue(value: unknown): boolean {
  // With a list of its own to work through: JSON may be nested deeper than a call stack.
  const open = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'string' && isUnstorable(next)) return true;
    if (typeof next !== 'object' || next === null) continue;
    // Without lists of what is in each: a request may be nothing but brackets or keys.
    if (Array.isArray(next)) for (const inner of next) addTo(open, inner);
    else for (const key in next) addTo(open, (next as Record<string, unknown>)[key]);
  }
  return false;
}

function addTo(open: unknown[], value: unknown): void {
  if (typeof value === 'string' || typeof value === 'object') open.push(value);
}

function isUnstorable(text: string): boolean {
  return text.includes('\0') || /\p{Cs}/u.test(text);
}
