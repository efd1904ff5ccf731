import { enumOf, Holds } from '@kopij/platform';
import { Field, ObjectType } from '@nestjs/graphql';
import { factorKinds, type FactorKind } from '../factors/giving/factor-kind.js';

const FactorKindEnum = enumOf<FactorKind>('FactorKind', factorKinds, {
  description: 'What somebody signs in with beside a password or single sign-on.',
  values: {
    PASSKEY: 'A passkey: in a phone, a laptop or a security key.',
    TOTP: 'A code of six digits, by an app.',
    RECOVERY_CODE: 'One of the codes that were written down for when the others are lost.',
  },
});

/** The fields for whoever has shown one factor. The resolver adds what a passkey is asked with. */
@ObjectType({
  description:
    'A sign-in that is not finished: the password was right, or an identity provider has said who it is, and a second factor is still asked.',
})
export class PendingSignIn {
  id: string;

  userId: string;

  @Field({
    description: 'What to give with `finishSignIn`, or to set up a factor with. Valid for 15 minutes.',
  })
  secret: string;

  @Holds(3)
  @Field(() => [FactorKindEnum], {
    description: 'What they can give. Empty if they have to set up a factor first.',
  })
  factors: readonly FactorKind[];

  @Field({
    description:
      'Whether they must set up a factor first, with `startTotp` and `confirmTotp`, or `startPasskey` and `addPasskey`. That finishes the sign-in.',
  })
  mustSetUp: boolean;
}
