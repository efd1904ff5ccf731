import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The end of the newsroom's history: the one row that everybody who adds to it waits for. */
@Entity('history_head')
export class HistoryHeadEntity {
  @PrimaryColumn({ type: 'integer' })
  id: number;

  /** Of the last entry; 0 when there is none. */
  @Column({ type: 'integer' })
  number: number;

  @Column({ type: 'varchar', length: 64 })
  hash: string;
}
