import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  forgetTables,
  id,
  index,
  instant,
  optional,
  primary,
  references,
  tableMaker,
  text,
} from './describe-table.js';

const made = ['created_by_id', 'updated_at', 'id'];

/** How far people's roles reach, teams, and what is granted per section. Everybody keeps what they have: the whole newsroom. */
export class Rights1767800000000 implements MigrationInterface {
  readonly name = 'Rights1767800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE users ADD COLUMN reach varchar(16) NOT NULL DEFAULT 'NEWSROOM'`);
    const named = tableMaker(runner);
    await runner.createTable(
      named('teams', {
        columns: [
          id('id', primary),
          text('name', 120),
          instant('created_at'),
          instant('archived_at', optional),
        ],
      }),
    );
    await runner.createTable(
      named('team_members', {
        columns: [id('team_id', primary), id('user_id', primary)],
        foreignKeys: [references('team_id', 'teams'), references('user_id', 'users')],
        indices: [index('user_id')],
      }),
    );
    await runner.createTable(
      named('grants', {
        columns: [
          id('id', primary),
          id('user_id', optional),
          id('team_id', optional),
          text('granted_right', 16),
          id('section_id'),
        ],
        foreignKeys: [references('user_id', 'users'), references('team_id', 'teams')],
        indices: [index('user_id'), index('team_id')],
      }),
    );
    await runner.query(`INSERT INTO registry_versions (name, version) VALUES ('grants', 1)`);
    await runner.query(`CREATE INDEX ${nameOf(runner)} ON manuscripts (${made.join(', ')})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX ${nameOf(runner)}`);
    await runner.query(`DELETE FROM registry_versions WHERE name = 'grants'`);
    await runner.dropTable('grants');
    await runner.dropTable('team_members');
    await runner.dropTable('teams');
    await runner.query('ALTER TABLE users DROP COLUMN reach');
    await forgetTables(runner);
  }
}

function nameOf(runner: QueryRunner): string {
  return `"${runner.dataSource.namingStrategy.indexName('manuscripts', [...made])}"`;
}
