import { findRow, UnitOfWork } from '@kopij/platform';
import { SearchFilling, SearchIndex } from '@kopij/search';
import { Injectable } from '@nestjs/common';
import { searchableItem, wireSearch } from './wire-search.js';
import { WireItemEntity } from './wire-item.entity.js';
import { WireRevisionEntity } from './wire-revision.entity.js';

/** Makes items be found that were there before there was an index of their words. */
@Injectable()
export class FillWireSearch extends SearchFilling {
  constructor(work: UnitOfWork) {
    super(work, {
      name: FillWireSearch.name,
      index: new SearchIndex(wireSearch),
      textOf: async (tx, id) => {
        const item = await findRow(tx, WireItemEntity, { id }, { lock: true });
        if (!item) return null;
        const revision = await findRow(tx, WireRevisionEntity, { itemId: id, number: item.revision });
        return revision && searchableItem(item, revision.content);
      },
    });
  }
}
