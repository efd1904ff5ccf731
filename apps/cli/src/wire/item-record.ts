import type { NewsBlock, NewsFormat, NewsItem, Subject } from '@kopij/formats';

/** Where bylines come as a list, they are printed as one. */
const listedBylines: readonly NewsFormat[] = ['ap-media-api'];

/** An item as `kopij wire read` prints it: plain values, by the names of docs/wire.md. */
export function itemRecord(item: NewsItem, format: NewsFormat): Record<string, unknown> {
  const { signal, isFlash, blocks, paragraphs, embargo, subjects, notes, ...said } = item;
  const { byline, dateline, related, pictures } = item;
  return {
    ...said,
    dateline,
    byline:
      byline.length > 1 && !listedBylines.includes(format) ? byline.join(', ') : bylineOf(byline, format),
    signal: signal.toLowerCase(),
    flash: isFlash,
    embargo: embargo.kind === 'UNTIL' ? embargo.time : null,
    ...(embargo.kind === 'HELD' && { embargoHeld: embargo.asWritten }),
    // Those that stand in the body are among the notes.
    ednote: notes.find((note) => !paragraphs.includes(note)) ?? null,
    notes,
    publicNote: joined(item.publicNotes),
    subjects: {
      iptc: subjects.filter(isIptc).flatMap(({ code }) => code ?? []),
      other: subjects.filter((subject) => !isIptc(subject)).flatMap(otherSubject),
    },
    subheads: blocks.flatMap((block) => (block.type === 'HEADING' ? [textOf(block)] : [])),
    firstParagraph: paragraphs[0] ?? null,
    bodyParagraphs: paragraphs,
    wordCount: paragraphs.reduce((total, paragraph) => total + paragraph.split(/\s+/u).length, 0),
    pictures,
    related,
  };
}

function bylineOf(byline: readonly string[], format: NewsFormat): string | readonly string[] | null {
  if (byline.length === 0) return null;
  return listedBylines.includes(format) ? byline : (byline[0] ?? null);
}

function joined(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join(' ');
}

function isIptc({ scheme, code }: Subject): boolean {
  return (scheme === 'medtop' || scheme === 'subj') && code !== null;
}

/** A code with its scheme; a list that goes by a whole address is not named. */
function otherSubject({ scheme, code }: Subject): string[] {
  if (code === null) return [];
  return [scheme === null || /[:/]/u.test(scheme) ? code : `${scheme}:${code}`];
}

function textOf(block: Extract<NewsBlock, { type: 'HEADING' }>): string {
  return block.runs.map(({ text }) => text).join('');
}
