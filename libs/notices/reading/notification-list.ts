import type { Actor } from '@kopij/editorial';
import { demand } from '@kopij/identity';
import {
  countRowsThat,
  cursorKind,
  Database,
  findRowsThat,
  isOneOf,
  rowsThat,
  type Condition,
  type CursorValues,
  type PageRequest,
} from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { NotificationPreferences } from '../preferences/notification-preferences.js';
import { NotificationEntity } from '../telling/notification.entity.js';

type Place = CursorValues<['id']>;

export const notificationCursors = cursorKind('notifications', ['id']);

const isMuted = isOneOf('kind');

/** Of what is not muted. */
const conditionOf = (ofUser: string): { all: Condition; first: Condition; next: Condition } => {
  const that = (rest: string): Condition =>
    rowsThat(
      `WHERE ${ofUser} AND NOT (${isMuted.sqlite}) ${rest}`,
      `WHERE ${ofUser} AND NOT (${isMuted.postgres}) ${rest}`,
    );
  return {
    all: that(''),
    first: that('ORDER BY id DESC LIMIT ?'),
    next: that('AND id < ? ORDER BY id DESC LIMIT ?'),
  };
};
const conditions = {
  ALL: conditionOf('user_id = ?'),
  UNREAD: conditionOf('user_id = ? AND read_at IS NULL'),
};

/** Which of their notifications somebody reads. */
export type Reading = keyof typeof conditions;

/** What somebody was told, newest first. Everybody reads only their own. */
@Injectable()
export class NotificationList {
  constructor(
    private readonly database: Database,
    private readonly preferences: NotificationPreferences,
  ) {}

  /** The notifications of one page, and one more if there are further pages. */
  async page(
    actor: Actor,
    which: Reading,
    { limit, cursor }: Pick<PageRequest<Place>, 'limit' | 'cursor'>,
  ): Promise<NotificationEntity[]> {
    demand(actor, 'manuscript:read');
    const { first, next } = conditions[which];
    const { reader } = this.database;
    const ofThem = [actor.id, await this.mutedBy(actor)];
    return cursor
      ? findRowsThat(reader, NotificationEntity, next, [...ofThem, ...cursor, limit + 1])
      : findRowsThat(reader, NotificationEntity, first, [...ofThem, limit + 1]);
  }

  async count(actor: Actor, which: Reading): Promise<number> {
    demand(actor, 'manuscript:read');
    const ofThem = [actor.id, await this.mutedBy(actor)];
    return countRowsThat(this.database.reader, NotificationEntity, conditions[which].all, ofThem);
  }

  private async mutedBy({ id }: Actor): Promise<string> {
    return JSON.stringify((await this.preferences.of(id)).muted);
  }
}
