import type { Actor, Phrasing } from '@kopij/editorial';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from './access.js';
import { CreateToken } from './create-token.js';
import { CurrentUser } from './current-user.js';
import { RevokeToken } from './revoke-token.js';
import { CreateTokenInput, RevokeTokenInput } from './token.inputs.js';
import { tokenPayload } from './user-payload.js';
import { CreateTokenPayload, RevokeTokenPayload } from './user.payloads.js';

/** What everybody does to their own tokens, and admins to anybody's. */
@Resolver()
export class TokenDeskResolver {
  constructor(
    private readonly create: CreateToken,
    private readonly revoke: RevokeToken,
  ) {}

  @Mutation(() => CreateTokenPayload, {
    description:
      'Makes a token: one’s own, or anybody’s for admins. Its secret is in this answer and nowhere else. Sent again, it makes another one.',
  })
  @Requires('account:manage')
  createToken(
    @CurrentUser() actor: Actor,
    @Args('input') { userId = actor.id, ...input }: CreateTokenInput,
    @Context() phrasing: Phrasing,
  ): Promise<CreateTokenPayload> {
    const command = { userId, ...input, timeZone: input.expiresAt?.offset };
    return tokenPayload(this.create.execute(actor, command), phrasing);
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
