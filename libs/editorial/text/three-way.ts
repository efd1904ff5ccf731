import { canonicalJson } from './canonical-json.js';

/** Three-way merge of one value: the changed one, or the one both changed it to. Null on conflict. */
export function threeWay<Value>(base: Value, theirs: Value, yours: Value): { value: Value } | null {
  const yourText = canonicalJson(yours);
  const theirText = canonicalJson(theirs);
  if (theirText === yourText) return { value: yours };
  const baseText = canonicalJson(base);
  if (yourText === baseText) return { value: theirs };
  return theirText === baseText ? { value: yours } : null;
}
