import { PrimaryIdColumn } from '@kopij/platform';
import { Column, Entity } from 'typeorm';

/** The database that the sessions were opened in: one row. */
@Entity('session_homes')
export class SessionHomeEntity {
  @PrimaryIdColumn()
  id: string;

  @Column({ type: 'varchar', length: 200 })
  home: string;
}
