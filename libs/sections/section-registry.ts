import { CachedRegistry, Database } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { SectionRedirectEntity } from './section-redirect.entity.js';
import { SectionTree } from './section-tree.js';
import { SectionEntity } from './section.entity.js';

/** The section tree, held in memory: `current()` as committed, `within(tx)` as a transaction sees it. */
@Injectable()
export class SectionRegistry extends CachedRegistry<SectionTree> {
  constructor(database: Database) {
    super(database, 'sections', async (manager) => {
      const rows = await manager.find(SectionEntity, { order: { position: 'ASC', id: 'ASC' } });
      return new SectionTree(rows, await manager.find(SectionRedirectEntity));
    });
  }
}
