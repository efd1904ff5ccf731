import { DateTime, type Instant } from '@kopij/platform';
import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'How polling a source went last.' })
export class WirePoll {
  @Field(() => DateTime, { description: 'When it was polled.' })
  polledAt: Instant;

  @Field(() => String, {
    nullable: true,
    description:
      'Null if it succeeded, also when there was nothing new. Otherwise why not: HTTP and the status; QUARANTINED and the reason, if what came is no news; REFUSED for an address that is not public; UNREACHABLE, TIMEOUT, TOO_MANY_REDIRECTS, TOO_LARGE or BROKEN.',
  })
  error: string | null;

  @Field(() => Int, { description: 'How often it has failed since it last succeeded.' })
  failures: number;

  @Field(() => DateTime, { description: 'When it is polled next.' })
  dueAt: Instant;
}
