import type { AgencyList } from '@kopij/agencies';
import {
  firstParagraphText,
  keepBlocks,
  renderDateline,
  renderLead,
  toPlainText,
  wordCount,
  type Content,
} from '@kopij/editorial';
import type { LiveArticleEntity } from '../stored/live-article.entity.js';
import type { PublishedCredit, PublishedDateline } from '../stored/published-shape.js';

/** The rendered form of an article, computed once, at publication. */
export type RenderedArticle = Pick<
  LiveArticleEntity,
  | 'kicker'
  | 'headline'
  | 'standfirst'
  | 'lead'
  | 'dateline'
  | 'creditLine'
  | 'byline'
  | 'keywords'
  | 'relatedArticleIds'
  | 'blocks'
  | 'plainText'
  | 'wordCount'
> & { credits: RenderedCredit[] };

/** Null for an unknown agency, which is possible only in a working copy. */
export type RenderedCredit = Omit<PublishedCredit, 'agencyId'> & { agencyId: string | null };

/** Renders a revision, even if incomplete: missing fields are empty. */
export function renderArticle(content: Content, agencies: AgencyList): RenderedArticle {
  const credits = content.credits.map(({ code, role }) => ({ agency: agencies.resolve(code), code, role }));
  // Photo credits are shown with the pictures, not in the credit line.
  const names = credits
    .filter(({ role }) => role !== 'PHOTO')
    .map(({ agency, code }) => agency?.creditText ?? code);
  const { kicker, headline, standfirst, byline, keywords = null, relatedArticleIds = null, blocks } = content;
  const plainText = toPlainText(blocks);
  return {
    kicker,
    headline: headline ?? '',
    standfirst,
    lead: JSON.stringify(renderLead(content.dateline, names, firstParagraphText(blocks))),
    dateline: publishedDateline(content, names),
    credits: credits.map(({ agency, role }) => ({ agencyId: agency?.id ?? null, role })),
    creditLine: names.length > 0 ? names.join('/') : null,
    byline,
    keywords,
    relatedArticleIds,
    blocks: keepBlocks(blocks, plainText),
    plainText: JSON.stringify(plainText),
    wordCount: wordCount(blocks),
  };
}

function publishedDateline({ dateline }: Content, names: readonly string[]): PublishedDateline | null {
  if (dateline?.kind !== 'PLACE') return null;
  const { places, region, date } = dateline;
  return { places, region, date, place: places.join('/'), text: renderDateline(dateline, names) };
}
