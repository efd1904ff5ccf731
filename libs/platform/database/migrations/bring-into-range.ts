import type { QueryRunner } from 'typeorm';

/**
 * Replaces the year 0 and years with a sign, which no response can contain, with the first and the last valid instant.
 *
 * @param columns of instants, each with its table
 */
export async function bringIntoRange(
  runner: QueryRunner,
  columns: readonly (readonly [table: string, column: string])[],
): Promise<void> {
  for (const [table, column] of columns) {
    await runner.query(
      `UPDATE ${table}
          SET ${column} = CASE WHEN ${column} LIKE '+%' THEN '9999-12-31T23:59:59.999Z' ELSE '0001-01-01T00:00:00.000Z' END
        WHERE ${column} LIKE '+%' OR ${column} LIKE '-%' OR ${column} LIKE '0000-%'`,
    );
  }
}
