import { hash } from 'node:crypto';
import { forPublication, joinedLines, type Block } from '@kopij/editorial';
import type { ImportStory } from '@kopij/articles';
import type { ArticleRecord } from './article-record.js';

/** Converts a record to a story for the section. A story is identified by its slug, even if the rest has changed. */
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
    importKey: hash('sha256', JSON.stringify(['article', slug])),
    publishedAt,
  };
}

/** An agency's marker is a line of its own, so look for it before joining lines. */
function readersParagraphs(texts: readonly string[]): string[] {
  const lines = texts.flatMap((text) => [...text.split(/\r\n|\r|\n/u), '']);
  return joinedLines(forPublication(lines, (line) => line));
}

function paragraph(text: string, at: number): Block {
  return { key: `p${at + 1}`, type: 'PARAGRAPH', runs: [{ text, marks: [], href: null }] };
}
