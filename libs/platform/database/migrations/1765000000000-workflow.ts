import { chainStart } from '@kopij/editorial';
import type { MigrationInterface, QueryRunner, Table } from 'typeorm';
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
import { forbidChanges, permitChanges } from './append-only.js';
import { sealHistory } from './seal-history.js';

/** The whole workflow: schedules, embargoes, corrections and kills, a chained history, idempotency keys. */
export class Workflow1765000000000 implements MigrationInterface {
  readonly name = 'Workflow1765000000000';

  async up(runner: QueryRunner): Promise<void> {
    const named = tableMaker(runner);
    const no = runner.dataSource.options.type === 'postgres' ? 'false' : '0';
    for (const change of [
      'DROP COLUMN scheduled_for',
      'DROP COLUMN scheduled_zone',
      `ADD COLUMN approval_is_override boolean NOT NULL DEFAULT ${no}`,
      'ADD COLUMN embargo_break text',
      'ADD COLUMN missed_schedule text',
    ]) {
      await runner.query(`ALTER TABLE manuscripts ${change}`);
    }
    await runner.query(
      `CREATE INDEX ${missedIndex(runner)} ON manuscripts (updated_at, id) WHERE missed_schedule IS NOT NULL`,
    );
    await runner.query(`ALTER TABLE live_articles ADD COLUMN corrections text NOT NULL DEFAULT '[]'`);
    for (const table of newTables(runner)) await runner.createTable(table);
    await runner.query(`INSERT INTO history_head (id, number, hash) VALUES (1, 0, '${chainStart}')`);

    await runner.query('CREATE TABLE history_before AS SELECT * FROM history_entries');
    await runner.dropTable('history_entries');
    await runner.createTable(
      named('history_entries', {
        ...history,
        columns: [...history.columns, ...seal],
        uniques: [unique('number')],
      }),
    );
    await sealHistory(runner, 'history_before');
    await runner.dropTable('history_before');
    for (const table of appendOnly) await forbidChanges(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    const named = tableMaker(runner);
    for (const table of appendOnly) await permitChanges(runner, table);
    const columns = history.columns.map(({ name }) => name).join(', ');
    await runner.query(`CREATE TABLE history_before AS SELECT ${columns} FROM history_entries`);
    await runner.dropTable('history_entries');
    await runner.createTable(named('history_entries', history));
    await runner.query(`INSERT INTO history_entries (${columns}) SELECT ${columns} FROM history_before`);
    await runner.dropTable('history_before');
    for (const { name } of newTables(runner).reverse()) await runner.dropTable(name);
    await runner.query('ALTER TABLE live_articles DROP COLUMN corrections');
    await runner.query(`DROP INDEX ${missedIndex(runner)}`);
    for (const change of [
      'DROP COLUMN missed_schedule',
      'DROP COLUMN embargo_break',
      'DROP COLUMN approval_is_override',
      'ADD COLUMN scheduled_zone varchar(64)',
      'ADD COLUMN scheduled_for varchar(24)',
    ]) {
      await runner.query(`ALTER TABLE manuscripts ${change}`);
    }
  }
}

/** These tables are append-only. */
const appendOnly = ['history_entries', 'revisions', 'corrections'];

const history = {
  columns: [
    id('manuscript_id', primary),
    integer('sequence', primary),
    instant('at'),
    id('actor_id'),
    text('action', 24),
    text('from_state', 16, optional),
    text('to_state', 16),
    integer('revision'),
    longText('comment', optional),
    longText('details', optional),
  ],
  foreignKeys: [references('manuscript_id', 'manuscripts'), references('actor_id', 'users')],
};

const seal = [integer('number'), text('hash', 64)];

function missedIndex(runner: QueryRunner): string {
  const { namingStrategy } = runner.dataSource;
  return `"${namingStrategy.indexName('manuscripts', ['updated_at', 'id'], 'missed_schedule IS NOT NULL')}"`;
}

function newTables(runner: QueryRunner): Table[] {
  const named = tableMaker(runner);
  return [
    named('history_head', { columns: [integer('id', primary), integer('number'), text('hash', 64)] }),
    named('schedules', {
      columns: [
        id('manuscript_id', primary),
        text('action', 16, primary),
        instant('due_at'),
        text('local_time', 19, optional),
        text('time_zone', 64, optional),
        integer('revision'),
        longText('acknowledged'),
        longText('reason', optional),
        id('planned_by_id'),
        instant('planned_at'),
        integer('attempts'),
        instant('retry_at', optional),
      ],
      foreignKeys: [references('manuscript_id', 'manuscripts'), references('planned_by_id', 'users')],
      indices: [index('due_at', 'manuscript_id')],
    }),
    named('corrections', {
      columns: [
        id('manuscript_id', primary),
        integer('number', primary),
        text('type', 16),
        longText('text'),
        instant('at'),
        text('by', 120),
      ],
      foreignKeys: [references('manuscript_id', 'manuscripts')],
    }),
    named('withdrawals', {
      columns: [id('article_id', primary), instant('withdrawn_at'), longText('reason')],
    }),
    named('idempotent_answers', {
      columns: [
        id('actor_id', primary),
        text('key', 100, primary),
        text('fingerprint', 64),
        longText('answer', optional),
        instant('answered_at'),
      ],
      indices: [index('answered_at')],
    }),
  ];
}
