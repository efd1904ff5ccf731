import type { Signal } from '@kopij/formats';
import { IdColumn, InstantColumn, JsonColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey } from 'typeorm';
import type { Ignoring, Taking, WirePriority } from '../items/item-route.js';

/** What an item has to be, besides from where; nothing that is absent or null is asked. Of a list, any one is enough. */
export interface RuleConditions {
  subjects?: string[] | null;
  mediaTopics?: string[] | null;
  words?: string[] | null;
  language?: string | null;
  signals?: Signal[] | null;
  /** From 1, the most urgent, to 9. */
  urgencyFrom?: number | null;
  urgencyTo?: number | null;
  places?: string[] | null;
}

/** A rule that says where items go. Never deleted: items that it placed say so. */
@Entity('wire_routing_rules')
export class RoutingRuleEntity {
  @PrimaryIdColumn()
  id: string;

  /** Goes up by one with each change; what `expectedVersion` is compared with. */
  @Column({ type: 'integer' })
  version: number;

  /** Its place among the rules that are not archived, from 0. */
  @Column({ type: 'integer' })
  position: number;

  @Column({ type: 'varchar', length: 120 })
  name: string;

  @ForeignKey('WireSourceEntity')
  @IdColumn({ nullable: true })
  sourceId: string | null;

  @JsonColumn()
  conditions: RuleConditions;

  @ForeignKey('SectionEntity')
  @IdColumn({ nullable: true })
  sectionId: string | null;

  @Column({ type: 'varchar', length: 6, nullable: true })
  priority: WirePriority | null;

  @Column({ type: 'varchar', length: 6, nullable: true })
  ignoring: Ignoring | null;

  @Column({ type: 'varchar', length: 5, nullable: true })
  taking: Taking | null;

  @InstantColumn()
  createdAt: Instant;

  @InstantColumn({ nullable: true })
  archivedAt: Instant | null;
}
