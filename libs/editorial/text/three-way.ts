import { canonicalJson } from './canonical-json.js';

/**
 * What two changed versions of one value come to: the one that was changed, or the one both were changed to. Null when
 * each side made something else of it.
 */
export function threeWay<Value>(base: Value, theirs: Value, yours: Value): { value: Value } | null {
  const yourText = canonicalJson(yours);
  const theirText = canonicalJson(theirs);
  if (theirText === yourText) return { value: yours };
  const baseText = canonicalJson(base);
  if (yourText === baseText) return { value: theirs };
  return theirText === baseText ? { value: yours } : null;
}
