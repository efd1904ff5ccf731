import { entities as platformEntities } from '@kopij/platform';
import { Column, Entity, EntitySchema, Index, PrimaryColumn } from 'typeorm';
import { findDrift } from './find-drift.js';
import { allEntities } from './open-newsroom.js';

@Entity('registry_versions')
class WithMore {
  @PrimaryColumn({ type: 'varchar', length: 20 })
  name: string;

  @Index()
  @Column({ type: 'integer' })
  version: number;

  @Column({ type: 'text', nullable: true })
  forgotten: string | null;
}

const everything = [...platformEntities, ...allEntities];
const nameOf = (entity: (typeof everything)[number]) =>
  entity instanceof EntitySchema ? entity.options.name : entity.name;
const without = (name: string) => everything.filter((entity) => nameOf(entity) !== name);

describe('the migrations', () => {
  it('make exactly the tables that the entities of every feature describe', async () => {
    expect(await findDrift(everything)).toEqual([]);
  });

  it('are found wanting when an entity has a column or an index they know nothing of', async () => {
    const drift = await findDrift([...without('RegistryVersionEntity'), WithMore]);
    expect(drift.join('\n')).toContain('forgotten');
    expect(drift.join('\n')).toMatch(/create index/i);
  });

  it('are found to make a table that no entity describes', async () => {
    expect(await findDrift(without('OutboxEventEntity'))).toEqual([
      'no entity describes the table outbox_events',
    ]);
  });
});
