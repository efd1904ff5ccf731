import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A manuscript records whether its assignee assigned it to themselves. For existing manuscripts this follows from the history. */
export class SelfAssigned1765900000002 implements MigrationInterface {
  readonly name = 'SelfAssigned1765900000002';

  async up(runner: QueryRunner): Promise<void> {
    const [no, yes] = runner.dataSource.options.type === 'postgres' ? ['false', 'true'] : ['0', '1'];
    await runner.query(`ALTER TABLE manuscripts ADD COLUMN is_self_assigned boolean NOT NULL DEFAULT ${no}`);
    await runner.query(
      `UPDATE manuscripts SET is_self_assigned = ${yes} WHERE assignee_id =
        (SELECT actor_id FROM history_entries WHERE manuscript_id = manuscripts.id AND action = 'assign'
          ORDER BY sequence DESC LIMIT 1)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE manuscripts DROP COLUMN is_self_assigned');
  }
}
