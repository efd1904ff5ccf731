import { IdColumn } from '@kopij/platform';
import { Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A list that has had an article: an `ArticleList` with a number, by which listings refer to it in a few bytes. */
@Entity('live_lists')
@Unique(['sectionId', 'agencyId'])
export class LiveListEntity {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  /** Empty for any section, because nulls are not equal in a unique key. */
  @IdColumn()
  sectionId: string;

  /** Empty for any agency. The name of a keyword, for the list of one. */
  @IdColumn()
  agencyId: string;
}
