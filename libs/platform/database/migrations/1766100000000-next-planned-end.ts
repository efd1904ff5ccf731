import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An answer that counts articles is valid until the next of them is taken down, which one index lookup finds. */
export class NextPlannedEnd1766100000000 implements MigrationInterface {
  readonly name = 'NextPlannedEnd1766100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX ${indexName(runner)} ON live_articles (ends_at) WHERE ends_at IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX ${indexName(runner)}`);
  }
}

function indexName(runner: QueryRunner): string {
  const { namingStrategy } = runner.dataSource;
  return `"${namingStrategy.indexName('live_articles', ['ends_at'], 'ends_at IS NOT NULL')}"`;
}
