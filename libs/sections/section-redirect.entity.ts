import { IdColumn } from '@kopij/platform';
import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A former slug of a section, so that old addresses keep working. */
@Entity('section_redirects')
@Index(['sectionId'])
export class SectionRedirectEntity {
  @PrimaryColumn({ type: 'varchar', length: 80 })
  slug: string;

  @ForeignKey('SectionEntity')
  @IdColumn()
  sectionId: string;
}
