import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forbidChanges, permitChanges } from './append-only.js';

/** The field that identifies a block within its body is renamed from id to key. Content hashes do not change. */
export class BlockKeys1765500000000 implements MigrationInterface {
  readonly name = 'BlockKeys1765500000000';

  up(runner: QueryRunner): Promise<void> {
    return renameAll(runner, 'id', 'key');
  }

  down(runner: QueryRunner): Promise<void> {
    return renameAll(runner, 'key', 'id');
  }
}

type Block = Record<string, unknown>;

interface Row {
  owner: string;
  number: number;
  json: string;
}

/** How many texts are kept in memory at a time. */
const batch = 200;

async function renameAll(runner: QueryRunner, from: string, to: string): Promise<void> {
  await eachText(runner, ['live_articles', 'blocks', 'id', 'revision'], (json) =>
    JSON.stringify(renamed(JSON.parse(json) as Block[], from, to)),
  );
  await permitChanges(runner, 'revisions');
  await eachText(runner, ['revisions', 'content', 'manuscript_id', 'number'], (json) => {
    const content = JSON.parse(json) as { blocks: Block[] };
    return JSON.stringify({ ...content, blocks: renamed(content.blocks, from, to) });
  });
  await forbidChanges(runner, 'revisions');
}

/** The name is replaced in place, so that reverting the migration restores exactly the same text. */
function renamed(blocks: readonly Block[], from: string, to: string): Block[] {
  return blocks.map((block) =>
    Object.fromEntries(Object.entries(block).map(([name, value]) => [name === from ? to : name, value])),
  );
}

async function eachText(
  runner: QueryRunner,
  [table, column, owner, number]: readonly [string, string, string, string],
  change: (json: string) => string,
): Promise<void> {
  const isPostgres = runner.dataSource.options.type === 'postgres';
  const place = (at: number): string => (isPostgres ? `$${at}` : '?');
  let last: Pick<Row, 'owner' | 'number'> = { owner: '', number: 0 };
  for (;;) {
    const rows = (await runner.query(
      `SELECT ${owner} AS owner, ${number} AS number, ${column} AS json FROM ${table}
        WHERE (${owner}, ${number}) > (${place(1)}, ${place(2)}) ORDER BY ${owner}, ${number} LIMIT ${batch}`,
      [last.owner, last.number],
    )) as Row[];
    for (const row of rows) {
      await runner.query(
        `UPDATE ${table} SET ${column} = ${place(1)} WHERE ${owner} = ${place(2)} AND ${number} = ${place(3)}`,
        [change(row.json), row.owner, row.number],
      );
      last = row;
    }
    if (rows.length < batch) return;
  }
}
