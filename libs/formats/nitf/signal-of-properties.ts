import type { Signal } from '../news-item.js';
import { signalOfSlug, strongest } from '../signals/signal-in-words.js';

/** What the properties of a document's subject say of it: one word each, such as `Alert` and `Correction`. */
export function signalOfProperties(properties: readonly string[]): Signal {
  return strongest(...properties.filter((property) => /^\p{L}+$/u.test(property)).map(signalOfSlug));
}
