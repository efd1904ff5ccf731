import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  bool,
  id,
  index,
  instant,
  integer,
  optional,
  primary,
  references,
  tableMaker,
  text,
  unique,
} from './describe-table.js';

/** What people sign in with beside a password. */
export class SecondFactors1768000000000 implements MigrationInterface {
  readonly name = 'SecondFactors1768000000000';

  async up(runner: QueryRunner): Promise<void> {
    const named = tableMaker(runner);
    const foreignKeys = [references('user_id', 'users')];
    const indices = [index('user_id')];
    await runner.createTable(
      named('totp_secrets', {
        columns: [
          id('id', primary),
          id('user_id'),
          text('key_id', 16),
          text('sealed', 255),
          instant('created_at'),
          instant('confirmed_at', optional),
          integer('last_step', optional),
          integer('wrong_codes'),
          instant('paused_until', optional),
        ],
        ...{ foreignKeys, indices },
      }),
    );
    await runner.createTable(
      named('recovery_codes', {
        columns: [
          id('id', primary),
          id('user_id'),
          text('code_hash', 64),
          instant('created_at'),
          instant('used_at', optional),
        ],
        ...{ foreignKeys, indices },
      }),
    );
    await runner.createTable(
      named('passkeys', {
        columns: [
          id('id', primary),
          id('user_id'),
          text('name', 120),
          text('credential_id', 1364),
          text('public_key', 2000),
          text('sign_count', 10),
          text('transports', 120),
          bool('is_backed_up'),
          instant('created_at'),
          instant('used_at', optional),
        ],
        ...{ foreignKeys, indices, uniques: [unique('credential_id')] },
      }),
    );
    await runner.createTable(
      named('pending_sign_ins', {
        columns: [
          id('id', primary),
          id('user_id'),
          text('secret_hash', 64),
          bool('must_set_up'),
          integer('attempts_left'),
          instant('expires_at'),
        ],
        foreignKeys,
        indices: [index('user_id'), index('expires_at')],
      }),
    );
    await runner.createTable(
      named('spent_challenges', {
        columns: [text('hash', 64, primary), instant('expires_at')],
        indices: [index('expires_at')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'spent_challenges',
      'pending_sign_ins',
      'passkeys',
      'recovery_codes',
      'totp_secrets',
    ]) {
      await runner.dropTable(table);
    }
  }
}
