import type { Actor } from '@kopij/editorial';
import { toInstant } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { ManuscriptDesk } from '../desk/manuscript-desk.js';
import type { ManuscriptCommand, Outcome } from '../manuscript/outcome.js';
import { UpstreamStore } from '../upstream/upstream-store.js';

export interface DismissUpstreamCommand extends ManuscriptCommand {
  readonly wireItemId: string;
  readonly reason: string;
}

/** Deals with what an agency asks without following it, with a reason. For a kill, a second person has to do the same. */
@Injectable()
export class DismissUpstream {
  constructor(
    private readonly desk: ManuscriptDesk,
    private readonly upstreams: UpstreamStore,
  ) {}

  execute(actor: Actor, command: DismissUpstreamCommand): Promise<Outcome> {
    const { wireItemId, reason } = command;
    return this.desk.change({
      actor,
      action: 'dismissUpstream',
      command,
      apply: async ({ tx, manuscript, now }) => {
        const upstream = await this.upstreams.find(tx, manuscript.id, wireItemId);
        if (!upstream?.task) throw new Error('The workflow lets only what is open through.');
        const { task, revisionNow } = upstream;
        const isFirstOfTwo = task === 'KILL' && upstream.dismissal === null;
        const dismissal = isFirstOfTwo ? { askedById: actor.id, askedAt: toInstant(now), reason } : null;
        await this.upstreams.update(tx, { ...upstream, dismissal, task: isFirstOfTwo ? task : null });
        manuscript.upstream = await this.upstreams.standingOf(tx, manuscript.id);
        return {
          event: {
            type: isFirstOfTwo ? 'upstreamDismissalRequested' : 'upstreamDismissed',
            wireItemId,
            reason,
          },
          details: { wireItemId, wireRevision: revisionNow, task },
        };
      },
    });
  }
}
