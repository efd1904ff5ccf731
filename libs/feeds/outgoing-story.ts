import type { Article, Site } from '@kopij/delivery';
import { toHtml, type Block, type Correction, type CorrectionType, type Run } from '@kopij/editorial';
import type { OutgoingPicture, OutgoingStory } from '@kopij/formats';

/** An id as an IRI, the same in every format. */
export function iriOf(articleId: string): string {
  return `urn:uuid:${articleId}`;
}

/**
 * An article as feeds give it. Its text is given as far as it may be: not if it is withheld, or is from an agency that allows no
 * syndication; pictures neither.
 *
 * @param url where it stands on the site
 */
export function outgoingStory(
  article: Article,
  url: string,
  { site, feedText }: { readonly site: Site; readonly feedText: 'summary' | 'full' },
): OutgoingStory {
  const { text, pictures } = article.syndication;
  const credited = article.credits.filter(({ role }) => role !== 'PHOTO');
  return {
    id: iriOf(article.articleId),
    url,
    headline: article.headline,
    kicker: article.kicker,
    summary: text ? article.summary : null,
    html: text && feedText === 'full' ? htmlOf(article, site, pictures) : null,
    byline: article.byline,
    agencies: [...new Set(credited.map(({ agency }) => agency.name))],
    creditLine: article.creditLine,
    place: article.dateline?.place ?? null,
    dateline: article.dateline?.text ?? null,
    section: article.section?.name ?? null,
    keywords: article.keywords,
    pictures: text && pictures ? picturesOf(article, site) : [],
    corrections: text ? article.corrections : [],
    firstPublishedAt: article.firstPublishedAt,
    publishedAt: article.publishedAt,
    updatedAt: article.updatedAt,
  };
}

/** Those whose address is one. */
function picturesOf({ pictures }: Article, site: Site): OutgoingPicture[] {
  return pictures
    .map(({ url, alt, caption, credit }) => ({ url: site.absolute(url), alt, caption, credit }))
    .filter(({ url }) => URL.canParse(url));
}

/** The whole text: with its dateline and corrections, and with links that work elsewhere. */
function htmlOf(article: Article, site: Site, withPictures: boolean): string {
  const blocks = article.body.blocks.filter(({ type }) => withPictures || type !== 'IMAGE');
  const notes = article.corrections.map((correction) => noteOf(correction, site.language));
  return toHtml([...opened(blocks, article.opening), ...notes].map((block) => linked(block, site)));
}

/** With the dateline in front of the first paragraph that has a text. */
function opened(blocks: readonly Block[], opening: string): readonly Block[] {
  if (opening === '') return blocks;
  const first = blocks.find(
    (block) => block.type === 'PARAGRAPH' && block.runs.some(({ text }) => text.trim() !== ''),
  );
  if (first?.type !== 'PARAGRAPH') return blocks;
  const runs = [plain(opening), ...first.runs];
  return blocks.map((block) => (block === first ? { ...first, runs } : block));
}

const labels: Readonly<Record<CorrectionType, { readonly nl: string; readonly en: string }>> = {
  CORRECTION: { nl: 'Correctie', en: 'Correction' },
  CLARIFICATION: { nl: 'Verduidelijking', en: 'Clarification' },
  UPDATE: { nl: 'Aanvulling', en: 'Update' },
};

function noteOf({ type, text, at }: Correction, language: string): Block {
  const label = labels[type][/^nl\b/u.test(language) ? 'nl' : 'en'];
  return { key: at, type: 'PARAGRAPH', runs: [plain(`${label}: ${text}`)] };
}

function plain(text: string): Run {
  return { text, marks: [], href: null };
}

function linked(block: Block, site: Site): Block {
  const follow = (run: Run): Run => (run.href === null ? run : { ...run, href: site.absolute(run.href) });
  if (block.type === 'LIST') return { ...block, items: block.items.map((item) => item.map(follow)) };
  return 'runs' in block ? { ...block, runs: block.runs.map(follow) } : block;
}
