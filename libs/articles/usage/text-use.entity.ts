import { InstantColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/**
 * Text of an agency that an article went live with. Rows are only ever inserted, in the transaction of the publication, so that a
 * month can be accounted for whatever becomes of the article. The key is in the order in which reports read; on SQLite it is the table.
 */
@Entity('text_uses', { withoutRowid: true })
export class TextUseEntity {
  @ForeignKey('AgencyEntity')
  @PrimaryIdColumn()
  agencyId: string;

  /** The month of the publication, in the newsroom's time zone at that moment: `2026-11`. */
  @PrimaryColumn({ type: 'varchar', length: 7 })
  month: string;

  /** An item of the wire, which lies in tables that this feature does not know. */
  @PrimaryIdColumn()
  itemId: string;

  @ForeignKey('ManuscriptEntity')
  @PrimaryIdColumn()
  manuscriptId: string;

  /** The manuscript's version from the publication on, which is also the number of its entry in the history. */
  @PrimaryColumn({ type: 'integer' })
  version: number;

  /** The newest revision of the item that the text is of. */
  @Column({ type: 'integer' })
  revision: number;

  @Column({ type: 'integer' })
  words: number;

  /** Of the article, as readers got it. */
  @Column({ type: 'text' })
  headline: string;

  @InstantColumn()
  usedAt: Instant;
}
