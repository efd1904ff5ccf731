import { emptyContent, type Actor } from '@kopij/editorial';
import { Clock, record, UnitOfWork } from '@kopij/platform';
import { GrantRegistry } from '@kopij/identity';
import { SectionRegistry } from '@kopij/sections';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ContentPatcher, type ContentPatch } from '../content/content-patch.js';
import { ManuscriptDesk } from '../desk/manuscript-desk.js';
import { openManuscript, type Origin } from '../desk/open-manuscript.js';
import { Ledger } from '../ledger/ledger.js';
import { judgePlace } from '../manuscript/judge-place.js';
import { newSubject } from '../manuscript/subject-of.js';
import { ManuscriptStore } from '../manuscript/manuscript-store.js';
import type { Outcome } from '../manuscript/outcome.js';

export interface CreateManuscriptCommand {
  readonly content: ContentPatch;
  /** Repeating the same command with the same key returns the first answer and does nothing else. */
  readonly idempotencyKey?: string | null;
}

/** Creates a manuscript as a draft, which may be incomplete. */
@Injectable()
export class CreateManuscript {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly desk: ManuscriptDesk,
    private readonly store: ManuscriptStore,
    private readonly ledger: Ledger,
    private readonly patcher: ContentPatcher,
    private readonly sections: SectionRegistry,
    private readonly grants: GrantRegistry,
  ) {}

  /** @param asked the caller's original input, if the content was derived from it, for comparison when a key is repeated */
  execute(actor: Actor, command: CreateManuscriptCommand, asked: object = command): Promise<Outcome> {
    return this.work.transaction((tx) =>
      this.desk.once(tx, actor, command.idempotencyKey, { action: 'create', ...asked }, () =>
        this.within(tx, actor, command.content),
      ),
    );
  }

  /** Creates it as part of a larger transaction. */
  async within(tx: EntityManager, actor: Actor, patch: ContentPatch, origin?: Origin): Promise<Outcome> {
    const patched = await this.patcher.apply(tx, emptyContent(), patch);
    if ('refusals' in patched) return patched;
    const maker = await this.grants.actorWithin(tx, actor);
    const subject = newSubject(maker, await this.sections.within(tx), patched.content.sectionId);
    const refusals = judgePlace(maker, 'create', subject);
    if (refusals.length > 0) return { refusals };

    const { copy, revision, event, entry } = openManuscript({
      content: patched.content,
      importKey: null,
      actor,
      now: this.clock.now(),
      origin,
    });
    await this.store.add(tx, copy.manuscript, revision);
    await record(tx, event);
    await this.ledger.append(tx, [entry]);
    return { manuscript: copy.manuscript };
  }
}
