import { IdColumn, InstantColumn, type Instant } from '@kopij/platform';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What can happen to an article, as those who follow the changes are told. */
export const articleChangeKinds = ['PUBLISHED', 'UPDATED', 'CORRECTED', 'WITHDRAWN', 'WITHHELD'] as const;
export type ArticleChangeKind = (typeof articleChangeKinds)[number];

/** The log of what happened to live articles, for those who keep a copy of them. Pruned from its old end, but never emptied. */
@Entity('article_changes')
@Index(['transactionId', 'sequence'], { where: 'transaction_id IS NOT NULL' })
export class ArticleChangeEntity {
  /** On SQLite in the order of the commits. On PostgreSQL only in the order within a transaction. */
  @PrimaryGeneratedColumn({ type: 'integer' })
  sequence: number;

  /** PostgreSQL's `xid8`: see `ChangeEntity`. Null on SQLite. */
  @Column({ type: 'bigint', nullable: true })
  transactionId: string | null;

  /** When it happened, by the clock of the process that wrote it. */
  @InstantColumn()
  at: Instant;

  @Column({ type: 'varchar', length: 9 })
  kind: ArticleChangeKind;

  /** Null in the first entry, before which there were no changes. */
  @IdColumn({ nullable: true })
  articleId: string | null;
}
