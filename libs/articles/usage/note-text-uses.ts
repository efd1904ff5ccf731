import { AgencyRegistry } from '@kopij/agencies';
import type { AgencyText, Content } from '@kopij/editorial';
import { CONFIG, insertRows, toInstant, type Config } from '@kopij/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { monthOf } from './month.js';
import { TextUseEntity } from './text-use.entity.js';

/** Notes which agencies' text an article goes live with. The only code that writes it. */
@Injectable()
export class NoteTextUses {
  constructor(
    private readonly agencies: AgencyRegistry,
    @Inject(CONFIG) private readonly config: Pick<Config, 'timeZone'>,
  ) {}

  /**
   * In the transaction of the publication, before its change is signed.
   *
   * @param texts those of agencies that the registry does not know are left out
   */
  async execute(
    tx: EntityManager,
    { id: manuscriptId, version }: Pick<ManuscriptEntity, 'id' | 'version'>,
    { headline }: Pick<Content, 'headline'>,
    texts: readonly AgencyText[],
    now: Date,
  ): Promise<void> {
    if (texts.length === 0) return;
    const { byCode } = await this.agencies.within(tx);
    const month = monthOf(now, this.config.timeZone);
    const uses = texts.flatMap(({ agency, itemId, revision, words }): TextUseEntity[] => {
      const agencyId = byCode.get(agency)?.id;
      if (agencyId === undefined) return [];
      return [
        {
          ...{ agencyId, month, itemId, manuscriptId, version: version + 1 },
          ...{ revision, words, headline: headline ?? '', usedAt: toInstant(now) },
        },
      ];
    });
    await insertRows(tx, TextUseEntity, uses);
  }
}
