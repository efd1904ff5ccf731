/** JSON with sorted keys, so that equal values have equal text. Undefined fields are omitted. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(inOrder(value));
}

// A copy, for JSON.stringify takes twice as long when it has to ask for every part of the value.
function inOrder(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(inOrder);
  if (typeof part !== 'object' || part === null || part instanceof Date) return part;
  const fields = part as Record<string, unknown>;
  const ordered: Record<string, unknown> = {};
  // By code units, not a language's alphabet: the text must be the same on every machine.
  for (const key of Object.keys(fields).sort()) ordered[key] = inOrder(fields[key]);
  return ordered;
}
