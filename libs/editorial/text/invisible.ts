/**
 * Invisible characters: soft hyphens, joiners, zero-width spaces, direction marks, fillers, variation selectors.
 * Defined by a Unicode property, so that new characters are included when Node supports them.
 */
const invisible = /\p{Default_Ignorable_Code_Point}+/gu;
const anyInvisible = /\p{Default_Ignorable_Code_Point}/u;
/** Direction overrides, which make text look different from what is stored. */
const directionOverride = /[\u202D\u202E]/u;
const shown = /[^\p{Default_Ignorable_Code_Point}\p{C}\p{Z}]/u;

/** The visible text. All recognition works on this. */
export function withoutInvisible(text: string): string {
  return anyInvisible.test(text) ? text.replace(invisible, '') : text;
}

/** Whether any character is visible. */
export function showsSomething(text: string): boolean {
  return shown.test(text);
}

/** Whether the text contains direction overrides. */
export function overridesDirection(text: string): boolean {
  return directionOverride.test(text);
}

/** The index in `text` behind as many visible UTF-16 units as `units`: leads from a reading back to what was written. */
export function indexBehind(text: string, units: number): number {
  let end = 0;
  let seen = 0;
  for (const { 0: run, index } of text.matchAll(invisible)) {
    if (seen + index - end >= units) break;
    seen += index - end;
    end = index + run.length;
  }
  return end + units - seen;
}
