import { UnitOfWork } from '@kopij/platform';
import { engineUnderTest } from './engine-under-test.js';
import type { OpenFeatures } from './open-features.js';

/** How a statement is carried out, a step a line. On PostgreSQL the plan for any values, which a prepared statement ends up with. */
export function planOf({ features }: Pick<OpenFeatures, 'features'>, sql: string): Promise<string[]> {
  const isPostgres = engineUnderTest() === 'postgres';
  const places = isPostgres ? new Set(sql.match(/\$\d+/g)).size : (sql.match(/\?/g) ?? []).length;
  const values = Array.from({ length: places }, () => null);
  return features.get(UnitOfWork, { strict: false }).transaction(async (tx) => {
    if (!isPostgres) {
      const steps = await tx.query<{ detail: string }[]>(`EXPLAIN QUERY PLAN ${sql}`, values);
      return steps.map(({ detail }) => detail);
    }
    await tx.query('SET LOCAL plan_cache_mode = force_generic_plan');
    await tx.query(`PREPARE asked AS ${sql}`);
    const given = places === 0 ? '' : `(${values.map(() => 'NULL').join(', ')})`;
    const steps = await tx.query<{ 'QUERY PLAN': string }[]>(`EXPLAIN EXECUTE asked${given}`);
    await tx.query('DEALLOCATE asked');
    return steps.map((step) => step['QUERY PLAN']);
  });
}
