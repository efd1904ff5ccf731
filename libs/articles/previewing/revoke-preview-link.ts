import { judgeReach, refuseSection, type Actor } from '@kopij/editorial';
import { demand, GrantRegistry } from '@kopij/identity';
import { recordChange } from '@kopij/ledger';
import { Clock, findRow, Problem, toInstant, UnitOfWork, updateRow } from '@kopij/platform';
import { SectionRegistry } from '@kopij/sections';
import { Injectable } from '@nestjs/common';
import { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { isReadable } from '../manuscript/readable-manuscripts.js';
import type { ManuscriptRefusal } from '../manuscript/refusal.js';
import { subjectOf } from '../manuscript/subject-of.js';
import { PreviewLinkEntity } from './preview-link.entity.js';

/** Makes a link stop working, from the next request on: anybody’s, by whoever may make one. */
@Injectable()
export class RevokePreviewLink {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly sections: SectionRegistry,
    private readonly grants: GrantRegistry,
  ) {}

  /** @throws {Problem} NOT_FOUND */
  async execute(
    caller: Actor,
    id: string,
  ): Promise<{ readonly link: PreviewLinkEntity } | { readonly refusals: readonly ManuscriptRefusal[] }> {
    demand(caller, 'manuscript:write');
    return this.work.transaction(async (tx) => {
      const actor = await this.grants.actorWithin(tx, caller);
      const link = await findRow(tx, PreviewLinkEntity, { id }, { lock: true });
      const manuscript = link && (await findRow(tx, ManuscriptEntity, { id: link.manuscriptId }));
      if (!manuscript || !isReadable(actor, manuscript)) {
        throw new Problem('NOT_FOUND', 'There is no such preview link.');
      }
      const subject = subjectOf(manuscript, await this.sections.within(tx));
      if (judgeReach(actor, 'WRITE', subject) !== 'ALLOWED') {
        return { refusals: [refuseSection('edit', subject.section, ['linkId'])] };
      }
      if (link.revokedAt !== null) return { link };
      const revokedAt = toInstant(this.clock.now());
      const revoked = { ...link, revokedAt };
      await updateRow(tx, PreviewLinkEntity, revoked);
      await recordChange(tx, {
        ...{ actor, at: revokedAt, action: 'PREVIEW_LINK_REVOKED' },
        subject: { kind: 'PREVIEW_LINK', id },
        details: { manuscriptId: link.manuscriptId },
      });
      return { link: revoked };
    });
  }
}
