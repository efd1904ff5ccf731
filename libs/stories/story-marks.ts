import { storyShingles } from '@kopij/editorial';

/** What a text is found by in an index of stories, as signed integers of 32 bits. */
export interface StoryMarks {
  /** What it stands under, besides its shingles. */
  readonly names: readonly number[];
  /** Those it stands under in the index, and those that others are looked for by. */
  readonly shingles: readonly number[];
  readonly sought: readonly number[];
}

/** Enough for two texts with two fifths of their shingles in common to have two of these. Each costs a page of the database. */
const mostShingles = 12;

/** More, since looking costs less: a long text is to find a short one that is all in it. */
const mostSought = 32;

/** A shorter text, such as a headline alone, says too little. */
const fewestShingles = 5;

/** @param names hashes of what it is called by, if anything */
export function storyMarks(text: string, names: readonly number[] = []): StoryMarks {
  const shingles = storyShingles(text, mostSought).map((shingle) => shingle | 0);
  const sought = shingles.length < fewestShingles ? [] : shingles;
  return { names, shingles: sought.slice(0, mostShingles), sought };
}
