import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often a registry (sections, agencies) has changed: what tells every process that its copy in memory is stale. */
@Entity('registry_versions')
export class RegistryVersionEntity {
  @PrimaryColumn({ type: 'varchar', length: 20 })
  name: string;

  @Column({ type: 'integer' })
  version: number;
}
