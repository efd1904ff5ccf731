import type { Correction, KeptBlocks } from '@kopij/editorial';
import { IdColumn, InstantColumn, JsonColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { PublishedCredit, PublishedDateline, UncreditedText } from './published-shape.js';

/**
 * An article as readers see it: one row with everything a page needs, written at publication. Columns that lists
 * need come before the long texts, so that SQLite need not read a row to its end.
 */
@Entity('live_articles')
@Unique(['slug'])
@Index(['firstPublishedAt'])
@Index(['endsAt'], { where: 'ends_at IS NOT NULL' })
@Index(['storyId', 'publishedAt', 'id'], { where: 'story_id IS NOT NULL' })
export class LiveArticleEntity {
  /** Also the id of its manuscript. */
  @PrimaryIdColumn()
  id: string;

  /** The number of the revision that was published. */
  @Column({ type: 'integer' })
  revision: number;

  /** Its current slug: see {@link ArticleSlugEntity}. */
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

  /** The first paragraph as plain text, preceded by the dateline, as ready-made JSON, because every list shows it. */
  @Column({ type: 'text' })
  lead: string;

  @JsonColumn({ nullable: true })
  dateline: PublishedDateline | null;

  /** With the agencies whose text it has without a credit, if any: whether text is withheld must cost no column more. */
  @JsonColumn()
  credits: (PublishedCredit | UncreditedText)[];

  /** `ANP/RTR` */
  @Column({ type: 'text', nullable: true })
  creditLine: string | null;

  @JsonColumn()
  byline: string[];

  @Column({ type: 'integer' })
  wordCount: number;

  /** Oldest first. Never removed. */
  @JsonColumn({ default: '[]' })
  corrections: Correction[];

  // HTML and Markdown are rendered from the blocks when requested.

  @JsonColumn()
  blocks: KeptBlocks;

  /** As ready-made JSON. */
  @Column({ type: 'text' })
  plainText: string;

  /**
   * When it is scheduled to be unpublished; null if not. Behind the text, and nearly always null, so that SQLite
   * reads no further.
   */
  @InstantColumn({ nullable: true })
  endsAt: Instant | null;

  /** Null if there are none. */
  @JsonColumn({ nullable: true })
  keywords: string[] | null;

  /** As an editor has put them in order; null if there are none. Some may not be live, or not yet. */
  @JsonColumn({ nullable: true })
  relatedArticleIds: string[] | null;

  /** Shared by the articles that tell one story; null if no other one told the same. */
  @IdColumn({ nullable: true })
  storyId: string | null;
}
