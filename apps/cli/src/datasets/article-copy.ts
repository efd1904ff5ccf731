import { createHash } from 'node:crypto';
import { forPublication, joinedLines, type Block } from '@kopij/editorial';
import type { ImportStory } from '@kopij/articles';
import type { ArticleRecord } from './article-record.js';

/** A record as a story for the section. It is recognised by its slug, whatever else has changed about it. */
export function articleCopy(
  { headline, slug, dateline, lead, body, agencies }: ArticleRecord,
  sectionId: string,
  publishedAt: Date | null,
): ImportStory {
  return {
    content: {
      headline,
      slug,
      sectionId,
      dateline:
        dateline == null
          ? { kind: 'NONE' }
          : { kind: 'PLACE', places: dateline.split('/'), region: [], date: null },
      credits: agencies.map((code) => ({ code, role: 'SOURCE' })),
      blocks: readersParagraphs([lead, ...body]).map(paragraph),
    },
    importKey: createHash('sha256')
      .update(JSON.stringify(['article', slug]))
      .digest('hex'),
    publishedAt,
  };
}

/** The mark of an agency is a line of its own, so it is looked for before lines are joined. */
function readersParagraphs(texts: readonly string[]): string[] {
  const lines = texts.flatMap((text) => [...text.split(/\r\n|\r|\n/u), '']);
  return joinedLines(forPublication(lines, (line) => line));
}

function paragraph(text: string, at: number): Block {
  return { key: `p${at + 1}`, type: 'PARAGRAPH', runs: [{ text, marks: [], href: null }] };
}
