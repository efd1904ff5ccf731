import { findRow, UnitOfWork } from '@kopij/platform';
import { SearchFilling, SearchIndex } from '@kopij/search';
import { Injectable } from '@nestjs/common';
import { articleSearch } from '../stored/article-search.js';
import { LiveArticleEntity } from '../stored/live-article.entity.js';
import { searchableArticle } from './searchable-article.js';

/** Makes articles be found that were live before there was a search. */
@Injectable()
export class FillSearch extends SearchFilling {
  constructor(work: UnitOfWork) {
    super(work, {
      name: FillSearch.name,
      index: new SearchIndex(articleSearch),
      textOf: async (tx, id) => {
        const article = await findRow(tx, LiveArticleEntity, { id }, { lock: true });
        return article && searchableArticle(article);
      },
    });
  }
}
