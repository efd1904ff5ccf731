import { roles, type Actor } from '@kopij/editorial';
import { Database } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { normalizeEmail } from './check-email.js';
import { may, type Permission } from './permissions.js';
import { commandLineUserId, UserEntity } from './user.entity.js';

const alphabetical = new Intl.Collator('nl');

/** Looks people up. */
@Injectable()
export class UserDirectory {
  constructor(private readonly database: Database) {}

  /** Everybody but the command line itself, or only those of them who may still act, by name. */
  async all(only: 'ACTIVE' | 'ALL'): Promise<UserEntity[]> {
    const found = await this.database.reader.findBy(UserEntity, {
      id: Not(commandLineUserId),
      ...(only === 'ACTIVE' && { deactivatedAt: IsNull() }),
    });
    return found.sort(byName);
  }

  /** Everybody else who may act now, and whose role has the permission, by name. The command line is nobody. */
  async othersWith(
    reader: Pick<EntityManager, 'findBy'>,
    permission: Permission,
    { id }: Actor,
  ): Promise<UserEntity[]> {
    const found = await reader.findBy(UserEntity, {
      id: Not(In([id, commandLineUserId])),
      role: In(roles.filter((role) => may({ role }, permission))),
      deactivatedAt: IsNull(),
    });
    return found.sort(byName);
  }

  /** In the order of the ids, for a loader; null where there is nobody. */
  async byIds(ids: readonly string[]): Promise<(UserEntity | null)[]> {
    const found = await this.database.reader.findBy(UserEntity, { id: In(ids) });
    const byId = new Map(found.map((user) => [user.id, user]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  /** Whom somebody means by an e-mail address, in whatever case they write it. */
  byEmail(email: string): Promise<UserEntity | null> {
    return this.database.reader.findOneBy(UserEntity, { email: normalizeEmail(email) });
  }

  /** The user as an actor, for a program that acts for them; null when there is none who may still act. */
  async actor(id: string): Promise<Actor | null> {
    const user = await this.database.reader.findOneBy(UserEntity, { id, deactivatedAt: IsNull() });
    return user && { id: user.id, name: user.name, role: user.role };
  }

  /** Whether there is such a user who may still act. */
  isActive(tx: EntityManager, id: string): Promise<boolean> {
    return tx.existsBy(UserEntity, { id, deactivatedAt: IsNull() });
  }
}

/** Databases have their own ideas of order; this one is the same on both engines. */
function byName(a: UserEntity, b: UserEntity): number {
  return alphabetical.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}
