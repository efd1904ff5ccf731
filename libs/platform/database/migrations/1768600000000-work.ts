import { TableForeignKey, type MigrationInterface, type QueryRunner } from 'typeorm';
import { forgetTables, references } from './describe-table.js';
import { keepTriggers } from './keep-triggers.js';

const table = 'manuscripts';
const columns = [
  ['due_at', 'varchar(24)'],
  ['sent_back_to_id', 'varchar(36)'],
] as const;

const isUnfinished = `state NOT IN ('PUBLISHED', 'SPIKED', 'KILLED') OR due_at IS NOT NULL`;
const isAsked = `upstream <> 'CURRENT'`;

/** Each contains only what somebody has to do: that is little, however many manuscripts there are. */
const indexes: readonly (readonly [columns: readonly string[], where: string])[] = [
  [['due_at', 'id'], 'due_at IS NOT NULL'],
  [['assignee_id', 'due_at', 'id'], `assignee_id IS NOT NULL AND (${isUnfinished})`],
  [['sent_back_to_id', 'updated_at', 'id'], 'sent_back_to_id IS NOT NULL'],
  [['section_id', 'state', 'updated_at', 'id'], `state <> 'PUBLISHED'`],
  [['created_by_id', 'id'], isAsked],
  [['assignee_id', 'id'], isAsked],
];

/** A draft was sent back if nothing but work on the draft has happened since. */
const sentBack = `
  UPDATE manuscripts SET sent_back_to_id = COALESCE(assignee_id,
    (SELECT actor_id FROM history_entries WHERE manuscript_id = manuscripts.id AND action = 'submit'
      ORDER BY sequence DESC LIMIT 1),
    created_by_id)
  WHERE state = 'DRAFT' AND 'requestChanges' =
    (SELECT action FROM history_entries WHERE manuscript_id = manuscripts.id
      AND (action = 'requestChanges' OR to_state <> 'DRAFT') ORDER BY sequence DESC LIMIT 1)`;

/** When manuscripts are due, to whom they were sent back, and what finds the work of each person. */
export class Work1768600000000 implements MigrationInterface {
  readonly name = 'Work1768600000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, type] of columns) await runner.query(`ALTER TABLE ${table} ADD COLUMN ${name} ${type}`);
    await keepTriggers(runner, () =>
      runner.createForeignKey(table, new TableForeignKey(references('sent_back_to_id', 'users'))),
    );
    await runner.query(sentBack);
    for (const [keys, where] of indexes) {
      await runner.query(
        `CREATE INDEX ${nameOf(runner, keys, where)} ON ${table} (${keys.join(', ')}) WHERE ${where}`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [keys, where] of indexes) await runner.query(`DROP INDEX ${nameOf(runner, keys, where)}`);
    const { namingStrategy } = runner.dataSource;
    await forgetTables(runner);
    await keepTriggers(runner, () =>
      runner.dropForeignKey(
        table,
        namingStrategy.foreignKeyName(table, ['sent_back_to_id'], 'users', ['id']),
      ),
    );
    for (const [name] of columns) await runner.query(`ALTER TABLE ${table} DROP COLUMN ${name}`);
    await forgetTables(runner);
  }
}

function nameOf(runner: QueryRunner, keys: readonly string[], where: string): string {
  return `"${runner.dataSource.namingStrategy.indexName(table, [...keys], where)}"`;
}
