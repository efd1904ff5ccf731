import { noticeKinds, type Actor, type NoticeKind } from '@kopij/editorial';
import { demand } from '@kopij/identity';
import { Database, findRow, UnitOfWork, upsertRow } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { NotificationPreferencesEntity } from './notification-preferences.entity.js';

/** Of what people want to be told. Applied when they read: what is stored costs nothing to mute, and comes back. */
@Injectable()
export class NotificationPreferences {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  /** The kinds of which somebody does not want to be told. */
  async mutedBy(userId: string): Promise<readonly NoticeKind[]> {
    const row = await findRow(this.database.reader, NotificationPreferencesEntity, { userId });
    return row?.muted ?? [];
  }

  /** Concerns nobody else, so there is no event. */
  async update(actor: Actor, muted: readonly NoticeKind[]): Promise<void> {
    demand(actor, 'manuscript:write');
    const row = { userId: actor.id, muted: noticeKinds.filter((kind) => muted.includes(kind)) };
    await this.work.transaction((tx) => upsertRow(tx, NotificationPreferencesEntity, row));
  }
}
