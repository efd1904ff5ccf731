import { isReadable, ReadableManuscripts } from '@kopij/articles';
import type { Actor, Locale } from '@kopij/editorial';
import { may, UserDirectory } from '@kopij/identity';
import { Digests, type NotificationEntity } from '@kopij/notices';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { digestMail, type DigestLine } from '../texts/digest-mail.js';
import type { MailText } from '../texts/mail-text.js';

/** How many notifications a digest lists. Of the others it says how many there are. */
const mostLines = 25;

export interface WrittenDigest {
  readonly text: MailText;
  /** Marks what it tells of as mailed. */
  readonly settle: (tx: EntityManager) => Promise<void>;
}

/** Writes what somebody was told and has not read. What they may read is asked anew: of other copy it says nothing. */
@Injectable()
export class WriteDigest {
  constructor(
    private readonly directory: UserDirectory,
    private readonly digests: Digests,
    private readonly manuscripts: ReadableManuscripts,
  ) {}

  /** Null if there is nothing to tell, or they do not want to be told. */
  async execute(userId: string, locale: Locale): Promise<WrittenDigest | null> {
    const actor = await this.directory.actor(userId);
    if (!actor || !may(actor, 'manuscript:read')) return null;
    const told = await this.digests.of(actor);
    if (told.length === 0) return null;
    const lines = await this.linesOf(actor, told.slice(0, mostLines));
    return {
      text: digestMail({ locale, lines, count: told.length }),
      settle: (tx) => this.digests.markMailed(tx, told),
    };
  }

  private async linesOf(actor: Actor, told: readonly NotificationEntity[]): Promise<DigestLine[]> {
    const found = await this.manuscripts.withIds(told.map(({ manuscriptId }) => manuscriptId));
    const readable = found.filter((manuscript) => isReadable(actor, manuscript));
    const headlines = new Map(readable.map(({ id, headline }) => [id, headline]));
    const actors = await this.directory.byIds(told.map(({ actorId }) => actorId ?? ''));
    return told.map(({ kind, manuscriptId }, at) => {
      // An erased person has no name.
      const { name = '' } = actors[at] ?? {};
      return { kind, who: name === '' ? null : name, headline: headlines.get(manuscriptId) ?? null };
    });
  }
}
