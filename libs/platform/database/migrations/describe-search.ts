import type { QueryRunner } from 'typeorm';
import { id, primary, references, tableMaker, unique } from './describe-table.js';

/** The tables of an index of words: what they need is in ADR 55. */
export async function createSearch(
  runner: QueryRunner,
  { of, owners }: { readonly of: string; readonly owners: string },
): Promise<void> {
  const named = tableMaker(runner);
  const owner = `${of}_id`;
  await runner.createTable(
    named(`${of}_texts`, {
      columns: [{ name: 'number', type: 'bigint', ...primary }, id(owner)],
      uniques: [unique(owner)],
      foreignKeys: [references(owner, owners)],
    }),
  );
  await runner.createTable(named(`unindexed_${of}s`, { columns: [id(owner, primary)], withoutRowid: true }));
  if (runner.dataSource.options.type === 'postgres') {
    await runner.query(`CREATE TABLE ${of}_search (number bigint PRIMARY KEY, words tsvector NOT NULL)`);
    await runner.query(`CREATE INDEX ${of}_search_words ON ${of}_search USING gin (words)`);
  } else {
    await runner.query(
      `CREATE VIRTUAL TABLE ${of}_search USING fts5 (head, text, head_stems, text_stems, marks, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '_'")`,
    );
  }
}

export async function dropSearch(runner: QueryRunner, of: string): Promise<void> {
  await runner.query(`DROP TABLE ${of}_search`);
  await runner.dropTable(`unindexed_${of}s`);
  await runner.dropTable(`${of}_texts`);
}
