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

/** Takes an article away from readers, and calls off what is planned for it. It keeps its address, and can come back. */
@Injectable()
export class UnpublishArticle {
  constructor(
    private readonly desk: ManuscriptDesk,
    private readonly publication: Publication,
  ) {}

  execute(actor: Actor, command: UnpublishArticleCommand): Promise<Outcome> {
    return this.desk.change(this.change(actor, command));
  }

  /** What was planned, now that its time has come; or what cannot come back when its embargo ends, and why. */
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
