import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

/** The log of changes, which tells every process which of its cached answers are outdated. */
export class Changes1765100000000 implements MigrationInterface {
  readonly name = 'Changes1765100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'changes',
        columns: [
          { name: 'sequence', type: 'integer', isPrimary: true },
          { name: 'tags', type: 'text' },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('changes');
  }
}
