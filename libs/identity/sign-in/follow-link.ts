import { recordChange } from '@kopij/ledger';
import { Clock, Database, findRow, toInstant, UnitOfWork, type CallerPlace } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { refused, type Refused } from '../contract/outcome.js';
import type { LinkKind, OneTimeLinkEntity } from '../links/one-time-link.entity.js';
import { OneTimeLinks } from '../links/one-time-links.js';
import { MailRequests } from '../mailing/mail-requests.js';
import { PasswordHashes } from '../passwords/password-hashes.js';
import { passwordRefusal } from '../passwords/password-rules.js';
import { Passwords } from '../passwords/passwords.js';
import { EndSessions } from '../sessions/end-sessions.js';
import { revokeTokensOf } from '../issued-tokens/revoke-tokens-of.js';
import { claimUsers } from '../users/claim-users.js';
import { insertUser } from '../users/insert-user.js';
import { isAnAdminThere } from '../users/last-admin.js';
import { UserEntity } from '../users/user.entity.js';
import { AdmitUser, type Admission } from './admit-user.js';
import { PasswordPolicy } from './password-policy.js';

export interface FollowLinkCommand {
  readonly token: string;
  readonly password: string;
  /** Whether their tokens are revoked as well. */
  readonly revokeTokens?: boolean;
  /** Who a first admin is to be. */
  readonly self?: { readonly name: string; readonly email: string };
}

/** Somebody chooses a password with a one-time link, which is used up, and is signed in. All their sessions end. */
@Injectable()
export class FollowLink {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly links: OneTimeLinks,
    private readonly hashes: PasswordHashes,
    private readonly admit: AdmitUser,
    private readonly policy: PasswordPolicy,
    private readonly mail: MailRequests,
  ) {}

  async execute(
    kind: LinkKind,
    command: FollowLinkCommand,
    place: CallerPlace,
  ): Promise<Admission | Refused> {
    // Nothing is hashed for whoever has no link.
    const { reader } = this.database;
    const given = await this.linkOf(reader, kind, command.token, { lock: false });
    const owner = given && (await this.ownerOf(reader, given, command));
    if (!owner) return this.policy.refusal ?? refused('LINK_INVALID', 'token');
    const off = this.policy.refusalOf(given);
    if (off) return off;
    const unfit = await passwordRefusal(command.password, owner);
    if (unfit) return refused(unfit, 'password');
    const hash = await this.hashes.make(command.password);
    return this.work.transaction(async (tx) => {
      await claimUsers(tx);
      const link = await this.linkOf(tx, kind, command.token, { lock: true });
      if (!link) return refused('LINK_INVALID', 'token');
      const found = await this.userOf(tx, link, command);
      if ('refusals' in found) return found;
      const { user } = found;
      await this.links.use(tx, link);
      const at = toInstant(this.clock.now());
      await Passwords.set(tx, user.id, hash, this.clock.now());
      await EndSessions.ofUser(tx, user.id);
      if (command.revokeTokens === true) await revokeTokensOf(tx, user.id, { actor: user, at });
      await recordChange(tx, {
        ...{ actor: user, at, action: 'PASSWORD_CHANGED' },
        subject: { kind: 'USER', id: user.id },
      });
      // Whoever had no password before knows where this one came from.
      if (kind === 'RESET') await this.mail.add(tx, { userId: user.id, mail: 'PASSWORD_CHANGED', at });
      return this.admit.execute(tx, user, { method: 'LINK', userAgent: place.userAgent });
    });
  }

  private async linkOf(
    reader: EntityManager,
    kind: LinkKind,
    token: string,
    locking: { readonly lock: boolean },
  ): Promise<OneTimeLinkEntity | null> {
    const link = await this.links.find(reader, token, locking);
    return link?.kind === kind ? link : null;
  }

  private async ownerOf(
    reader: EntityManager,
    { userId }: OneTimeLinkEntity,
    { self }: FollowLinkCommand,
  ): Promise<{ name: string; email: string } | null> {
    return userId === null ? (self ?? null) : findRow(reader, UserEntity, { id: userId });
  }

  private async userOf(
    tx: EntityManager,
    { userId }: OneTimeLinkEntity,
    { self }: FollowLinkCommand,
  ): Promise<{ user: UserEntity } | Refused> {
    if (userId !== null) {
      const user = await findRow(tx, UserEntity, { id: userId, deactivatedAt: null }, { lock: true });
      return user ? { user } : refused('LINK_INVALID', 'token');
    }
    if (!self || (await isAnAdminThere(tx))) return refused('LINK_INVALID', 'token');
    const made = await insertUser(tx, { ...self, role: 'ADMIN' }, this.clock.now());
    if ('refusals' in made) return made;
    await recordChange(tx, {
      ...{ actor: made.user, at: made.user.createdAt, action: 'USER_CREATED' },
      subject: { kind: 'USER', id: made.user.id },
      details: { role: made.user.role },
    });
    return made;
  }
}
