import { Database } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { PublishedDateline } from '../stored/published-shape.js';
import { newestDatelines } from './article-statements.js';

/** Of how many articles the places are given. */
const mostRead = 300;

/** The places that live articles are from. */
@Injectable()
export class RecentPlaces {
  constructor(private readonly database: Database) {}

  /** Of the newest articles, the newest first: a place stands there once for each article that is from it. */
  async list(): Promise<string[]> {
    const rows = await this.database.sql.all<{ dateline: string | null }>(newestDatelines, [mostRead]);
    return rows.flatMap(({ dateline }) =>
      dateline === null ? [] : (JSON.parse(dateline) as PublishedDateline).places,
    );
  }
}
