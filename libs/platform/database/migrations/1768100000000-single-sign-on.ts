import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, index, instant, primary, references, tableMaker, text } from './describe-table.js';

/** Who people are at identity providers, and the sign-ins that these have answered. */
export class SingleSignOn1768100000000 implements MigrationInterface {
  readonly name = 'SingleSignOn1768100000000';

  async up(runner: QueryRunner): Promise<void> {
    const named = tableMaker(runner);
    await runner.createTable(
      named('sso_identities', {
        columns: [
          id('id', primary),
          id('user_id'),
          text('issuer', 400),
          text('subject', 255),
          instant('created_at'),
        ],
        foreignKeys: [references('user_id', 'users')],
        uniques: [{ columnNames: ['issuer', 'subject'] }],
        indices: [index('user_id')],
      }),
    );
    await runner.createTable(
      named('sso_sign_ins', {
        columns: [
          text('state_hash', 64, primary),
          id('session_id'),
          text('provider_id', 40),
          instant('created_at'),
        ],
        indices: [index('session_id')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('sso_sign_ins');
    await runner.dropTable('sso_identities');
  }
}
