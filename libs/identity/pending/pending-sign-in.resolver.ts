import { Weighs } from '@kopij/platform';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { SecondFactors } from '../factors/giving/second-factors.js';
import { PendingSignIn } from './pending-sign-in.types.js';

/** What a passkey is asked with. */
@Resolver(() => PendingSignIn)
export class PendingSignInResolver {
  constructor(private readonly factors: SecondFactors) {}

  @Weighs(10)
  @ResolveField(() => String, {
    nullable: true,
    description:
      'For `navigator.credentials.get`, in JSON: `PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(passkeyOptions))`. Valid for five minutes; null if they have no passkey.',
  })
  passkeyOptions(@Parent() { id, userId }: PendingSignIn): Promise<string | null> {
    return this.factors.askForPasskey(userId, { kind: 'FINISH', subject: id });
  }
}
