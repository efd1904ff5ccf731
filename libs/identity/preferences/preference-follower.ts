import { hash } from 'node:crypto';
import { Database, findRowsThat, isOneOf, QuietFollower, rowsThat } from '@kopij/platform';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { PreferenceEntity } from './preference.entity.js';

const those = isOneOf('user_id');
const ofUsers = rowsThat(
  `WHERE ${those.sqlite} ORDER BY user_id, key`,
  `WHERE ${those.postgres} ORDER BY user_id, key COLLATE "C"`,
);

/** Tells the other windows of somebody that their preferences are others. They leave no event: see docs/adr/0083. */
@Injectable()
export class PreferenceFollower implements OnModuleDestroy {
  private readonly follower = new QuietFollower('Preferences', (userIds) => this.look(userIds));

  constructor(private readonly database: Database) {}

  /**
   * Calls the listener whenever what clients keep for one person has changed.
   *
   * @returns what ends that
   */
  follow(userId: string, listener: () => void): Promise<() => void> {
    return this.follower.follow(userId, listener);
  }

  onModuleDestroy(): Promise<void> {
    return this.follower.stop();
  }

  private async look(userIds: readonly string[]): Promise<Map<string, string>> {
    const asked = [JSON.stringify(userIds)];
    const rows = await findRowsThat(this.database.reader, PreferenceEntity, ofUsers, asked);
    const all = new Map<string, string[]>();
    for (const { userId, key, value } of rows) all.set(userId, [...(all.get(userId) ?? []), key, value]);
    return new Map([...all].map(([userId, texts]) => [userId, hash('sha256', JSON.stringify(texts))]));
  }
}
