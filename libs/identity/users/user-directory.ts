import type { Actor } from '@kopij/editorial';
import { Database, findRow, findRows, findRowsThat, isOneOf, rowsThat } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { normalizeEmail } from './check-email.js';
import { GrantRegistry } from '../rights/grant-registry.js';
import { may, type Permission } from '../access/permissions.js';
import { isBuiltIn, UserEntity } from './user.entity.js';

const alphabetical = new Intl.Collator('nl');

const withIds = isOneOf('id');
const named = rowsThat(`WHERE ${withIds.sqlite}`, `WHERE ${withIds.postgres}`);

/** Looks up users. */
@Injectable()
export class UserDirectory {
  constructor(
    private readonly database: Database,
    private readonly grants: GrantRegistry,
  ) {}

  /** All users except the command line's and those who were erased, or only the active ones, by name. */
  async all(only: 'ACTIVE' | 'ALL'): Promise<UserEntity[]> {
    return this.people(this.database.reader, only === 'ACTIVE' ? { deactivatedAt: null } : {});
  }

  /** The other active users whose role and reach have the permission, somewhere at least, by name, except the command line's. */
  async othersWith(reader: EntityManager, permission: Permission, { id }: Actor): Promise<Actor[]> {
    const active = await this.people(reader, { deactivatedAt: null });
    const others = active.filter((user) => user.id !== id && may(user, permission));
    return Promise.all(others.map((user) => this.grants.actor(user, user.reach)));
  }

  /** In the order of the ids, for a loader; null for unknown ids. */
  async byIds(ids: readonly string[]): Promise<(UserEntity | null)[]> {
    const found = await findRowsThat(this.database.reader, UserEntity, named, [JSON.stringify(ids)]);
    const byId = new Map(found.map((user) => [user.id, user]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  /** The user whom `all` would list, active or not; null if there is none. */
  async one(id: string): Promise<UserEntity | null> {
    const [user] = await this.people(this.database.reader, { id });
    return user ?? null;
  }

  /** The user with this e-mail address, ignoring case. */
  byEmail(email: string): Promise<UserEntity | null> {
    return findRow(this.database.reader, UserEntity, { email: normalizeEmail(email) });
  }

  /** The user as an actor, for a program that acts for them; null if there is no active one. */
  async actor(id: string): Promise<Actor | null> {
    const user = await findRow(this.database.reader, UserEntity, { id, deactivatedAt: null });
    return user && this.grants.actor(user, user.reach);
  }

  /** Whether there is an active user with this id, other than a built-in one. */
  async isActive(tx: EntityManager, id: string): Promise<boolean> {
    return !isBuiltIn(id) && (await findRow(tx, UserEntity, { id, deactivatedAt: null })) !== null;
  }

  /** Of these ids, the active users other than built-in ones, as actors: in one statement, however many they are. */
  async activeWithin(tx: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, Actor>> {
    if (ids.length === 0) return new Map();
    const found = await findRowsThat(tx, UserEntity, named, [JSON.stringify(ids)]);
    const active = found.filter(({ id, deactivatedAt }) => !isBuiltIn(id) && deactivatedAt === null);
    const actors = await Promise.all(active.map((user) => this.grants.actor(user, user.reach)));
    return new Map(actors.map((actor) => [actor.id, actor]));
  }

  private async people(reader: EntityManager, where: Partial<UserEntity>): Promise<UserEntity[]> {
    const found = await findRows(reader, UserEntity, where);
    return found.filter(({ id, erasedAt }) => !isBuiltIn(id) && erasedAt === null).sort(byName);
  }
}

/** Sorted here, because collations differ between the engines. */
function byName(a: UserEntity, b: UserEntity): number {
  return alphabetical.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}
