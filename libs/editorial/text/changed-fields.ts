import { canonicalJson } from './canonical-json.js';
import type { Content } from './content.js';

/** The names of the fields in which two contents differ, as the API spells them: "headline", "credits", "blocks". */
export function changedFields(before: Content, after: Content): string[] {
  const fields = Object.keys({ ...before, ...after }) as Array<keyof Content>;
  return fields.filter((field) => canonicalJson(before[field]) !== canonicalJson(after[field]));
}
