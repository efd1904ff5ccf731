import type { Actor } from '@kopij/editorial';
import {
  Database,
  findRow,
  findRowsThat,
  insertRows,
  isOneOf,
  rowsThat,
  runStatement,
  statement,
  UnitOfWork,
} from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { demand } from '../access/demand.js';
import { refused, type Refused } from '../contract/outcome.js';
import { UserEntity } from '../users/user.entity.js';
import { PreferenceEntity } from './preference.entity.js';

/** A theme, some columns, a few filters, of each client that somebody uses. */
export const mostPreferences = 50;

export interface PreferenceChange {
  readonly key: string;
  /** Null to forget it. */
  readonly value: string | null;
}

const named = isOneOf('key');
const drop = statement(
  `DELETE FROM preferences WHERE user_id = ? AND ${named.sqlite}`,
  `DELETE FROM preferences WHERE user_id = ? AND ${named.postgres}`,
);
// By key, in the same order on either engine.
const all = rowsThat('WHERE user_id = ? ORDER BY key', 'WHERE user_id = ? ORDER BY key COLLATE "C"');

/** What clients keep for people: a theme, the columns of a list. */
@Injectable()
export class Preferences {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  /** By key. */
  of(userId: string): Promise<PreferenceEntity[]> {
    return stored(this.database.reader, userId);
  }

  /** Changes those that are named, the last of the same key, and leaves the others. Concerns nobody else, so nothing is recorded. */
  async update(
    actor: Actor,
    changes: readonly PreferenceChange[],
  ): Promise<{ readonly preferences: readonly PreferenceEntity[] } | Refused> {
    demand(actor, 'account:manage');
    return this.work.transaction(async (tx) => {
      // Locked, so that two changes at once do not make more than the most.
      const user = await findRow(tx, UserEntity, { id: actor.id, deactivatedAt: null }, { lock: true });
      if (!user) return refused('USER_DEACTIVATED');
      const wanted = new Map(changes.map(({ key, value }) => [key, value]));
      const kept = (await stored(tx, user.id)).filter(({ key }) => !wanted.has(key));
      const given = [...wanted].flatMap(([key, value]) =>
        value === null ? [] : [{ userId: user.id, key, value }],
      );
      if (kept.length + given.length > mostPreferences) return refused('TOO_MANY_PREFERENCES', 'preferences');
      await runStatement(tx, drop, [user.id, JSON.stringify([...wanted.keys()])]);
      await insertRows(tx, PreferenceEntity, given);
      return { preferences: await stored(tx, user.id) };
    });
  }
}

function stored(reader: EntityManager, userId: string): Promise<PreferenceEntity[]> {
  return findRowsThat(reader, PreferenceEntity, all, [userId]);
}
