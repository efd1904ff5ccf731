import { wordCount } from '@kopij/editorial';
import type { RevisionEntity } from '../manuscript/revision.entity.js';
import type { Content } from './content.types.js';

/** The content of a revision or a working draft, in the form of the schema. */
export function contentOf({ content }: Pick<RevisionEntity, 'content'>): Content {
  const { dateline } = content;
  return {
    ...content,
    dateline: dateline?.kind === 'NONE' ? { ...dateline, places: [], region: [], date: null } : dateline,
    keywords: content.keywords ?? [],
    relatedArticleIds: content.relatedArticleIds ?? [],
    wordCount: wordCount(content.blocks),
  };
}
