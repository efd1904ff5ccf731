import { canonicalJson } from './canonical-json.js';
import type { Content } from './content.js';

/** The names of the fields that differ between two contents, as in the API: "headline", "credits", "blocks". */
export function changedFields(before: Content, after: Content): string[] {
  const fields = Object.keys({ ...before, ...after }) as Array<keyof Content>;
  return fields.filter((field) => canonicalJson(before[field]) !== canonicalJson(after[field]));
}
