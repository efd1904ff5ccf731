import { PrimaryIdColumn } from '@kopij/platform';
import { Entity } from 'typeorm';

/** A manuscript that is not in the index of words yet: it was imported, or there before the index or its marks. */
@Entity('unindexed_manuscripts', { withoutRowid: true })
export class UnindexedManuscriptEntity {
  @PrimaryIdColumn()
  manuscriptId: string;
}
