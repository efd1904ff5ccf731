import { IdColumn } from '@kopij/platform';
import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A slug a section had before: addresses that were once printed keep finding it. */
@Entity('section_redirects')
@Index(['sectionId'])
export class SectionRedirectEntity {
  @PrimaryColumn({ type: 'varchar', length: 80 })
  slug: string;

  @ForeignKey('SectionEntity')
  @IdColumn()
  sectionId: string;
}
