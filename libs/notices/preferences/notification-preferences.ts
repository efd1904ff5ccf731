import { noticeKinds, type Actor, type NoticeKind } from '@kopij/editorial';
import { demand, UserEntity } from '@kopij/identity';
import { Database, findRow, UnitOfWork, upsertRow } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { usualDigest, type DigestFrequency } from './digest-frequency.js';
import { NotificationPreferencesEntity } from './notification-preferences.entity.js';

export interface Preferences {
  /** The kinds of which somebody does not want to be told. */
  readonly muted: readonly NoticeKind[];
  /** How often they want a digest by mail. */
  readonly digest: DigestFrequency;
}

/** Of what people want to be told, and how. Applied when they read: what is stored costs nothing to mute, and comes back. */
@Injectable()
export class NotificationPreferences {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  async of(userId: string): Promise<Preferences> {
    const row = await stored(this.database.reader, userId);
    return { muted: row?.muted ?? [], digest: row?.digest ?? usualDigest };
  }

  /** What is omitted does not change. Concerns nobody else, so there is no event. */
  async update(actor: Actor, { muted, digest }: Partial<Preferences>): Promise<void> {
    demand(actor, 'manuscript:write');
    await this.work.transaction(async (tx) => {
      // Locked, so that two changes at once do not undo each other.
      await findRow(tx, UserEntity, { id: actor.id }, { lock: true });
      const before = await stored(tx, actor.id);
      await upsertRow(tx, NotificationPreferencesEntity, {
        userId: actor.id,
        muted: muted ? noticeKinds.filter((kind) => muted.includes(kind)) : (before?.muted ?? []),
        digest: digest ?? before?.digest ?? null,
      });
    });
  }
}

function stored(reader: EntityManager, userId: string): Promise<NotificationPreferencesEntity | null> {
  return findRow(reader, NotificationPreferencesEntity, { userId });
}
