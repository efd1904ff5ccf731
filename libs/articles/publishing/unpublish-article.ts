import type { Actor } from '@kopij/editorial';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ManuscriptDesk, type Change } from '../desk/manuscript-desk.js';
import type { MissedSchedule } from '../manuscript/manuscript.entity.js';
import type { ManuscriptCommand, Outcome } from '../manuscript/outcome.js';
import { Publication } from './publication.js';

export interface UnpublishArticleCommand extends ManuscriptCommand {
  readonly reason: string;
}

/** Unpublishes an article and cancels its schedules. It keeps its slug, and can be published again. */
@Injectable()
export class UnpublishArticle {
  constructor(
    private readonly desk: ManuscriptDesk,
    private readonly publication: Publication,
  ) {}

  execute(actor: Actor, command: UnpublishArticleCommand): Promise<Outcome> {
    return this.desk.change(this.change(actor, command));
  }

  /**
   * Carries out a schedule that is due, or unpublishes an article that cannot be shown when its embargo ends, with
   * the reasons.
   */
  scheduled(
    tx: EntityManager,
    actor: Actor,
    command: UnpublishArticleCommand,
    missed: MissedSchedule | null = null,
  ): Promise<Outcome> {
    return this.desk.within(tx, this.change(actor, command, missed));
  }

  private change(actor: Actor, command: UnpublishArticleCommand, missed?: MissedSchedule | null): Change {
    return {
      actor,
      action: 'unpublish',
      command,
      apply: async ({ tx, manuscript }) => {
        await this.publication.end(tx, manuscript);
        manuscript.missedSchedule = missed ?? null;
        return {
          event: { type: 'articleUnpublished', reason: command.reason },
          ...(missed === undefined ? {} : { details: { scheduled: true as const } }),
        };
      },
    };
  }
}
