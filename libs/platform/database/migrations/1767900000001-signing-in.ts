import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, index, instant, optional, primary, references, tableMaker, text } from './describe-table.js';

/** Passwords, and links to choose one. */
export class SigningIn1767900000001 implements MigrationInterface {
  readonly name = 'SigningIn1767900000001';

  async up(runner: QueryRunner): Promise<void> {
    const named = tableMaker(runner);
    const foreignKeys = [references('user_id', 'users')];
    await runner.createTable(
      named('passwords', {
        columns: [id('user_id', primary), text('hash', 200), instant('changed_at')],
        foreignKeys,
      }),
    );
    await runner.createTable(
      named('one_time_links', {
        columns: [
          id('id', primary),
          id('user_id', optional),
          text('kind', 16),
          text('secret_hash', 64),
          instant('expires_at'),
        ],
        foreignKeys,
        indices: [index('user_id')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['one_time_links', 'passwords']) await runner.dropTable(table);
  }
}
