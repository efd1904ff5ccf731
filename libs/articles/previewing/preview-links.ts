import { isSecretOf, parseToken, UserDirectory } from '@kopij/identity';
import { Clock, Database, findRow, findRowsThat, isOneOf, rowsThat, toInstant } from '@kopij/platform';
import { SectionRegistry } from '@kopij/sections';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { subjectOf } from '../manuscript/subject-of.js';
import { judgePreview } from './judge-preview.js';
import { PreviewLinkEntity } from './preview-link.entity.js';

const ofManuscripts = isOneOf('manuscript_id');
const stillOpen = 'AND expires_at > ? AND revoked_at IS NULL ORDER BY id DESC';
const openLinks = rowsThat(
  `WHERE ${ofManuscripts.sqlite} ${stillOpen}`,
  `WHERE ${ofManuscripts.postgres} ${stillOpen}`,
);

/** What a link shows. */
interface Previewed {
  readonly manuscript: ManuscriptEntity;
  readonly revision: number;
}

/** Finds links, and what they show. */
@Injectable()
export class PreviewLinks {
  private readonly perRequest = new WeakMap<object, DataLoader<string, PreviewLinkEntity[]>>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly users: UserDirectory,
    private readonly sections: SectionRegistry,
  ) {}

  /**
   * What a token shows; null for one that shows nothing, for whatever reason: it is unknown, expired or revoked, whoever made it has left
   * or may not show it, or the manuscript was killed.
   */
  async open(token: string): Promise<Previewed | null> {
    const { reader } = this.database;
    const presented = parseToken(token);
    const link = presented && (await findRow(reader, PreviewLinkEntity, { id: presented.id }));
    if (!link || !isSecretOf(link.secretHash, presented.secret)) return null;
    const now = this.clock.now();
    if (link.revokedAt !== null || link.expiresAt <= toInstant(now)) return null;
    const maker = await this.users.actor(link.createdById);
    const manuscript = await findRow(reader, ManuscriptEntity, { id: link.manuscriptId });
    if (!manuscript || !maker) return null;
    const subject = subjectOf(manuscript, await this.sections.current());
    if (judgePreview(manuscript, subject, maker, now).length > 0) return null;
    return { manuscript, revision: link.revision ?? manuscript.revision };
  }

  /** The links of a manuscript that still work, the last first. */
  ofManuscript(request: object, manuscriptId: string): Promise<PreviewLinkEntity[]> {
    let links = this.perRequest.get(request);
    if (!links) {
      links = new DataLoader((ids) => this.load(ids));
      this.perRequest.set(request, links);
    }
    return links.load(manuscriptId);
  }

  private async load(ids: readonly string[]): Promise<PreviewLinkEntity[][]> {
    const values = [JSON.stringify(ids), toInstant(this.clock.now())];
    const rows = await findRowsThat(this.database.reader, PreviewLinkEntity, openLinks, values);
    return ids.map((id) => rows.filter(({ manuscriptId }) => manuscriptId === id));
  }
}
