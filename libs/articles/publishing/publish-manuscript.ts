import type { Actor, FindingCode } from '@kopij/editorial';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ManuscriptDesk, type Change } from '../desk/manuscript-desk.js';
import type { ManuscriptCommand, Outcome } from '../manuscript/outcome.js';
import { Publication } from './publication.js';

export interface PublishCommand extends ManuscriptCommand {
  /** The revision the publisher has read; refused unless it is the working copy. */
  readonly revision: number;
  /** The warnings the publisher has acknowledged. */
  readonly acknowledge?: readonly FindingCode[] | null;
  /** For copy that was published in another system: see {@link Publication.begin}. */
  readonly publishedAt?: Date;
}

/**
 * Publishes a revision. The only path to PUBLISHED without a correction note, for editors, imports and the
 * scheduler.
 */
@Injectable()
export class PublishManuscript {
  constructor(
    private readonly desk: ManuscriptDesk,
    private readonly publication: Publication,
  ) {}

  execute(actor: Actor, command: PublishCommand): Promise<Outcome> {
    return this.desk.change(this.change(actor, command));
  }

  /** Carries out a schedule that is due. */
  scheduled(tx: EntityManager, actor: Actor, command: PublishCommand): Promise<Outcome> {
    return this.desk.within(tx, this.change(actor, command, { scheduled: true }));
  }

  private change(actor: Actor, command: PublishCommand, details: { scheduled?: true } = {}): Change {
    return {
      actor,
      action: 'publish',
      command,
      apply: async (allowed) => {
        const published = await this.publication.begin(allowed, { elsewhere: command.publishedAt });
        return { event: { type: 'articlePublished', ...published }, details };
      },
    };
  }
}
