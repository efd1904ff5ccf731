import type { Actor } from '@kopij/editorial';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentUser } from '../access/current-user.js';
import type { SessionEntity } from '../sessions/session.entity.js';
import { Session } from './session.types.js';

/** Which of their sessions the caller is using. */
@Resolver(() => Session)
export class SessionResolver {
  @ResolveField(() => Boolean, { description: 'Whether this request was sent with it.' })
  isCurrent(@Parent() { id }: SessionEntity, @CurrentUser() actor: Actor | null): boolean {
    return id === actor?.sessionId;
  }
}
