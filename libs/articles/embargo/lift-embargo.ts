import type { Actor } from '@kopij/editorial';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ManuscriptDesk } from '../desk/manuscript-desk.js';
import type { ManuscriptCommand, Outcome } from '../manuscript/outcome.js';
import { ShowAgain } from './show-again.js';

/** Shows an article again when its embargo ends. Only done by the scheduler. */
@Injectable()
export class LiftEmbargo {
  constructor(
    private readonly desk: ManuscriptDesk,
    private readonly again: ShowAgain,
  ) {}

  scheduled(tx: EntityManager, actor: Actor, command: ManuscriptCommand): Promise<Outcome> {
    return this.desk.within(tx, {
      actor,
      action: 'liftEmbargo',
      command,
      apply: async (allowed) => {
        const refusals = await this.again.execute(allowed);
        return refusals.length > 0
          ? { refusals }
          : { event: { type: 'embargoLifted' }, details: { scheduled: true } };
      },
    });
  }
}
