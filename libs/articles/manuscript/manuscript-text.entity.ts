import { IdColumn } from '@kopij/platform';
import { Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** The number under which an index of words, `manuscript_search`, knows the working copy of a manuscript. Kept by `SearchIndex`. */
@Entity('manuscript_texts')
@Unique(['manuscriptId'])
export class ManuscriptTextEntity {
  /** The higher, the later the working copy was written. */
  @PrimaryColumn({ type: 'bigint' })
  number: number;

  @ForeignKey('ManuscriptEntity')
  @IdColumn()
  manuscriptId: string;
}
