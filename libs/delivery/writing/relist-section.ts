import { runStatement, statement } from '@kopij/platform';
import { SectionMoveListener, SectionMoves, SectionRegistry } from '@kopij/sections';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/**
 * Removes the articles of a section from the lists of all sections except some. Parameters: the section, and the
 * exceptions as a JSON array.
 */
const leaveLists = statement(
  `DELETE FROM live_listings
    WHERE article_id IN (SELECT x.article_id FROM live_listings x
                          WHERE x.list_id = (SELECT id FROM live_lists WHERE section_id = ? AND agency_id = ''))
      AND list_id IN (SELECT id FROM live_lists WHERE section_id <> ''
                       AND section_id NOT IN (SELECT value FROM json_each(?)))`,
  `DELETE FROM live_listings
    WHERE article_id IN (SELECT x.article_id FROM live_listings x
                          WHERE x.list_id = (SELECT id FROM live_lists WHERE section_id = ? AND agency_id = ''))
      AND list_id IN (SELECT id FROM live_lists WHERE section_id <> ''
                       AND section_id NOT IN (SELECT json_array_elements_text(?::json)))`,
);

/**
 * Creates the lists of a section for other sections too. Parameters: the other sections as a JSON array, and the
 * section.
 */
const makeAlike = statement(
  `INSERT INTO live_lists (section_id, agency_id)
   SELECT w.value, l.agency_id FROM json_each(?) w CROSS JOIN live_lists l
    WHERE l.section_id = ? ON CONFLICT (section_id, agency_id) DO NOTHING`,
  `INSERT INTO live_lists (section_id, agency_id)
   SELECT w.value, l.agency_id FROM json_array_elements_text(?::json) w(value) CROSS JOIN live_lists l
    WHERE l.section_id = ? ORDER BY 1, 2 ON CONFLICT (section_id, agency_id) DO NOTHING`,
);

/** Copies the listings of a section to other sections. Parameters as for {@link makeAlike}. */
const copyLists = statement(
  `INSERT INTO live_listings (list_id, published_at, article_id, story_id)
   SELECT t.id, x.published_at, x.article_id, x.story_id
     FROM json_each(?) w CROSS JOIN live_lists f CROSS JOIN live_lists t CROSS JOIN live_listings x
    WHERE f.section_id = ? AND t.section_id = w.value AND t.agency_id = f.agency_id AND x.list_id = f.id`,
  `INSERT INTO live_listings (list_id, published_at, article_id, story_id)
   SELECT t.id, x.published_at, x.article_id, x.story_id
     FROM json_array_elements_text(?::json) w(value) JOIN live_lists t ON t.section_id = w.value
     JOIN live_lists f ON f.section_id = ? AND f.agency_id = t.agency_id JOIN live_listings x ON x.list_id = f.id`,
);

/** Moves the articles of a moved section to the lists of its new parents, for any number of articles. */
@Injectable()
export class RelistSection extends SectionMoveListener implements OnModuleInit {
  constructor(
    private readonly moves: SectionMoves,
    private readonly sections: SectionRegistry,
  ) {
    super();
  }

  onModuleInit(): void {
    this.moves.register(this);
  }

  /** The lists of the moved section and those below it do not change: only those of its parents do. */
  async sectionMoved(tx: EntityManager, sectionId: string): Promise<void> {
    const tree = await this.sections.within(tx);
    const above = JSON.stringify(tree.ancestorsOf(sectionId).filter((id) => id !== sectionId));
    await runStatement(tx, leaveLists, [sectionId, JSON.stringify(tree.subtreeOf(sectionId))]);
    await runStatement(tx, makeAlike, [above, sectionId]);
    await runStatement(tx, copyLists, [above, sectionId]);
  }
}
