import { Entity, PrimaryColumn } from 'typeorm';
import { JsonColumn } from '../database/sql/columns.js';

/** That one committed transaction changed something readers see: what every process that keeps answers follows. */
@Entity('changes')
export class ChangeEntity {
  /** Without gaps, and in the order of the commits: who has seen one has seen all before it. */
  @PrimaryColumn({ type: 'integer' })
  sequence: number;

  @JsonColumn()
  tags: string[];
}
