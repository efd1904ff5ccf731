import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forbidChanges, permitSealing } from './append-only.js';
import {
  id,
  index,
  instant,
  integer,
  longText,
  optional,
  primary,
  references,
  tableMaker,
  text,
  unique,
} from './describe-table.js';
import { sealAnew } from './seal-history.js';

/** Changes to people, rights and settings, in the newsroom's history beside the entries of manuscripts. */
export class AuditTrail1768200000000 implements MigrationInterface {
  readonly name = 'AuditTrail1768200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      tableMaker(runner)('audit_entries', {
        withoutRowid: true,
        columns: [
          id('id', primary),
          instant('at'),
          id('actor_id', optional),
          text('action', 40),
          text('subject_kind', 24),
          id('subject_id', optional),
          longText('details'),
          integer('number', optional),
          text('hash', 64),
          text('newsroom_hash', 64, optional),
        ],
        uniques: [unique('number')],
        foreignKeys: [references('actor_id', 'users')],
        indices: [
          index('actor_id', 'id'),
          index('subject_id', 'id'),
          index('action', 'id'),
          { ...index('id'), where: 'number IS NULL' },
        ],
      }),
    );
    await forbidChanges(runner, 'audit_entries');
    if (isPostgres(runner)) await permitSealing(runner, 'audit_entries');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('audit_entries');
    if (!isPostgres(runner)) {
      await sealAnew(runner);
      return;
    }
    await runner.query('DROP FUNCTION audit_entries_append_only()');
    await sealAnew(runner);
    await permitSealing(runner, 'history_entries');
  }
}

function isPostgres({ dataSource }: QueryRunner): boolean {
  return dataSource.options.type === 'postgres';
}
