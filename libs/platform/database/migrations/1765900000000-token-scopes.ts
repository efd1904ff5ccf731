import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tokens are limited to scopes. Existing tokens get all scopes, as before. */
export class TokenScopes1765900000000 implements MigrationInterface {
  readonly name = 'TokenScopes1765900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE access_tokens ADD COLUMN scopes varchar(120) NOT NULL
        DEFAULT 'READ_PUBLISHED READ_DRAFTS WRITE PUBLISH WIRE_SEND MANAGE'`,
    );
  }

  /** A limited token must not become an unlimited one. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE access_tokens SET revoked_at = created_at
        WHERE revoked_at IS NULL AND scopes <> 'READ_PUBLISHED READ_DRAFTS WRITE PUBLISH WIRE_SEND MANAGE'`,
    );
    await runner.query('ALTER TABLE access_tokens DROP COLUMN scopes');
  }
}
