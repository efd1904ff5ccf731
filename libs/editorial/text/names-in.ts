import { dateWords } from './number-words.js';

/** Names, and lone capitals at the start of a sentence, which may be names. */
export interface Names {
  certain: ReadonlySet<string>;
  possible: ReadonlySet<string>;
}

const words = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu;

/** What stands within a name: Jan van der Vries, Ursula von der Leyen. */
const particles = new Set("van de der den ten ter te 't t von zu di da del la le el al bin ibn y".split(' '));

/** "Van in 't" and "von und zu" are as long as it gets. */
const mostParticles = 3;

/** What a name does not begin with: "De Navo" is the Navo, and "Volgens Rutte" is Rutte. */
const openers = new Set(
  [
    "de het een 't i ik hij zij ze wij we jij je u dit dat deze die er hier daar nu toen dan al ook nog maar en of want dus",
    'als omdat terwijl hoewel nadat voordat volgens in op aan bij met voor na naar van uit over onder tegen tussen door om tot',
    'zonder sinds tijdens vanaf binnen buiten rond wie wat waar wanneer waarom hoe niet geen alle veel meer zo is was zijn',
    'the a an he she it they you this that these those there here now then and or but so if because while although after',
    'before when where why how what who according at by for from on with about against between during since until under',
    'not no all many more most is was are were his her its their our my your to of as',
  ].flatMap((list) => list.split(' ')),
);

/** A full stop behind these ends no sentence. */
const abbreviations = new Set(
  'dr mr mrs ms drs ir ing prof mevr mw dhr ds jhr st ste gen kol lt sgt capt rev gov sen rep sr jr nr no vs'.split(
    ' ',
  ),
);

interface Word {
  text: string;
  /** What stands between it and the word before. */
  gap: string;
}

/**
 * The people, places and organisations named in a text, recognised by capitals: adjacent capitalised words form one
 * name, with particles in between. Days and months are dates, not names.
 */
export function namesIn(lines: readonly string[]): Names {
  const certain = new Set<string>();
  const possible = new Set<string>();
  for (const line of lines) {
    for (const { words: sequence, opensSentence } of sequencesIn(wordsOf(line))) {
      const name = nameOf(sequence);
      if (name === '') continue;
      const isSure = !opensSentence || sequence.length > 1 || /.\p{Lu}/u.test(name);
      (isSure ? certain : possible).add(name);
    }
  }
  return { certain, possible };
}

function nameOf(sequence: readonly string[]): string {
  const from = sequence.findIndex((word) => !openers.has(word.toLowerCase()));
  return from < 0 ? '' : sequence.slice(from).map(withoutPossessive).join(' ');
}

function wordsOf(line: string): Word[] {
  let end = 0;
  return Array.from(line.matchAll(words), ({ 0: text, index }) => {
    const gap = line.slice(end, index);
    end = index + text.length;
    return { text, gap };
  });
}

interface Sequence {
  words: string[];
  opensSentence: boolean;
}

/** Words with a capital that stand together, with the particles between them. */
function sequencesIn(all: readonly Word[]): Sequence[] {
  const sequences: Sequence[] = [];
  let current: Sequence | null = null;
  let particlesSeen: string[] = [];
  let previous = '';
  for (const { text, gap } of all) {
    const follows: boolean = current !== null && joins(previous, gap);
    if (!follows) [current, particlesSeen] = [null, []];
    if (isName(text)) {
      if (current) current.words.push(...particlesSeen, text);
      else sequences.push((current = { words: [text], opensSentence: opensSentence(previous, gap) }));
      particlesSeen = [];
    } else if (current && particles.has(text.toLowerCase()) && particlesSeen.length < mostParticles) {
      particlesSeen.push(text);
    } else current = null;
    previous = text;
  }
  return sequences;
}

function isName(word: string): boolean {
  return /\p{Lu}/u.test(word) && !dateWords.has(word.toLowerCase());
}

/** Only space stands between the words of a name, and the dot of an initial or a title. */
function joins(previous: string, gap: string): boolean {
  return /^ {1,8}'?$/u.test(gap) || (/^\. {0,8}$/u.test(gap) && isShort(previous));
}

function isShort(word: string): boolean {
  return /^\p{Lu}$/u.test(word) || abbreviations.has(word.toLowerCase());
}

/** At the start of a line, behind the end of a sentence or a colon, or where a quote or a bracket opens. */
function opensSentence(previous: string, gap: string): boolean {
  if (previous === '') return true;
  if (/[!?:…“„«"‘(•]/u.test(gap) || /\s['’]$/u.test(gap)) return true;
  return gap.includes('.') && !isShort(previous);
}

/** Rutte's plan is a plan of Rutte. */
function withoutPossessive(word: string): string {
  return word.replace(/['’]s$/u, '').replace(/’/gu, "'");
}
