import { findRow, UnitOfWork } from '@kopij/platform';
import { SearchFilling, SearchIndex } from '@kopij/search';
import { Injectable } from '@nestjs/common';
import { manuscriptSearch, searchableRevision } from './manuscript-search.js';
import { ManuscriptEntity } from './manuscript.entity.js';
import { RevisionEntity } from './revision.entity.js';

/** Makes manuscripts be found that were imported, or there before there was a search or its marks. */
@Injectable()
export class FillManuscriptSearch extends SearchFilling {
  constructor(work: UnitOfWork) {
    super(work, {
      name: FillManuscriptSearch.name,
      index: new SearchIndex(manuscriptSearch),
      textOf: async (tx, id) => {
        const manuscript = await findRow(tx, ManuscriptEntity, { id }, { lock: true });
        if (!manuscript) return null;
        const { revision: number } = manuscript;
        const revision = await findRow(tx, RevisionEntity, { manuscriptId: id, number });
        return revision && searchableRevision(revision);
      },
    });
  }
}
