import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tableMaker, unique } from './describe-table.js';

/** The property with the subject of an event. */
const subject = (prefix: string): string =>
  `CASE WHEN type = 'deliveryChanged' THEN '${prefix}type' WHEN type LIKE 'section%' THEN '${prefix}sectionId'
        WHEN type LIKE 'agency%' THEN '${prefix}agencyId' ELSE '${prefix}articleId' END`;

/** The payload of an announcement does not repeat its columns, and the index on its id, which nothing uses, is dropped. */
export class LeanAnnouncements1766300000003 implements MigrationInterface {
  readonly name = 'LeanAnnouncements1766300000003';
  readonly rewrites = ['outbox_events'];

  async up(runner: QueryRunner): Promise<void> {
    const isPostgres = runner.dataSource.options.type === 'postgres';
    const table = await runner.getTable('outbox_events');
    const known = table?.uniques.find(({ columnNames }) => columnNames.join() === 'id');
    if (known) await runner.dropUniqueConstraint('outbox_events', known);
    await runner.query(
      isPostgres
        ? `UPDATE outbox_events SET payload = (payload::jsonb - 'type' - 'at' - ${subject('')})::text`
        : `UPDATE outbox_events SET payload = json_remove(payload, '$.type', '$.at', ${subject('$.')})`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const isPostgres = runner.dataSource.options.type === 'postgres';
    await runner.query(
      isPostgres
        ? `UPDATE outbox_events SET payload = (payload::jsonb || jsonb_build_object(${subject('')}, subject_id)
             || jsonb_build_object('type', type, 'at', recorded_at))::text`
        : `UPDATE outbox_events SET payload =
             json_set(payload, ${subject('$.')}, subject_id, '$.type', type, '$.at', recorded_at)`,
    );
    const [constraint] = tableMaker(runner)('outbox_events', { uniques: [unique('id')] }).uniques;
    if (constraint) await runner.createUniqueConstraint('outbox_events', constraint);
  }
}
