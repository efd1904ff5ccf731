import type { Content } from '@kopij/editorial';
import {
  IdColumn,
  InstantColumn,
  JsonColumn,
  PackedJsonColumn,
  PrimaryIdColumn,
  type Instant,
} from '@kopij/platform';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A revision of an item of the wire as it went into a manuscript: what its blocks are compared with, and the base of merges. */
@Entity('taken_copies')
export class TakenCopyEntity {
  @ForeignKey('ManuscriptEntity')
  @PrimaryIdColumn()
  manuscriptId: string;

  /** An item of the wire, which lies in tables that this feature does not know. */
  @PrimaryIdColumn()
  itemId: string;

  @PrimaryColumn({ type: 'integer' })
  revision: number;

  /** Whether the manuscript began with it. Otherwise only paragraphs were added, and the rest of the content is empty. */
  @Column({ type: 'boolean' })
  isWhole: boolean;

  /** As taken, with the keys that its blocks have in the manuscript. */
  @PackedJsonColumn()
  content: Content;

  /** The agencies that it must be credited to, as written. */
  @JsonColumn()
  credits: string[];

  @InstantColumn()
  takenAt: Instant;

  @ForeignKey('UserEntity')
  @IdColumn()
  takenById: string;
}
