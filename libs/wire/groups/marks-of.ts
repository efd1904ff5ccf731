import { hash } from 'node:crypto';
import { storyMarks, type StoryMarks } from '@kopij/stories';
import type { Told } from './told.js';

/** What an item is found by in the index of stories. */
export function marksOf({ names, replaces, text }: Told): StoryMarks {
  return storyMarks(text, [...new Set([...names, ...replaces])].map(hashOf));
}

function hashOf(name: string): number {
  return hash('sha256', name, 'buffer').readInt32LE();
}
