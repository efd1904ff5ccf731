import type { AgencyList } from '@kopij/agencies';
import {
  firstParagraphText,
  renderDateline,
  renderLead,
  toHtml,
  toMarkdown,
  toPlainText,
  wordCount,
  type Content,
} from '@kopij/editorial';
import type { LiveArticleEntity } from '../stored/live-article.entity.js';
import type { PublishedCredit, PublishedDateline } from '../stored/published-shape.js';

/** What an article looks like, worked out once, when it is published. */
export type RenderedArticle = Pick<
  LiveArticleEntity,
  | 'kicker'
  | 'headline'
  | 'standfirst'
  | 'lead'
  | 'dateline'
  | 'creditLine'
  | 'byline'
  | 'blocks'
  | 'html'
  | 'markdown'
  | 'plainText'
  | 'wordCount'
> & { credits: RenderedCredit[] };

/** Null where no agency is known by the name: possible in a working copy only. */
export type RenderedCredit = Omit<PublishedCredit, 'agencyId'> & { agencyId: string | null };

/** Renders a revision, however incomplete: what is missing is empty. */
export function renderArticle(content: Content, agencies: AgencyList): RenderedArticle {
  const credits = content.credits.map(({ code, role }) => ({ agency: agencies.resolve(code), code, role }));
  // Pictures are credited beside them, not in front of the text.
  const names = credits
    .filter(({ role }) => role !== 'PHOTO')
    .map(({ agency, code }) => agency?.creditText ?? code);
  const { kicker, headline, standfirst, byline, blocks } = content;
  return {
    kicker,
    headline: headline ?? '',
    standfirst,
    lead: JSON.stringify(renderLead(content.dateline, names, firstParagraphText(blocks))),
    dateline: publishedDateline(content, names),
    credits: credits.map(({ agency, role }) => ({ agencyId: agency?.id ?? null, role })),
    creditLine: names.length > 0 ? names.join('/') : null,
    byline,
    blocks,
    html: JSON.stringify(toHtml(blocks)),
    markdown: JSON.stringify(toMarkdown(blocks)),
    plainText: JSON.stringify(toPlainText(blocks)),
    wordCount: wordCount(blocks),
  };
}

function publishedDateline({ dateline }: Content, names: readonly string[]): PublishedDateline | null {
  if (dateline?.kind !== 'PLACE') return null;
  const { places, region, date } = dateline;
  return { places, region, date, place: places.join('/'), text: renderDateline(dateline, names) };
}
