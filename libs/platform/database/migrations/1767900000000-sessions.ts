import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, index, instant, primary, references, tableMaker, text } from './describe-table.js';

/** Who is signed in with a browser, and which database their sessions were opened in. */
export class Sessions1767900000000 implements MigrationInterface {
  readonly name = 'Sessions1767900000000';

  async up(runner: QueryRunner): Promise<void> {
    const named = tableMaker(runner);
    await runner.createTable(
      named('sessions', {
        columns: [
          id('id', primary),
          id('user_id'),
          text('secret_hash', 64),
          text('method', 16),
          instant('created_at'),
          instant('seen_at'),
          instant('ends_at'),
          text('user_agent', 200),
        ],
        foreignKeys: [references('user_id', 'users')],
        indices: [index('user_id')],
      }),
    );
    await runner.createTable(named('session_homes', { columns: [id('id', primary), text('home', 200)] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('session_homes');
    await runner.dropTable('sessions');
  }
}
