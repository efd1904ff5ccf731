import { Database, QuietFollower, statement } from '@kopij/platform';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { DraftKey } from './working-draft-store.js';

const keyed = 'SELECT value ->> 0, value ->> 1 FROM';
const marks = (named: string): string =>
  `SELECT manuscript_id AS "manuscriptId", user_id AS "userId", content_hash || ' ' || base_version || ' ' || saved_at AS mark
   FROM working_drafts WHERE (manuscript_id, user_id) IN (${named})`;
const marksOf = statement(marks(`${keyed} json_each(?)`), marks(`${keyed} json_array_elements(?::json)`));

/** Tells the other windows of somebody that their draft was saved, committed or thrown away. Drafts leave no event: see docs/adr/0083. */
@Injectable()
export class WorkingDraftFollower implements OnModuleDestroy {
  private readonly follower = new QuietFollower('Working drafts', (keys) => this.look(keys));

  constructor(private readonly database: Database) {}

  /**
   * Calls the listener whenever the draft of one person is another one, or is gone.
   *
   * @returns what ends that
   */
  follow({ manuscriptId, userId }: DraftKey, listener: () => void): Promise<() => void> {
    return this.follower.follow(JSON.stringify([manuscriptId, userId]), listener);
  }

  onModuleDestroy(): Promise<void> {
    return this.follower.stop();
  }

  private async look(keys: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.sql.all<DraftKey & { mark: string }>(marksOf, [`[${keys.join()}]`]);
    return new Map(
      rows.map(({ manuscriptId, userId, mark }) => [JSON.stringify([manuscriptId, userId]), mark]),
    );
  }
}
