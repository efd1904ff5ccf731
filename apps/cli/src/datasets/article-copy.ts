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
      blocks: forPublication([lead, ...body].flatMap(joinedLines), (text) => text).map(paragraph),
    },
    importKey: createHash('sha256')
      .update(JSON.stringify(['article', slug]))
      .digest('hex'),
    publishedAt,
  };
}

function paragraph(text: string, at: number): Block {
  return { key: `p${at + 1}`, type: 'PARAGRAPH', runs: [{ text, marks: [], href: null }] };
}
