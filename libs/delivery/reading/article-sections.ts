import { Database, isOneOf, statement } from '@kopij/platform';
import { Injectable } from '@nestjs/common';

const named = isOneOf('x.article_id');
const sectionsOf = (condition: string): string =>
  `SELECT x.article_id AS "articleId", l.section_id AS "sectionId"
     FROM live_listings x JOIN live_lists l ON l.id = x.list_id
    WHERE ${condition} AND l.section_id <> '' AND l.agency_id = ''`;
const inSections = statement(sectionsOf(named.sqlite), sectionsOf(named.postgres));

/** In which sections articles are at the moment, for whoever follows the changes of a section. */
@Injectable()
export class ArticleSections {
  constructor(private readonly database: Database) {}

  /** By article: its section, the one above it, and so on to the top. Without articles that are not live or in no section. */
  async of(articleIds: readonly string[]): Promise<Map<string, Set<string>>> {
    const found = new Map<string, Set<string>>();
    const asked = [JSON.stringify(articleIds)];
    const rows = await this.database.sql.all<{ articleId: string; sectionId: string }>(inSections, asked);
    for (const { articleId, sectionId } of rows) {
      const sections = found.get(articleId) ?? new Set();
      found.set(articleId, sections.add(sectionId));
    }
    return found;
  }
}
