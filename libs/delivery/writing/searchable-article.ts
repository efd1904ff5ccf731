import type { OwnedText } from '@kopij/search';
import { articleLanguage, articleMarks } from '../stored/article-search.js';
import type { LiveArticleEntity } from '../stored/live-article.entity.js';

/** What a live article is found by. */
export function searchableArticle(article: Omit<LiveArticleEntity, 'storyId'>): OwnedText {
  const { headline, kicker, keywords, byline, dateline, standfirst, sectionId, credits } = article;
  return {
    owner: article.id,
    at: article.publishedAt,
    // What readers see even if the text is withheld.
    head: [headline, ...present(kicker), ...(keywords ?? []), ...byline, ...present(dateline?.place)],
    text: [...present(standfirst), JSON.parse(article.plainText) as string],
    marks: [
      ...new Set([
        ...present(sectionId).map(articleMarks.section),
        ...credits.map((credit) =>
          'textOf' in credit ? articleMarks.textOf(credit.textOf) : articleMarks.agency(credit.agencyId),
        ),
        ...(dateline?.places ?? []).map(articleMarks.place),
      ]),
    ],
    language: articleLanguage,
  };
}

function present(text: string | null | undefined): string[] {
  return text == null ? [] : [text];
}
