import type { Actor, CorrectionType } from '@kopij/editorial';
import { toInstant } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { ManuscriptDesk } from '../desk/manuscript-desk.js';
import { CorrectionStore } from '../manuscript/correction-store.js';
import type { ManuscriptCommand, Outcome } from '../manuscript/outcome.js';
import { Publication } from './publication.js';

export interface CorrectArticleCommand extends ManuscriptCommand {
  /** The revision the publisher has read; refused unless it is the working copy. */
  readonly revision: number;
  readonly type: CorrectionType;
  /** The note for readers. */
  readonly note: string;
  /** The name under it. Default: the actor's name. */
  readonly signedBy?: string | null;
}

/** Publishes the live text again, or a reviewed edit of it, with a note that tells readers what has changed. */
@Injectable()
export class CorrectArticle {
  constructor(
    private readonly desk: ManuscriptDesk,
    private readonly publication: Publication,
    private readonly corrections: CorrectionStore,
  ) {}

  execute(actor: Actor, command: CorrectArticleCommand): Promise<Outcome> {
    return this.desk.change({
      actor,
      action: 'correct',
      command,
      apply: async (allowed) => {
        const { type, note: text, signedBy } = command;
        const correction = { type, text, at: toInstant(allowed.now), by: signedBy ?? actor.name };
        await this.corrections.add(allowed.tx, allowed.manuscript.id, correction);
        const { revision, slug, sectionId } = await this.publication.begin(allowed, { isCorrection: true });
        return {
          event: { type: 'articleCorrected', revision, slug, sectionId, correction: { type, text } },
          details: { correction },
        };
      },
    });
  }
}
