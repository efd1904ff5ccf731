import type { Actor, Phrasing } from '@kopij/editorial';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../access/access.js';
import { CreateToken } from './create-token.js';
import { CurrentUser } from '../access/current-user.js';
import { RevokeToken } from './revoke-token.js';
import { CreateTokenInput, RevokeTokenInput } from './token.inputs.js';
import { tokenPayload } from './token-payload.js';
import { CreateTokenPayload, RevokeTokenPayload } from './token.payloads.js';

/** Mutations of tokens: one's own, and for admins anybody's. */
@Resolver()
export class TokenMutationsResolver {
  constructor(
    private readonly create: CreateToken,
    private readonly revoke: RevokeToken,
  ) {}

  @Mutation(() => CreateTokenPayload, {
    description:
      'Creates a token for the caller; admins can create tokens for anybody. The secret is only in this response. Repeating the request creates another token.',
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
    description: 'Revokes a token permanently: the caller’s own, or for admins anybody’s.',
  })
  @Requires('account:manage')
  async revokeToken(
    @CurrentUser() actor: Actor,
    @Args('input') input: RevokeTokenInput,
  ): Promise<RevokeTokenPayload> {
    return { ...(await this.revoke.execute(actor, input)), userErrors: [] };
  }
}
