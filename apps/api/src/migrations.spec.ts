import { AgenciesModule } from '@kopij/agencies';
import { WebhooksModule } from '@kopij/announcements';
import { ArticlesModule } from '@kopij/articles';
import { DeliveryModule } from '@kopij/delivery';
import { IdentityModule } from '@kopij/identity';
import { LedgerModule } from '@kopij/ledger';
import { MailModule } from '@kopij/mail';
import { NoticesModule } from '@kopij/notices';
import { entities as platformEntities } from '@kopij/platform';
import { SectionsModule } from '@kopij/sections';
import { WireModule } from '@kopij/wire';
import { engineUnderTest, findDrift } from '@kopij/testing';
import { Column, Entity, EntitySchema, Index, PrimaryColumn } from 'typeorm';

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

const features = [
  LedgerModule,
  IdentityModule,
  MailModule,
  SectionsModule,
  AgenciesModule,
  DeliveryModule,
  ArticlesModule,
  NoticesModule,
  WireModule,
  WebhooksModule,
];
const everything = [...platformEntities, ...features.flatMap(({ entities }) => entities)];
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

  const isPostgres = engineUnderTest() === 'postgres';
  const drop = isPostgres
    ? 'DROP TRIGGER revisions_append_only ON revisions'
    : 'DROP TRIGGER revisions_no_update';
  const changes: [what: string, change: string, said: RegExp][] = [
    ['a trigger', drop, /lacks CREATE TRIGGER revisions_/],
    [
      'a condition',
      'CREATE INDEX other ON live_articles (ends_at) WHERE ends_at IS NULL',
      /nothing declares CREATE INDEX .*ends_at IS NULL/,
    ],
    ['DESC', 'CREATE INDEX other ON live_articles (ends_at DESC)', /nothing declares CREATE INDEX .*DESC/],
    [
      'a default',
      `ALTER TABLE agencies ADD COLUMN other text DEFAULT 'x'`,
      /nothing declares agencies.other DEFAULT 'x'/,
    ],
  ];
  if (isPostgres) {
    changes.push([
      'INCLUDE',
      'CREATE INDEX other ON live_articles (ends_at) INCLUDE (slug)',
      /nothing declares CREATE INDEX .*INCLUDE/,
    ]);
  }
  it.each(changes)('are found to differ in %s', async (_, change, said) => {
    expect((await findDrift(everything, [change])).join('\n')).toMatch(said);
  });
});
