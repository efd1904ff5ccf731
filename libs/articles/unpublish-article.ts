import { LiveArticles } from '@kopij/delivery';
import type { Actor } from '@kopij/editorial';
import { Injectable } from '@nestjs/common';
import { ManuscriptDesk } from './manuscript-desk.js';
import type { ManuscriptCommand, Outcome } from './outcome.js';

export interface UnpublishArticleCommand extends ManuscriptCommand {
  readonly reason: string;
}

/** Takes an article away from readers. It keeps its address, and can be published again. */
@Injectable()
export class UnpublishArticle {
  constructor(
    private readonly desk: ManuscriptDesk,
    private readonly live: LiveArticles,
  ) {}

  execute(actor: Actor, command: UnpublishArticleCommand): Promise<Outcome> {
    return this.desk.change(actor, 'unpublish', command, async ({ tx, manuscript }) => {
      manuscript.liveRevision = null;
      manuscript.publishedAt = null;
      await this.live.takeDown(tx, manuscript.id);
      return { event: { type: 'articleUnpublished', reason: command.reason } };
    });
  }
}
