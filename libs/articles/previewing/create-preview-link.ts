import type { Actor } from '@kopij/editorial';
import { demand, GrantRegistry, hashSecret, newSecret, renderToken } from '@kopij/identity';
import { recordChange } from '@kopij/ledger';
import { Clock, insertRows, newId, runStatement, statement, toInstant, UnitOfWork } from '@kopij/platform';
import { SectionRegistry } from '@kopij/sections';
import { Injectable } from '@nestjs/common';
import { ManuscriptStore } from '../manuscript/manuscript-store.js';
import { ReadableManuscripts } from '../manuscript/readable-manuscripts.js';
import { subjectOf } from '../manuscript/subject-of.js';
import type { ManuscriptRefusal } from '../manuscript/refusal.js';
import { judgePreview } from './judge-preview.js';
import { PreviewLinkEntity } from './preview-link.entity.js';

interface CreatePreviewLinkCommand {
  readonly manuscriptId: string;
  /** Null: the working copy, whichever it is when the link is used. */
  readonly revision: number | null;
  /** In seconds. */
  readonly expiresIn: number;
}

interface CreatedLink {
  readonly link: PreviewLinkEntity;
  /** It is not stored, so this is the only time it can be seen. */
  readonly token: string;
}

const removeExpired = statement('DELETE FROM preview_links WHERE manuscript_id = ? AND expires_at <= ?');

/** Makes a link with which people without an account see a manuscript, for a time. */
@Injectable()
export class CreatePreviewLink {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly store: ManuscriptStore,
    private readonly readable: ReadableManuscripts,
    private readonly sections: SectionRegistry,
    private readonly grants: GrantRegistry,
  ) {}

  /** @throws {Problem} NOT_FOUND */
  async execute(
    caller: Actor,
    { manuscriptId, revision, expiresIn }: CreatePreviewLinkCommand,
  ): Promise<CreatedLink | { readonly refusals: readonly ManuscriptRefusal[] }> {
    demand(caller, 'manuscript:write');
    return this.work.transaction(async (tx) => {
      const actor = await this.grants.actorWithin(tx, caller);
      const manuscript = await this.readable.demandWithin(tx, actor, manuscriptId);
      const subject = subjectOf(manuscript, await this.sections.within(tx));
      const now = this.clock.now();
      const refusals = judgePreview(manuscript, subject, actor, now);
      if (revision !== null && !(await this.store.findRevision(tx, manuscriptId, revision))) {
        const params = { revision: String(revision) };
        refusals.push({ code: 'REVISION_UNKNOWN', field: ['revision'], params });
      }
      if (refusals.length > 0) return { refusals };

      const at = toInstant(now);
      await runStatement(tx, removeExpired, [manuscriptId, at]);
      const secret = newSecret();
      const link: PreviewLinkEntity = {
        ...{ id: newId(now), manuscriptId, revision, secretHash: hashSecret(secret) },
        ...{ createdAt: at, createdById: actor.id, revokedAt: null },
        expiresAt: toInstant(new Date(now.getTime() + expiresIn * 1_000)),
      };
      await insertRows(tx, PreviewLinkEntity, [link]);
      await recordChange(tx, {
        ...{ actor, at, action: 'PREVIEW_LINK_CREATED' },
        subject: { kind: 'PREVIEW_LINK', id: link.id },
        details: { manuscriptId, revision, expiresAt: link.expiresAt },
      });
      return { link, token: renderToken({ id: link.id, secret }) };
    });
  }
}
