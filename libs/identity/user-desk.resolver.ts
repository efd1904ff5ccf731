import type { Actor, Locale } from '@kopij/editorial';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from './access.js';
import { ChangeUserRole } from './change-user-role.js';
import { CreateUser } from './create-user.js';
import { CurrentUser } from './current-user.js';
import { DeactivateUser } from './deactivate-user.js';
import { RevokeToken } from './revoke-token.js';
import { payload } from './user-payload.js';
import {
  ChangeUserRoleInput,
  CreateUserInput,
  DeactivateUserInput,
  RevokeTokenInput,
} from './user.inputs.js';
import {
  ChangeUserRolePayload,
  CreateUserPayload,
  DeactivateUserPayload,
  RevokeTokenPayload,
} from './user.payloads.js';

/** What admins do to users, and everybody to their own tokens. Tokens are made at the command line. */
@Resolver()
export class UserDeskResolver {
  constructor(
    private readonly create: CreateUser,
    private readonly changeRole: ChangeUserRole,
    private readonly deactivate: DeactivateUser,
    private readonly revoke: RevokeToken,
  ) {}

  @Mutation(() => CreateUserPayload, {
    description: 'Lets somebody into the newsroom. They can do nothing before they have a token.',
  })
  @Requires('user:manage')
  createUser(
    @CurrentUser() actor: Actor,
    @Args('input') input: CreateUserInput,
    @Context('locale') locale: Locale,
  ): Promise<CreateUserPayload> {
    return payload(this.create.execute(actor, input), locale);
  }

  @Mutation(() => ChangeUserRolePayload, {
    description: 'Gives somebody another role, from their next request on.',
  })
  @Requires('user:manage')
  changeUserRole(
    @CurrentUser() actor: Actor,
    @Args('input') input: ChangeUserRoleInput,
    @Context('locale') locale: Locale,
  ): Promise<ChangeUserRolePayload> {
    return payload(this.changeRole.execute(actor, input), locale);
  }

  @Mutation(() => DeactivateUserPayload, {
    description:
      'Shuts somebody out, from their next request on. What they wrote stays theirs; their tokens are revoked.',
  })
  @Requires('user:manage')
  deactivateUser(
    @CurrentUser() actor: Actor,
    @Args('input') input: DeactivateUserInput,
    @Context('locale') locale: Locale,
  ): Promise<DeactivateUserPayload> {
    return payload(this.deactivate.execute(actor, input), locale);
  }

  @Mutation(() => RevokeTokenPayload, {
    description: 'Makes a token worthless, for good: one’s own, or anybody’s for admins.',
  })
  @Requires('account:manage')
  async revokeToken(
    @CurrentUser() actor: Actor,
    @Args('input') input: RevokeTokenInput,
  ): Promise<RevokeTokenPayload> {
    return { ...(await this.revoke.execute(actor, input)), userErrors: [] };
  }
}
