import type { Actor } from '@kopij/editorial';
import { CONFIG, type Config } from '@kopij/platform';
import { Inject, Injectable } from '@nestjs/common';
import { refused, type Refused } from '../contract/outcome.js';
import type { OneTimeLinkEntity } from '../links/one-time-link.entity.js';
import { commandLineUserId } from '../users/user.entity.js';

/**
 * Whether people sign in with passwords here. Where they do not, links that were made at the server's terminal still let somebody in:
 * otherwise nobody could, once the identity provider is gone.
 */
@Injectable()
export class PasswordPolicy {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'passwordSignIn'>) {}

  /** Why nobody may sign in with a password; null if they may. */
  get refusal(): Refused | null {
    return this.config.passwordSignIn ? null : refused('PASSWORD_SIGN_IN_OFF');
  }

  /** Why a link does not count; null if it does. */
  refusalOf({ byOperator }: Pick<OneTimeLinkEntity, 'byOperator'>): Refused | null {
    return byOperator ? null : this.refusal;
  }

  /** Why somebody makes no links; null if they do. */
  refusalOfLinksBy(actor: Pick<Actor, 'id'>): Refused | null {
    return this.config.passwordSignIn || isOperator(actor) ? null : refused('LINKS_BY_OPERATOR');
  }
}

/** Whether somebody acts at the server's terminal: the built-in user has no tokens and no password. */
export function isOperator({ id }: Pick<Actor, 'id'>): boolean {
  return id === commandLineUserId;
}
