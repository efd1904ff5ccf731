import type { NewsBlock, NewsItem } from '../news-item.js';
import { collapse } from '../text/collapse.js';
import { paragraphsOf, textOfRuns } from '../text/plain-text.js';
import { isDeskNote } from './desk-note.js';
import { escapedEmbeds } from './escaped-embeds.js';
import { isSignOff } from './sign-off.js';
import { withSubheads } from './subheads.js';

type Body = Pick<NewsItem, 'blocks' | 'paragraphs' | 'signOff'> & { notes: string[] };

/** Notes stand in front of a story or behind it: in between, a sentence in brackets is part of it. */
const edge = 3;

/**
 * A body as sent, taken apart: what readers may see, what is meant for the newsroom, and the desk's marks at the end.
 */
export function takeBody(sent: readonly NewsBlock[]): Body {
  const blocks = withSubheads(sent);
  const paragraphs = blocks.flatMap(paragraphsOf);
  const kept = [...blocks];
  const signOff = takeSignOff(kept);
  const notes: string[] = [];
  const readable = kept.flatMap((block, at): NewsBlock[] => {
    const text = block.type === 'PARAGRAPH' ? (collapse(textOfRuns(block.runs)) ?? '') : '';
    const isNote = (at < edge || at >= kept.length - edge) && isDeskNote(text);
    if (!isNote) return escapedEmbeds(text) ?? [block];
    notes.push(text);
    return [];
  });
  return { blocks: readable, paragraphs, signOff, notes };
}

function takeSignOff(blocks: NewsBlock[]): string | null {
  const last = blocks.at(-1);
  const text = last?.type === 'PARAGRAPH' ? (collapse(textOfRuns(last.runs)) ?? '') : '';
  // A body that is nothing else has no end.
  if (blocks.length < 2 || !isSignOff(text)) return null;
  blocks.pop();
  return text;
}
