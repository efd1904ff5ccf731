import { emptyContent, type Actor } from '@kopij/editorial';
import { Clock, record, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ContentPatcher, type ContentPatch } from '../content/content-patch.js';
import { ManuscriptDesk } from '../desk/manuscript-desk.js';
import { openManuscript } from '../desk/open-manuscript.js';
import { Ledger } from '../ledger/ledger.js';
import { ManuscriptStore } from '../manuscript/manuscript-store.js';
import type { Outcome } from '../manuscript/outcome.js';

export interface CreateManuscriptCommand {
  readonly content: ContentPatch;
  /** The same key and command again give the first answer and do nothing. */
  readonly idempotencyKey?: string | null;
}

/** Opens a manuscript as a draft, which may be as incomplete as it likes. */
@Injectable()
export class CreateManuscript {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly desk: ManuscriptDesk,
    private readonly store: ManuscriptStore,
    private readonly ledger: Ledger,
    private readonly patcher: ContentPatcher,
  ) {}

  /** @param asked all that the caller said, where the content was made of it: a repeated key is judged by it */
  execute(actor: Actor, command: CreateManuscriptCommand, asked: object = command): Promise<Outcome> {
    return this.work.transaction((tx) =>
      this.desk.once(tx, actor, command.idempotencyKey, { action: 'create', ...asked }, () =>
        this.create(tx, actor, command),
      ),
    );
  }

  private async create(
    tx: EntityManager,
    actor: Actor,
    { content: patch }: CreateManuscriptCommand,
  ): Promise<Outcome> {
    const patched = await this.patcher.apply(tx, emptyContent(), patch);
    if ('refusals' in patched) return patched;

    const { copy, revision, event, entry } = openManuscript({
      content: patched.content,
      importKey: null,
      actor,
      now: this.clock.now(),
    });
    await this.store.add(tx, [copy.manuscript]);
    await this.store.addRevisions(tx, [revision]);
    await record(tx, event);
    await this.ledger.append(tx, [entry]);
    return { manuscript: copy.manuscript };
  }
}
