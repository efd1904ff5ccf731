import { wordCount } from '@kopij/editorial';
import type { Content } from './content.types.js';
import type { RevisionEntity } from './revision.entity.js';

/** A revision's content as the schema shows it. */
export function contentOf({ content }: RevisionEntity): Content {
  const { dateline } = content;
  return {
    ...content,
    dateline: dateline?.kind === 'NONE' ? { ...dateline, places: [], region: [], date: null } : dateline,
    wordCount: wordCount(content.blocks),
  };
}
