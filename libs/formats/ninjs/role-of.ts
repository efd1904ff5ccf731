import { objectsIn, rawTextIn, textIn, type JsonObject } from '../json/fields.js';
import { collapse } from '../text/collapse.js';

/** The text of ninjs 2 and 3 whose role says what is asked for, or the first one with no role that says otherwise. */
export function withRole(item: JsonObject, name: string, role: RegExp): string | null {
  const found = objectsIn(item, name);
  return collapse(rawTextIn(found.find((text) => role.test(textIn(text, 'role') ?? '')) ?? {}, 'value'));
}

/** The main headline: the one that says so, or the first that is none of the others. */
export function headlineOf(item: JsonObject): string | null {
  const plain = textIn(item, 'headline');
  if (plain !== null) return plain;
  const main = withRole(item, 'headlines', /^(?:main|headline|hl1)?$/iu);
  if (main !== null) return main;
  const other = objectsIn(item, 'headlines').find((text) => !subRole.test(textIn(text, 'role') ?? ''));
  return other ? textIn(other, 'value') : null;
}

const subRole = /^(?:sub|deck|hl2|kicker|teaser|short|seo|alternative)/iu;

export function subHeadlineOf(item: JsonObject): string | null {
  return textIn(item, 'subheadline', 'subHeadline') ?? withRole(item, 'headlines', /^(?:sub|deck|hl2)/iu);
}
