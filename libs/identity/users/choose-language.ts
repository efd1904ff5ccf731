import type { Actor, Locale } from '@kopij/editorial';
import { findRow, UnitOfWork, updateRow } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { demand } from '../access/demand.js';
import { refused, type Refused } from '../contract/outcome.js';
import { UserEntity } from './user.entity.js';

/** Chooses the language of mail to the caller. Concerns nobody else, so nothing is recorded. */
@Injectable()
export class ChooseLanguage {
  constructor(private readonly work: UnitOfWork) {}

  async execute(
    actor: Actor,
    { locale }: { readonly locale: Locale },
  ): Promise<{ user: UserEntity } | Refused> {
    demand(actor, 'account:manage');
    return this.work.transaction(async (tx) => {
      const user = await findRow(tx, UserEntity, { id: actor.id }, { lock: true });
      if (!user) return refused('USER_UNKNOWN');
      const changed = { ...user, locale };
      await updateRow(tx, UserEntity, changed);
      return { user: changed };
    });
  }
}
