import type { Actor } from '@kopij/editorial';
import { CurrentUser, may } from '@kopij/identity';
import { Notification, type NotificationEntity } from '@kopij/notices';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Manuscript } from '../contract/manuscript.types.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { isReadable } from '../manuscript/readable-manuscripts.js';
import { ManuscriptById } from '../manuscript/manuscript-by-id.js';

/** The manuscript that somebody was told about. */
@Resolver(() => Notification)
export class NotificationManuscriptResolver {
  constructor(private readonly manuscripts: ManuscriptById) {}

  @ResolveField(() => Manuscript, {
    nullable: true,
    description: 'The manuscript, as it is now; null if the caller may not read it any more.',
  })
  async manuscript(
    @Parent() { manuscriptId }: NotificationEntity,
    @CurrentUser() actor: Actor | null,
    @Context() request: object,
  ): Promise<ManuscriptEntity | null> {
    if (actor === null || !may(actor, 'manuscript:read')) return null;
    const manuscript = await this.manuscripts.find(request, manuscriptId);
    return manuscript && isReadable(actor, manuscript) ? manuscript : null;
  }
}
