import type { Actor } from '@kopij/editorial';
import { Weighs } from '@kopij/platform';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentUser } from '../../access/current-user.js';
import { may } from '../../access/permissions.js';
import type { UserEntity } from '../../users/user.entity.js';
import { User } from '../../users/user.types.js';
import { ProveIdentity } from '../proving/prove-identity.js';
import { Factors } from './factor.types.js';
import { OwnFactors } from './own-factors.js';

/** The factors of a user, for themselves. */
@Resolver(() => User)
export class UserFactorsResolver {
  constructor(private readonly own: OwnFactors) {}

  @Weighs(10)
  @ResolveField(() => Factors, {
    nullable: true,
    description:
      'What they sign in with beside a password. Visible only to the user, and not to a token without MANAGE; otherwise null.',
  })
  async factors(@Parent() { id }: UserEntity, @CurrentUser() actor: Actor | null): Promise<Factors | null> {
    return actor?.id === id && may(actor, 'account:manage') ? this.own.execute(actor) : null;
  }
}

/** What a passkey is asked with. */
@Resolver(() => Factors)
export class FactorsResolver {
  constructor(private readonly prove: ProveIdentity) {}

  @Weighs(10)
  @ResolveField(() => String, {
    nullable: true,
    description:
      'For `navigator.credentials.get`, in JSON, to give a passkey as `proof`. Valid for five minutes; null if there are no passkeys.',
  })
  passkeyOptions(@CurrentUser() actor: Actor | null): Promise<string | null> | null {
    return actor && this.prove.askForPasskey(actor);
  }
}
