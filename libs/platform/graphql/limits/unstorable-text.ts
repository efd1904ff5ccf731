import { BREAK, Kind, visit, type DocumentNode } from 'graphql';

/**
 * Whether a string in the document cannot be stored: PostgreSQL has no null character, and an unpaired surrogate is
 * not a character, which each engine replaces in its own way.
 */
export function hasUnstorableText(text: string, document: DocumentNode): boolean {
  // In a document, GraphQL allows a null character only as an escape, and unpaired surrogates not at all.
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

/** {@link hasUnstorableText} for a variable. */
export function hasUnstorableValue(value: unknown): boolean {
  // Iterative, because JSON may be nested deeper than the call stack allows.
  const open = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'string' && isUnstorable(next)) return true;
    if (typeof next !== 'object' || next === null) continue;
    // Without intermediate lists, because a request may consist only of brackets or keys.
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
