import type { Signal } from '@kopij/formats';
import { IdColumn, InstantColumn, JsonColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey, Unique } from 'typeorm';
import type { ItemState } from '../items/wire-item.types.js';

/** What a preset selects; nothing that is absent or null restricts it. */
export interface PresetFilter {
  sectionId?: string | null;
  sourceId?: string | null;
  agencyId?: string | null;
  signal?: Signal | null;
  language?: string | null;
  search?: string | null;
  states?: ItemState[] | null;
  hasUpdate?: boolean | null;
}

/** A selection of items that somebody has saved under a name. */
@Entity('wire_presets')
@Unique(['ownerId', 'name'])
export class WirePresetEntity {
  @PrimaryIdColumn()
  id: string;

  @ForeignKey('UserEntity')
  @IdColumn()
  ownerId: string;

  @Column({ type: 'varchar', length: 80 })
  name: string;

  /** Whether everybody in the newsroom can use it. Only its owner changes it. */
  @Column({ type: 'boolean' })
  isShared: boolean;

  @JsonColumn()
  filter: PresetFilter;

  @InstantColumn()
  savedAt: Instant;
}
