import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { JsonColumn } from '../database/sql/columns.js';

/** A committed transaction that changed something for readers. Every process with an answer cache follows these rows. */
@Entity('changes')
@Index(['transactionId'])
export class ChangeEntity {
  /** On SQLite without gaps and in the order of the commits. On PostgreSQL only the key of the row. */
  @PrimaryGeneratedColumn({ type: 'integer' })
  sequence: number;

  /** PostgreSQL's `xid8`, as decimal text, which tells whether a snapshot could see the transaction. Null on SQLite. */
  @Column({ type: 'bigint', nullable: true })
  transactionId: string | null;

  @JsonColumn()
  tags: string[];
}
