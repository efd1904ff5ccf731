import { DateTime, Holds, type Instant } from '@kopij/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

/** The fields of a passkey for its owner. */
@ObjectType({ description: 'A passkey: in a phone, a laptop or a security key.' })
export class Passkey {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field({ description: 'What its owner calls it.' })
  name: string;

  @Field(() => Boolean, {
    description: 'Whether it is kept in its owner’s cloud account rather than in one device.',
  })
  isBackedUp: boolean;

  @Field(() => DateTime, { description: 'When it was set up.' })
  createdAt: Instant;

  @Field(() => DateTime, { nullable: true, description: 'When it was last used; null if never.' })
  usedAt: Instant | null;
}

/** The fields for their owner. The resolver adds what a passkey is asked with. */
@ObjectType({ description: 'What somebody signs in with beside a password.' })
export class Factors {
  @Field(() => Boolean, { description: 'Whether a second factor is demanded of them.' })
  isDemanded: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when codes of an app count; null if they do not.',
  })
  totpSince: Instant | null;

  @Holds(5)
  @Field(() => [Passkey], { description: 'Oldest first.' })
  passkeys: Passkey[];

  @Field(() => Int, { description: 'How many recovery codes are left.' })
  recoveryCodesLeft: number;
}
