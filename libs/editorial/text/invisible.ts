/**
 * What shows nothing by itself: soft hyphens, joiners, zero-width spaces, direction marks, fillers, variation selectors.
 * Unicode's own property decides, so a character of a later version counts as soon as Node knows it.
 */
const invisible = /\p{Default_Ignorable_Code_Point}+/gu;
const anyInvisible = /\p{Default_Ignorable_Code_Point}/u;
/** Turn round what follows them, so that a reader sees another text than an editor or a program reads. */
const directionOverride = /[\u202D\u202E]/u;
const shown = /[^\p{Default_Ignorable_Code_Point}\p{C}\p{Z}]/u;

/** The text as a reader sees it. Whatever is recognised in text is recognised in this. */
export function withoutInvisible(text: string): string {
  return anyInvisible.test(text) ? text.replace(invisible, '') : text;
}

/** Whether a reader would see anything at all. */
export function showsSomething(text: string): boolean {
  return shown.test(text);
}

/** Whether letters are shown in another order than they stand in. */
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
