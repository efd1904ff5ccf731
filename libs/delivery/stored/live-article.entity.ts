import type { Block, Correction } from '@kopij/editorial';
import { IdColumn, InstantColumn, JsonColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { PublishedCredit, PublishedDateline } from './published-shape.js';

/**
 * An article as readers see it: one row with everything a page needs, written at publication. Columns are in the order in
 * which they are read: what a list shows comes before the long texts, so that SQLite need not follow a row to its end.
 */
@Entity('live_articles')
@Unique(['slug'])
@Index(['endsAt'], { where: 'ends_at IS NOT NULL' })
export class LiveArticleEntity {
  /** The manuscript's id too. */
  @PrimaryIdColumn()
  id: string;

  /** The number of the revision that was published. */
  @Column({ type: 'integer' })
  revision: number;

  /** Its present one: see {@link ArticleSlugEntity}. */
  @Column({ type: 'varchar', length: 120 })
  slug: string;

  @ForeignKey('SectionEntity')
  @IdColumn({ nullable: true })
  sectionId: string | null;

  @InstantColumn()
  publishedAt: Instant;

  @InstantColumn()
  firstPublishedAt: Instant;

  @InstantColumn()
  updatedAt: Instant;

  @Column({ type: 'text', nullable: true })
  kicker: string | null;

  @Column({ type: 'text' })
  headline: string;

  @Column({ type: 'text', nullable: true })
  standfirst: string | null;

  // The long texts are kept as the JSON that is sent: quoting them is a tenth of what an answer costs.

  /** The first paragraph as plain text, behind its dateline, as JSON. */
  @Column({ type: 'text' })
  lead: string;

  @JsonColumn({ nullable: true })
  dateline: PublishedDateline | null;

  @JsonColumn()
  credits: PublishedCredit[];

  /** `ANP/RTR` */
  @Column({ type: 'text', nullable: true })
  creditLine: string | null;

  @JsonColumn()
  byline: string[];

  @Column({ type: 'integer' })
  wordCount: number;

  /** Oldest first. They outlive whatever becomes of the article. */
  @JsonColumn({ default: '[]' })
  corrections: Correction[];

  @JsonColumn()
  blocks: Block[];

  /** As JSON. */
  @Column({ type: 'text' })
  html: string;

  /** As JSON. */
  @Column({ type: 'text' })
  markdown: string;

  /** As JSON. */
  @Column({ type: 'text' })
  plainText: string;

  /** When it is to be taken down; null where no end is planned. Last, and nearly always null: SQLite then reads no further. */
  @InstantColumn({ nullable: true })
  endsAt: Instant | null;
}
