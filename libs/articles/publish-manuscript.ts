import { LiveArticles } from '@kopij/delivery';
import type { Actor } from '@kopij/editorial';
import { fromInstant, toInstant } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { ManuscriptDesk } from './manuscript-desk.js';
import type { ManuscriptCommand, Outcome } from './outcome.js';

export interface PublishCommand extends ManuscriptCommand {
  /** The revision the publisher has read; any other than the working copy is refused. */
  readonly revision: number;
  /**
   * For copy that was published elsewhere before: when. A later instant than now counts as now.
   * An article that is live keeps the instant it has.
   */
  readonly publishedAt?: Date;
}

/** Makes a revision public. The one path to PUBLISHED, for editors, imports and the scheduler alike. */
@Injectable()
export class PublishManuscript {
  constructor(
    private readonly desk: ManuscriptDesk,
    private readonly live: LiveArticles,
  ) {}

  execute(actor: Actor, command: PublishCommand): Promise<Outcome> {
    return this.desk.change(actor, 'publish', command, async ({ tx, manuscript, content, now }) => {
      const { sectionId } = content;
      if (sectionId === null) throw new Error('The workflow lets only copy in a section through.');
      const isFirst = manuscript.firstPublishedAt === null;
      const begun = command.publishedAt && command.publishedAt < now ? command.publishedAt : now;
      manuscript.publishedAt ??= toInstant(begun);
      manuscript.firstPublishedAt ??= manuscript.publishedAt;
      manuscript.liveRevision = manuscript.revision;

      // Readers must see it at once: same transaction.
      const { slug } = await this.live.putLive(tx, {
        id: manuscript.id,
        revision: manuscript.revision,
        content,
        publishedAt: fromInstant(manuscript.publishedAt),
        firstPublishedAt: fromInstant(manuscript.firstPublishedAt),
        updatedAt: isFirst ? begun : now,
      });
      return {
        event: {
          type: 'articlePublished',
          revision: manuscript.revision,
          slug,
          sectionId,
          first: isFirst,
        },
      };
    });
  }
}
