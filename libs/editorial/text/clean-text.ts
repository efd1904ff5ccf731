/** Flags such as Scotland's are encoded with invisible letters after a black flag. */
const flag = String.raw`\u{1F3F4}[\u{E0030}-\u{E007A}]{1,8}\u{E007F}`;
const flagOrRun = new RegExp(String.raw`(${flag})|\p{Default_Ignorable_Code_Point}+`, 'gu');

const selector = /^\p{Variation_Selector}/u;
/** Characters with variants: emoji and signs, Chinese characters, Mongolian letters. */
const hasShapes = /[\p{Extended_Pictographic}\p{S}\p{Unified_Ideograph}\p{Script=Mongolian}]$/u;
const keycap = '\u20E3';

const joiner = /[\u00AD\u200C\u200D]/u;
const endsWord = /[\p{L}\p{M}\p{N}]$/u;
const startsWord = /^[\p{L}\p{M}\p{N}]/u;
const endsEmoji = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]$/u;
const startsEmoji = /^\p{Extended_Pictographic}/u;
/** A joiner changes the shape of a word's last mark in Indic scripts, and of its last letter in Arabic. */
const endsShaped = /[\p{M}\p{Script=Arabic}]$/u;

/**
 * Cleans text for storage: of the invisible characters, keeps only those that are part of a word or emoji. Soft
 * hyphens and joiners stay inside words, and variation selectors after characters with variants; zero-width spaces,
 * byte order marks, direction marks, fillers and others are removed. Idempotent.
 */
export function cleanText(text: string): string {
  return text.replace(flagOrRun, (run: string, whole: string | undefined, at: number) => {
    if (whole !== undefined) return whole;
    const before = text.slice(Math.max(0, at - 2), at);
    const after = text.slice(at + run.length, at + run.length + 2);
    return selectorOf(run, before, after) + joinerOf(run, before, after);
  });
}

function selectorOf(run: string, before: string, after: string): string {
  return hasShapes.test(before) || after.startsWith(keycap) ? (selector.exec(run)?.[0] ?? '') : '';
}

function joinerOf(run: string, before: string, after: string): string {
  const found = joiner.exec(run)?.[0] ?? '';
  const isInWord = endsWord.test(before) && startsWord.test(after);
  if (found === '\u200D') {
    const isInEmoji = endsEmoji.test(before) && startsEmoji.test(after);
    return isInWord || isInEmoji || endsShaped.test(before) ? found : '';
  }
  return isInWord || (found === '\u200C' && endsShaped.test(before)) ? found : '';
}
