import type { MigrationInterface, QueryRunner } from 'typeorm';
import { packText, unpackText } from '../sql/packed-json.js';
import type { SqlValue } from '../sql/statement.js';
import { forbidChanges, permitChanges } from './append-only.js';
import { changeValues, defineFunction, rewriteTable } from './change-values.js';
import {
  bytes,
  id,
  instant,
  integer,
  longText,
  primary,
  references,
  tableMaker,
  text,
} from './describe-table.js';

/** The content of revisions is compressed. Content hashes do not change. */
export class PackedRevisions1766300000001 implements MigrationInterface {
  readonly name = 'PackedRevisions1766300000001';
  readonly rewrites = ['revisions'];

  up(runner: QueryRunner): Promise<void> {
    return rewrite(runner, 'bytea', packText);
  }

  down(runner: QueryRunner): Promise<void> {
    return rewrite(runner, 'text', unpackText);
  }
}

async function rewrite(
  runner: QueryRunner,
  type: 'text' | 'bytea',
  change: (content: never) => SqlValue,
): Promise<void> {
  await permitChanges(runner, 'revisions');
  if (runner.dataSource.options.type === 'postgres') await inPlace(runner, type, change);
  else await asCopy(runner, type, change);
  await forbidChanges(runner, 'revisions');
}

async function inPlace(
  runner: QueryRunner,
  type: 'text' | 'bytea',
  change: (content: never) => SqlValue,
): Promise<void> {
  const keys = ['manuscript_id', 'number'] as const;
  await runner.query(`ALTER TABLE revisions ADD COLUMN changed ${type}`);
  await changeValues(runner, { table: 'revisions', from: 'content', to: 'changed', type, keys }, change);
  await runner.query('ALTER TABLE revisions DROP COLUMN content');
  await runner.query('ALTER TABLE revisions RENAME COLUMN changed TO content');
  await runner.query('ALTER TABLE revisions ALTER COLUMN content SET NOT NULL');
  await rewriteTable(runner, 'revisions', [...keys]);
}

/** SQLite has to copy a table to change a column, so the values are converted while copying. */
async function asCopy(
  runner: QueryRunner,
  type: 'text' | 'bytea',
  change: (content: never) => SqlValue,
): Promise<void> {
  defineFunction(runner, 'changed', change);
  await runner.query('ALTER TABLE revisions RENAME TO revisions_before');
  await runner.createTable(
    tableMaker(runner)('revisions', {
      columns: [
        id('manuscript_id', primary),
        integer('number', primary),
        type === 'text' ? longText('content') : bytes('content'),
        text('content_hash', 64),
        instant('created_at'),
        id('created_by_id'),
      ],
      foreignKeys: [references('manuscript_id', 'manuscripts'), references('created_by_id', 'users')],
    }),
  );
  await runner.query(
    `INSERT INTO revisions SELECT manuscript_id, number, changed(content), content_hash, created_at, created_by_id
       FROM revisions_before`,
  );
  await runner.query('DROP TABLE revisions_before');
}
