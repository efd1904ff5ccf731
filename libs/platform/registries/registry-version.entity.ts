import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A change counter per registry (sections, agencies), by which processes detect that their copy is stale. */
@Entity('registry_versions')
export class RegistryVersionEntity {
  @PrimaryColumn({ type: 'varchar', length: 20 })
  name: string;

  @Column({ type: 'integer' })
  version: number;
}
