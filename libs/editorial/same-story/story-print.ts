import { shinglesOf } from './shingles.js';
import { storyBody } from './story-body.js';
import { storyWords, type StoryWord } from './story-words.js';

/** The parts of a story that are compared with those of another. */
export interface StoryPrint {
  /** The date in the dateline, as `parseDateline` returns it; null if there is none. */
  readonly date: string | null;
  readonly words: ReadonlySet<string>;
  readonly shingles: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** The first name, which usually says who or what the story is about; null if there is none. */
  readonly subject: string | null;
  readonly numbers: ReadonlySet<string>;
  readonly frames: Frames;
}

/**
 * The phrases around a text's numbers, with the numbers and names left out, and every way in which the text fills each:
 * "rose # pct" with "rose 13.1 pct" and "rose 8.2 pct".
 */
export type Frames = ReadonlyMap<string, ReadonlySet<string>>;

/** Reads a text once, for any number of comparisons. Linear in the text, which is cut off at a fixed length. */
export function storyPrint(text: string): StoryPrint {
  const { paragraphs, date } = storyBody(text);
  const words = storyWords(paragraphs);
  const names = textsOf(words, 'NAME');
  return {
    date,
    words: new Set(words.map((word) => word.text)),
    shingles: new Set(shinglesOf(words)),
    names: new Set(names),
    subject: names[0] ?? null,
    numbers: new Set(textsOf(words, 'NUMBER')),
    frames: framesOf(phrasesOf(words)),
  };
}

function textsOf(words: readonly StoryWord[], kind: StoryWord['kind']): string[] {
  return words.filter((word) => word.kind === kind).map(({ text }) => text);
}

/** A name of several words counts as one word of a frame, and so do numbers in a row. */
function phrasesOf(words: readonly StoryWord[]): StoryWord[] {
  const phrases: StoryWord[] = [];
  for (const word of words) {
    const last = phrases.at(-1);
    if (last?.kind === word.kind && word.kind !== 'WORD')
      phrases[phrases.length - 1] = { text: `${last.text} ${word.text}`, kind: word.kind };
    else phrases.push(word);
  }
  return phrases;
}

function framesOf(phrases: readonly StoryWord[]): Frames {
  const frames = new Map<string, Set<string>>();
  let [first, second] = phrases;
  for (const third of phrases.slice(2)) {
    if (first && second) addFrame(frames, first, second, third);
    [first, second] = [second, third];
  }
  return frames;
}

function addFrame(frames: Map<string, Set<string>>, ...phrases: readonly StoryWord[]): void {
  if (!phrases.some(({ kind }) => kind === 'NUMBER') || !phrases.some(({ kind }) => kind === 'WORD')) return;
  const frame = phrases.map(({ text, kind }) => (kind === 'WORD' ? text : `#${kind}`)).join(' ');
  const filled = phrases.map(({ text }) => text).join(' ');
  const known = frames.get(frame);
  if (known) known.add(filled);
  else frames.set(frame, new Set([filled]));
}
