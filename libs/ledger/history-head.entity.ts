import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The end of the newsroom's history, as far as it is sealed. One row, which is locked while an entry is sealed. */
@Entity('history_head')
export class HistoryHeadEntity {
  @PrimaryColumn({ type: 'integer' })
  id: number;

  /** The number of the last sealed entry; 0 if there is none. */
  @Column({ type: 'integer' })
  number: number;

  /** Its seal. */
  @Column({ type: 'varchar', length: 64 })
  hash: string;
}
