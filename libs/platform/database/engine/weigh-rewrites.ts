import { statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { StartupFault } from '../../basics/startup-fault.js';

/** Shows a message to the operator. */
export type Tell = (line: string) => void;

/** Smaller databases are rewritten quickly enough without a notice. */
const worthSaying = 100_000_000;

/** The throughput of a slow disk. */
const bytesPerSecond = 20_000_000;

/**
 * SQLite needs room for the new tables next to the old ones, and then for a second copy of the whole file, to return
 * free space.
 */
const spaceNeeded = { sqlite: 1.2, postgres: 1 };

/**
 * Announces the disk space and time that migrations which rewrite whole tables need, before they begin.
 *
 * @throws {StartupFault} if the disk does not have enough room
 */
export async function weighRewrites(
  runner: QueryRunner,
  pending: readonly (MigrationInterface | undefined)[],
  tell: Tell,
): Promise<void> {
  const tables = [...new Set(pending.flatMap((each) => (each ? tablesOf(each) : [])))];
  if (tables.length === 0) return;
  const isPostgres = runner.dataSource.options.type === 'postgres';
  const size = isPostgres ? await sizeOfTables(runner, tables) : await sizeOfFile(runner);
  if (size < worthSaying) return;
  const needed = size * spaceNeeded[isPostgres ? 'postgres' : 'sqlite'];
  const free = isPostgres ? null : await freeSpace(runner.dataSource);
  if (free !== null && free < needed) {
    throw new StartupFault(
      `Updating the database needs ${inGigabytes(needed)} of free disk space, and there are ${inGigabytes(free)}. ` +
        'Nothing was changed. Make room, and start again.',
    );
  }
  const minutes = Math.ceil(size / bytesPerSecond / 60);
  tell(
    `Updating the database rewrites ${inGigabytes(size)}. It takes up to ${minutes} minute${minutes === 1 ? '' : 's'} and ` +
      `${inGigabytes(needed)} of free disk space${free === null ? ' on the server' : ` (${inGigabytes(free)} are free)`}. ` +
      'If it is interrupted, nothing is lost: the next start begins again.',
  );
}

/** A migration names the tables that it rewrites. */
function tablesOf(migration: MigrationInterface): readonly string[] {
  return 'rewrites' in migration ? (migration.rewrites as string[]) : [];
}

async function sizeOfFile(runner: QueryRunner): Promise<number> {
  const [row] = (await runner.query(
    'SELECT page_count * page_size AS size FROM pragma_page_count, pragma_page_size',
  )) as { size: number }[];
  return row?.size ?? 0;
}

async function sizeOfTables(runner: QueryRunner, tables: readonly string[]): Promise<number> {
  const [row] = (await runner.query(
    `SELECT sum(pg_total_relation_size(oid))::float8 AS size FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relname = ANY($1)`,
    [tables],
  )) as { size: number | null }[];
  return row?.size ?? 0;
}

async function freeSpace({ options }: DataSource): Promise<number> {
  const { bavail, bsize } = await statfs(dirname(resolve(String(options.database))));
  return bavail * bsize;
}

function inGigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}
