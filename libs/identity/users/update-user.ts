import type { Actor, Locale } from '@kopij/editorial';
import { differences, recordChange } from '@kopij/ledger';
import { Clock, toInstant, UnitOfWork, updateRow } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { checkEmail, normalizeEmail } from './check-email.js';
import { demand, demandWhole } from '../access/demand.js';
import { findChangeableUser } from './find-changeable-user.js';
import type { Refused } from '../contract/outcome.js';
import { OneTimeLinks } from '../links/one-time-links.js';
import { UserEntity } from './user.entity.js';

/** Omitted fields do not change. */
export interface UpdateUserCommand {
  readonly userId: string;
  readonly name?: string | undefined;
  /** In any case; stored in lower case. */
  readonly email?: string | undefined;
  /** The language of mail to them. */
  readonly locale?: Locale | undefined;
}

/** Changes a user's name, e-mail address or language. Their tokens, and what they wrote, stay theirs. */
@Injectable()
export class UpdateUser {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly links: OneTimeLinks,
  ) {}

  /** @throws {Problem} NOT_FOUND; {@link MissingRight} if a limited token changes an address, to which links are mailed */
  async execute(
    actor: Actor,
    { userId, name, email, locale }: UpdateUserCommand,
  ): Promise<{ user: UserEntity } | Refused> {
    demand(actor, 'user:manage');
    return this.work.transaction(async (tx) => {
      const user = await findChangeableUser(tx, actor, userId);
      if ('refusals' in user) return user;
      const updated = {
        ...user,
        name: name?.trim() ?? user.name,
        email: email === undefined ? user.email : normalizeEmail(email),
        locale: locale ?? user.locale,
      };
      const isMoved = updated.email !== user.email;
      if (isMoved) demandWhole(actor, 'user:manage');
      const refusal = await checkEmail(tx, updated);
      if (refusal) return refusal;
      const details = differences(user, updated, { shown: [], named: ['name', 'email', 'locale'] });
      if (Object.keys(details).length === 0) return { user };
      await updateRow(tx, UserEntity, updated);
      // What went to the former address may have gone to somebody else.
      if (isMoved) await this.links.removeOf(tx, userId);
      await recordChange(tx, {
        ...{ actor, at: toInstant(this.clock.now()), action: 'USER_CHANGED' },
        subject: { kind: 'USER', id: userId },
        details,
      });
      return { user: updated };
    });
  }
}
