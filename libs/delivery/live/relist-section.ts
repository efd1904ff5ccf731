import { AgencyRegistry } from '@kopij/agencies';
import { runStatement, statement } from '@kopij/platform';
import { SectionMoveListener, SectionMoves, SectionRegistry } from '@kopij/sections';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { sectionAgencyList, sectionList } from '../stored/list-name.js';

/** Takes what is in one list out of the lists of all sections but some. A section's id stands between `s:` and `/a:`. */
const leaveLists = statement(
  `DELETE FROM live_listings
    WHERE article_id IN (SELECT article_id FROM live_listings WHERE list = ?)
      AND list LIKE 's:%' AND substr(list, 3, 36) NOT IN (SELECT value FROM json_each(?))`,
  `DELETE FROM live_listings
    WHERE article_id IN (SELECT article_id FROM live_listings WHERE list = ?)
      AND list LIKE 's:%' AND substr(list, 3, 36) NOT IN (SELECT json_array_elements_text(?::json))`,
);

/** Copies lists into others: an array of `[from, to]`. */
const copyLists = statement(
  `INSERT INTO live_listings (list, published_at, article_id)
   SELECT c.value ->> 1, l.published_at, l.article_id FROM json_each(?) c CROSS JOIN live_listings l WHERE l.list = c.value ->> 0`,
  `INSERT INTO live_listings (list, published_at, article_id)
   SELECT c.value ->> 1, l.published_at, l.article_id FROM json_array_elements(?::json) c(value) JOIN live_listings l ON l.list = c.value ->> 0`,
);

/** Puts what is in a moved section into the lists of what it is a part of now, whatever the number of its articles. */
@Injectable()
export class RelistSection extends SectionMoveListener implements OnModuleInit {
  constructor(
    private readonly moves: SectionMoves,
    private readonly sections: SectionRegistry,
    private readonly agencies: AgencyRegistry,
  ) {
    super();
  }

  onModuleInit(): void {
    this.moves.register(this);
  }

  /** The lists of the moved section and of all below it stay as they are: only those above it are others now. */
  async sectionMoved(tx: EntityManager, sectionId: string): Promise<void> {
    const tree = await this.sections.within(tx);
    const { all } = await this.agencies.within(tx);
    const above = tree.ancestorsOf(sectionId).filter((id) => id !== sectionId);
    const copies = above.flatMap((to) => [
      [sectionList(sectionId), sectionList(to)],
      ...all.map(({ id }) => [sectionAgencyList(sectionId, id), sectionAgencyList(to, id)]),
    ]);
    await runStatement(tx, leaveLists, [sectionList(sectionId), JSON.stringify(tree.subtreeOf(sectionId))]);
    await runStatement(tx, copyLists, [JSON.stringify(copies)]);
  }
}
