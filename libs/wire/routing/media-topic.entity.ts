import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A Media Topic of the IPTC, and the one above it. */
@Entity('wire_media_topics')
export class MediaTopicEntity {
  @PrimaryColumn({ type: 'varchar', length: 8 })
  code: string;

  @Column({ type: 'varchar', length: 8, nullable: true })
  parent: string | null;
}
