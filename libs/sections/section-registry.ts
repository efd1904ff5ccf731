import { CachedRegistry, Database, findRows, findRowsThat, rowsThat } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { SectionRedirectEntity } from './section-redirect.entity.js';
import { SectionTree } from './section-tree.js';
import { SectionEntity } from './section.entity.js';

const inOrder = rowsThat('ORDER BY position, id');

/** The section tree, cached in memory: `current()` as committed, `within(tx)` as seen by a transaction. */
@Injectable()
export class SectionRegistry extends CachedRegistry<SectionTree> {
  constructor(database: Database) {
    super(database, 'sections', async (manager) => {
      const rows = await findRowsThat(manager, SectionEntity, inOrder, []);
      return new SectionTree(rows, await findRows(manager, SectionRedirectEntity));
    });
  }
}
