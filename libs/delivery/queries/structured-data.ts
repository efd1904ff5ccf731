import type { Article } from '../contract/article.types.js';
import type { Site } from '../view/site.js';

/**
 * An article as schema.org's NewsArticle, in JSON-LD. `<` is escaped, so that it can stand in a page as it is.
 *
 * @source https://schema.org/NewsArticle, and what Google's search reads of it
 */
export function structuredData(article: Article, site: Site): string {
  const { byline, credits, creditLine, dateline, keywords, corrections } = article;
  const url = site.articleUrl(article) ?? undefined;
  const organisation = (name: string): object => ({ '@type': 'Organization', name });
  const agencies = credits
    .filter(({ role }) => role !== 'PHOTO')
    .map(({ agency }) => organisation(agency.name));
  const publisher = { '@type': 'NewsMediaOrganization', name: site.name, url: site.url ?? undefined };
  const people = byline.map((name) => ({ '@type': 'Person', name }));
  const document = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    url,
    mainEntityOfPage: url,
    identifier: article.id,
    headline: article.headline,
    description: article.summary ?? undefined,
    articleSection: article.section?.name,
    inLanguage: site.language,
    datePublished: article.firstPublishedAt,
    dateModified: article.updatedAt,
    dateline: dateline?.text,
    author: [people, agencies].find((names) => names.length > 0) ?? publisher,
    sourceOrganization: agencies.length > 0 ? agencies : undefined,
    creditText: creditLine ?? undefined,
    publisher,
    keywords: keywords.length > 0 ? keywords : undefined,
    wordCount: article.body.wordCount || undefined,
    image: article.pictures.map((picture) => ({
      '@type': 'ImageObject',
      url: site.absolute(picture.url),
      caption: picture.caption ?? undefined,
      creditText: picture.credit ?? undefined,
    })),
    correction: corrections.map(({ text, at }) => ({
      '@type': 'CorrectionComment',
      text,
      datePublished: at,
    })),
  };
  return JSON.stringify(document, withoutEmptyLists).replaceAll('<', '\\u003c');
}

function withoutEmptyLists(_: string, value: unknown): unknown {
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}
