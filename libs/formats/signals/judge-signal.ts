import type { NewsItem, Signal } from '../news-item.js';
import { deskPartOfSlug } from './desk-slug.js';
import { signalOfHeadline, signalOfNote, signalOfSlug, strongest } from './signal-in-words.js';

/** A status that takes an item back, as formats spell it. */
const cancelled = /^(?:cancell?ed|kill(?:ed)?|withdrawn|deleted|annull?ert|annulleret|retracted)$/iu;
/** Beyond this, a version is a running number or a time, and not a count of revisions. */
const mostRevisions = 1_000;

/**
 * What a message is, from the format's own signals, and from what desks write into headline, slug, notes and the
 * first lines of the body. A later revision without a word about it is an update; one line without a headline is an
 * alert.
 */
export function judgeSignal(item: NewsItem, byFormat: Signal = 'NONE'): NewsItem {
  const notes = [...item.notes, ...item.publicNotes, ...(item.updateNote === null ? [] : [item.updateNote])];
  const said = strongest(
    byFormat,
    cancelled.test(item.pubStatus ?? '') ? 'CANCEL' : 'NONE',
    signalOfHeadline(item.headline),
    signalOfSlug(deskPartOfSlug(item.slugline)),
    ...notes.map(signalOfNote),
  );
  const isFlash = item.isFlash || isOneLine(item);
  const { revision } = item;
  const isLater = revision !== null && revision > 1 && revision < mostRevisions;
  const signal = strongest(said, isFlash ? 'ALERT' : 'NONE', isLater ? 'UPDATE' : 'NONE');
  return { ...item, signal, isFlash };
}

/** Text without a headline, of one paragraph and perhaps a sign-off, is sent ahead of its story. */
function isOneLine({ type, headline, blocks }: NewsItem): boolean {
  const isText = type === null || !/picture|photo|image|graphic|video|audio|composite/iu.test(type);
  return isText && headline === null && blocks.length === 1 && blocks[0]?.type === 'PARAGRAPH';
}
