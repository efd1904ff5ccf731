import type { Actor } from '@kopij/editorial';
import { Injectable } from '@nestjs/common';
import { ManuscriptDesk } from '../desk/manuscript-desk.js';
import type { ManuscriptCommand, Outcome } from '../manuscript/outcome.js';
import { Publication } from './publication.js';

export interface KillArticleCommand extends ManuscriptCommand {
  /** In words for readers. */
  readonly reason: string;
  /** A comment for colleagues. */
  readonly comment?: string | null;
}

/** Withdraws an article permanently, by order of a court or its agency. Cannot be undone. */
@Injectable()
export class KillArticle {
  constructor(
    private readonly desk: ManuscriptDesk,
    private readonly publication: Publication,
  ) {}

  execute(actor: Actor, command: KillArticleCommand): Promise<Outcome> {
    return this.desk.change({
      actor,
      action: 'kill',
      command,
      apply: async ({ tx, manuscript, now }) => {
        const wasLive = manuscript.firstPublishedAt !== null;
        await this.publication.bury(tx, manuscript, command.reason, now);
        return {
          event: { type: 'articleKilled', reason: command.reason, wasLive },
          details: { publicReason: command.reason },
        };
      },
    });
  }
}
