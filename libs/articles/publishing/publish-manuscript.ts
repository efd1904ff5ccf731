import type { Actor, FindingCode } from '@kopij/editorial';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ManuscriptDesk, type Change } from '../desk/manuscript-desk.js';
import type { ManuscriptCommand, Outcome } from '../manuscript/outcome.js';
import { Publication } from './publication.js';

export interface PublishCommand extends ManuscriptCommand {
  /** The revision the publisher has read; any other than the working copy is refused. */
  readonly revision: number;
  /** The warnings the publisher has read and lets pass, where that takes saying so. */
  readonly acknowledge?: readonly FindingCode[] | null;
  /** For copy that was published elsewhere before: see {@link Publication.begin}. */
  readonly publishedAt?: Date;
}

/** Makes a revision public. The one path to PUBLISHED without a note, for editors, imports and the scheduler alike. */
@Injectable()
export class PublishManuscript {
  constructor(
    private readonly desk: ManuscriptDesk,
    private readonly publication: Publication,
  ) {}

  execute(actor: Actor, command: PublishCommand): Promise<Outcome> {
    return this.desk.change(this.change(actor, command));
  }

  /** What was planned, now that its time has come. */
  scheduled(tx: EntityManager, actor: Actor, command: PublishCommand): Promise<Outcome> {
    return this.desk.within(tx, this.change(actor, command, { scheduled: true }));
  }

  private change(actor: Actor, command: PublishCommand, details: { scheduled?: true } = {}): Change {
    return {
      actor,
      action: 'publish',
      command,
      apply: async (allowed) => {
        const published = await this.publication.begin(allowed, command.publishedAt);
        return { event: { type: 'articlePublished', ...published }, details };
      },
    };
  }
}
