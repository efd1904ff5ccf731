import { useAnnounce } from '../../parts/announcements.jsx';
import { ask } from '../../server/ask.js';
import { useWords } from '../../words/words.jsx';
import type { Copy } from './copy/copy.js';
import { wellFormed } from './copy/well-formed.js';
import { withStory } from './pasted-story.js';
import { ReadStory } from './writing-documents.js';

/** More than any story has, in characters: what the server reads at once. */
const longest = 200_000;

/**
 * Reads what was pasted into an empty text as a whole story, and hands over the copy with its dateline and credits. Nothing happens if it
 * has none, or if somebody has gone on typing.
 */
export function usePastedStory(
  currentCopy: () => Copy | undefined,
  onStory: (copy: Copy) => void,
): (text: string) => void {
  const { w, language } = useWords();
  const announce = useAnnounce();
  const read = async (pastedText: string) => {
    const pasted = currentCopy();
    const text = wellFormed(pastedText);
    if (text.trim() === '' || text.length > longest) return;
    // Asked outside the store, which would keep the text. Without an answer, the text stays as it was pasted.
    const { storyInText } = await ask(ReadStory, { text }, language).catch(() => ({ storyInText: null }));
    const story = pasted && storyInText && currentCopy() === pasted ? withStory(pasted, storyInText) : null;
    if (!story) return;
    onStory(story);
    announce({ text: w.writing.storyTaken });
  };
  return (text) => void read(text);
}
