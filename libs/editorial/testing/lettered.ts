import type { Block } from '../text/content.js';
import { aParagraph } from './a-manuscript.js';

const syllables = ['bal', 'dor', 'fin', 'gus', 'hek', 'jot', 'kam', 'lum', 'nop', 'rif'];

/** The last word of an edited text. */
const edits: Record<string, string> = { '!': 'anders', '?': 'weer', '*': 'nog' };

/**
 * A text in short. `a` is one of two sentences, in words that the text of no other letter has; `a!`, `a?` and `a*` are edits of it,
 * and `a=` is it with another apostrophe; `a1` and `a2` are its sentences, `a3` an edit of the second; `a1+b` is two texts as one.
 */
function lettered(name: string): string {
  const texts = name.split('+').map(([letter = '', edit = '']) => {
    const words = syllables.map((syllable) => letter + syllable);
    const [first, second] = [`${words.slice(0, 5).join(' ')} foto's.`, `${words.slice(5).join(' ')}.`];
    if (edit === '1') return first;
    if (edit === '2') return second;
    if (edit === '3') return second.replace('nop', '');
    if (edit === '=') return `${first.replace("'", '’')} ${second}`;
    return `${first} ${edit === '' ? second : second.replace(/\S+\.$/u, `${edits[edit]}.`)}`;
  });
  return texts.join(' ');
}

/** A paragraph for each name, under its letter. */
export function letteredBody(
  names: string,
  keyOf: (name: string, at: number) => string = (name) => name.slice(0, 1),
): Block[] {
  return namesOf(names).map((name, at) => aParagraph(lettered(name), keyOf(name, at)));
}

/** The names of the paragraphs of a body; null for one that is not among them. */
export function namesIn(blocks: readonly Block[], names: string): string {
  const byText = new Map(namesOf(names).map((name) => [lettered(name), name]));
  return blocks
    .map((block) => ('runs' in block ? block.runs.map(({ text }) => text).join('') : ''))
    .map((text) => byText.get(text) ?? null)
    .join(' ');
}

function namesOf(names: string): string[] {
  return names.split(' ').filter((name) => name !== '');
}
