/** Two texts to compare, or why the line contains none. */
export type Pair = { readonly textA: string; readonly textB: string } | { readonly fault: string };

/** @param line null if it is not UTF-8 */
export function readPair(line: string | null): Pair {
  if (line === null) return { fault: 'is not valid UTF-8: save the file as UTF-8' };
  const value = parseJson(line);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { fault: 'is not a JSON object' };
  const { textA, textB } = value as { textA?: unknown; textB?: unknown };
  if (typeof textA === 'string' && typeof textB === 'string') return { textA, textB };
  const missing = Object.entries({ textA, textB }).filter(([, text]) => typeof text !== 'string');
  return { fault: missing.map(([name]) => `${name} must be text`).join('; ') };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
