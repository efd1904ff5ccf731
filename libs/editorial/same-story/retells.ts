import { isSameStory } from './same-story.js';
import type { StoryPrint } from './story-print.js';

/**
 * Whether a text tells the story of some others, which tell one: it has the text of at least half of them. One is not enough, or stories
 * with one sentence in common would become one in the end.
 */
export function retells(one: StoryPrint, others: readonly StoryPrint[]): boolean {
  const same = others.filter((other) => isSameStory(one, other));
  return same.length > 0 && 2 * same.length >= others.length;
}
