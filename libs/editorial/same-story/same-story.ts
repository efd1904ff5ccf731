import { daysApart } from './days-apart.js';
import { storyPrint, type Frames, type StoryPrint } from './story-print.js';

/** A story that is told again later than this is another one: the weekly auction, the monthly figures. */
const mostDaysApart = 2;

/** The share of the shorter text's shingles that the other one must have. Stories about one event stay below two fifths. */
const leastShared = 0.43;

/** The same for texts with datelines of different days, since a daily report repeats more of yesterday's. */
const leastSharedOfAnotherDay = 0.6;

/** Of the phrases around numbers, an update may fill some in another way; a form that is used again differs in more. */
const mostDiffering = 0.25;

/** The same, as a share of all shingles in common: one figure in fifty words may change, such as a toll that rises. */
const mostDifferingOfAll = 0.06;

/** One number stands in three frames. With fewer in common, the numbers themselves are compared. */
const fewestFrames = 3;
const leastNumbers = 0.5;

const leastNames = 0.55;

/**
 * Whether two agency texts tell the same story: one is the other with a new credit, shortened, extended, corrected, or with
 * its lead rewritten. Two reports of one event in different words are not, and neither are two announcements that follow one form.
 *
 * Symmetric, and decided by the two texts alone. Needs no knowledge of other texts.
 */
export function sameStory(a: string, b: string): boolean {
  return isSameStory(storyPrint(a), storyPrint(b));
}

/** The same, for texts that were read before. */
export function isSameStory(a: StoryPrint, b: StoryPrint): boolean {
  const days = daysApart(a.date, b.date);
  const shortest = Math.min(a.shingles.size, b.shingles.size);
  const shared = countShared(a.shingles, b.shingles);
  return (
    days <= mostDaysApart &&
    shared > 0 &&
    shared >= shortest * (days > 0 ? leastSharedOfAnotherDay : leastShared) &&
    isOneSubject(a, b) &&
    Math.max(shareOf(a.names, b.words), shareOf(b.names, a.words)) >= leastNames &&
    haveSameNumbers(a, b, shared)
  );
}

/** Whom one text names first, the other one mentions. Two companies' results name two companies. */
function isOneSubject(a: StoryPrint, b: StoryPrint): boolean {
  if (a.subject === null || b.subject === null) return true;
  return a.words.has(b.subject) || b.words.has(a.subject);
}

function haveSameNumbers(a: StoryPrint, b: StoryPrint, sharedShingles: number): boolean {
  const { frames, differing } = compareFrames(a.frames, b.frames);
  return frames < fewestFrames
    ? Math.max(shareOf(a.numbers, b.numbers), shareOf(b.numbers, a.numbers)) >= leastNumbers
    : differing <= Math.max(frames * mostDiffering, sharedShingles * mostDifferingOfAll);
}

/** How many frames both texts have, and how many of these they fill in no common way. */
function compareFrames(a: Frames, b: Frames): { frames: number; differing: number } {
  let frames = 0;
  let differing = 0;
  for (const [frame, fillings] of a) {
    const others = b.get(frame);
    if (!others) continue;
    frames += 1;
    if (countShared(fillings, others) === 0) differing += 1;
  }
  return { frames, differing };
}

function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const each of fewer) if (more.has(each)) shared += 1;
  return shared;
}

/** 1 if there are none: where nothing is named, nothing differs. */
function shareOf(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  return part.size === 0 ? 1 : countShared(part, whole) / part.size;
}
