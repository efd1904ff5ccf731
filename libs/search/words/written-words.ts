import { latinWords } from '@kopij/editorial';

/** A word as it is written in a text, and how it is found. */
export interface WrittenWord {
  /** Where it is in the text. */
  readonly start: number;
  readonly end: number;
  /** Its parts, in lower-case ASCII letters and digits: `noord` and `koreaanse`, `s` and `gravenhage`, `covid` and `19`. */
  readonly parts: readonly string[];
  /** The parts as one word, `noordkoreaanse`; null if there is one part only. */
  readonly joined: string | null;
}

/** Longer words are found by their beginning. */
const longestWord = 40;

/** What is joined by more hyphens is a list or a formula. */
const mostJoined = 4;

/**
 * What a character of a text is for its words. A joint is part of a word if one stands on both sides of it; a letter, a mark, a digit, and
 * something invisible such as a soft hyphen always are.
 */
const kind = { unknown: 0, space: 1, word: 2, joint: 3 } as const;

const wordCharacter = /^[\p{L}\p{M}\p{N}\p{Cf}]$/u;
const joint = /[-‐‑'’‘ʼ´`.&]/u;

/** By UTF-16 unit, as far as they have been seen: looking a unit up is several times as fast as a regular expression. */
const kinds = new Uint8Array(65_536);

/** Half a surrogate pair is part of a word: ideographs and letters of old scripts have them, and emoji do no harm. */
function kindOf(unit: number): number {
  let known = kinds[unit] ?? kind.space;
  if (known === kind.unknown) {
    const character = String.fromCharCode(unit);
    const isWord = (unit >= 0xd800 && unit <= 0xdfff) || wordCharacter.test(character);
    known = joint.test(character) ? kind.joint : isWord ? kind.word : kind.space;
    kinds[unit] = known;
  }
  return known;
}

/** *foto's*, *Trump's*: the same word. */
const genitive = /(?<=[\p{L}\p{N}]{2})['’‘ʼ´`]s$/iu;

/** The words of a text, in order. Each character is looked at once. */
export function writtenWords(text: string): WrittenWord[] {
  const words: WrittenWord[] = [];
  // A few letters have a longer form in lower case: then each word is put into lower case by itself.
  const whole = text.toLowerCase();
  const lower = whole.length === text.length ? whole : text;
  const { length } = text;
  let at = 0;
  while (at < length) {
    if (kindOf(text.charCodeAt(at)) !== kind.word) {
      at += 1;
      continue;
    }
    const start = at;
    let isJoined = false;
    for (at += 1; at < length; at += 1) {
      const found = kindOf(text.charCodeAt(at));
      if (found === kind.word) continue;
      if (found !== kind.joint || at + 1 >= length || kindOf(text.charCodeAt(at + 1)) !== kind.word) break;
      isJoined = true;
    }
    const found = lower.slice(start, at);
    const parts = isJoined ? found.replace(genitive, '').split(joint).flatMap(foldedWord) : foldedWord(found);
    if (parts.length === 0) continue;
    const joined =
      parts.length > 1 && parts.length <= mostJoined ? parts.join('').slice(0, longestWord) : null;
    words.push({ start, end: at, parts, joined });
  }
  return words;
}

const plain = /^[a-z0-9]+$/u;

/** Without diacritics and in Latin letters; nothing if it has neither letters nor digits. */
function foldedWord(written: string): readonly string[] {
  if (plain.test(written)) return [written.length > longestWord ? written.slice(0, longestWord) : written];
  const folded = latinWords(written).join('');
  return folded === '' ? [] : [folded.slice(0, longestWord)];
}
