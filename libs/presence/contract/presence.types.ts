import { DateTime, type Instant } from '@kopij/platform';
import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Somebody who has the manuscript open. Nothing of it is stored.' })
export class Presence {
  @Field(() => String, { nullable: true, description: 'The key of the block that they are in.' })
  blockKey: string | null;

  @Field({ description: 'Whether they are changing it, or only reading.' })
  isEditing: boolean;

  @Field(() => DateTime, { description: 'When their client last said that they are there.' })
  lastSeenAt: Instant;

  @Field({ description: 'Whether it is the caller, in whatever window.' })
  isMine: boolean;

  userId: string;
}

@ObjectType({
  description:
    'Who says that they are working on the manuscript. It refuses nobody anything: `expectedVersion` keeps edits apart.',
})
export class ManuscriptLock {
  @Field(() => DateTime, { description: 'Since when.' })
  since: Instant;

  @Field(() => DateTime, {
    description: 'When it ends unless their client says before that they are still there.',
  })
  expiresAt: Instant;

  @Field({ description: 'Whether it is the caller’s, in whatever window.' })
  isMine: boolean;

  userId: string;
}
