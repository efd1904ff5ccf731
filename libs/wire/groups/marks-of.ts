import { hash } from 'node:crypto';
import { storyShingles } from '@kopij/editorial';
import type { Told } from './told.js';

/** What an item is found by in the index of stories, as signed integers of 32 bits. */
export interface Marks {
  readonly names: readonly number[];
  /** Of the text: those it stands under in the index, and those that others are looked for by. */
  readonly shingles: readonly number[];
  readonly sought: readonly number[];
}

/** Enough for two texts with two fifths of their shingles in common to have two of these. Each costs a page of the database. */
const mostShingles = 12;

/** More, since looking costs less: a long text is to find a short one that is all in it. */
const mostSought = 32;

/** A shorter text, such as a headline alone, says too little. */
const fewestShingles = 5;

export function marksOf({ names, replaces, text }: Told): Marks {
  const shingles = storyShingles(text, mostSought).map((shingle) => shingle | 0);
  const sought = shingles.length < fewestShingles ? [] : shingles;
  return {
    names: [...new Set([...names, ...replaces])].map(hashOf),
    shingles: sought.slice(0, mostShingles),
    sought,
  };
}

function hashOf(name: string): number {
  return hash('sha256', name, 'buffer').readInt32LE();
}
