import { Entity, PrimaryColumn } from 'typeorm';

/** The index of stories: which of them have a shingle. */
@Entity('live_shingles', { withoutRowid: true })
export class LiveShingleEntity {
  /** A hash, as a signed integer of 32 bits. */
  @PrimaryColumn({ type: 'integer' })
  shingle: number;

  /** Of the story. No foreign key: removing a story would look through the whole index for its shingles. */
  @PrimaryColumn({ type: 'integer' })
  story: number;
}
