import { chainStart, entryHash, type HistoryFacts } from '@kopij/editorial';
import type { QueryRunner } from 'typeorm';
import { forbidChanges, permitChanges } from './append-only.js';

interface EntryBefore {
  manuscript_id: string;
  sequence: number;
  at: string;
  actor_id: string;
  action: string;
  from_state: string | null;
  to_state: string;
  revision: number;
  comment: string | null;
  details: string | null;
  content_hash: string;
}

/** How many entries are read at once. */
const batch = 1_000;

/**
 * Copies the history from before there were hashes, and chains it: manuscript by manuscript, since the overall order is not known to
 * the millisecond.
 */
export async function sealHistory(runner: QueryRunner, from: string): Promise<void> {
  const isPostgres = runner.dataSource.options.type === 'postgres';
  const place = (at: number): string => (isPostgres ? `$${at}` : '?');
  const row = Array.from({ length: 12 }, (_, at) => place(at + 1)).join(', ');
  let head = { number: 0, hash: chainStart };
  let before: EntryBefore | undefined;
  let previousHash = chainStart;
  for (;;) {
    const after = before ? [before.manuscript_id, before.sequence] : ['', 0];
    const entries = (await runner.query(
      `SELECT h.*, r.content_hash FROM ${from} h JOIN revisions r ON r.manuscript_id = h.manuscript_id AND r.number = h.revision
        WHERE (h.manuscript_id, h.sequence) > (${place(1)}, ${place(2)}) ORDER BY h.manuscript_id, h.sequence LIMIT ${batch}`,
      after,
    )) as EntryBefore[];
    for (const entry of entries) {
      if (entry.manuscript_id !== before?.manuscript_id) previousHash = chainStart;
      const number = head.number + 1;
      const hash = entryHash(factsOf(entry, number), { previousHash, newsroomHash: head.hash });
      await runner.query(
        `INSERT INTO history_entries (manuscript_id, sequence, at, actor_id, action, from_state, to_state, revision, comment, details, number, hash) VALUES (${row})`,
        [
          entry.manuscript_id,
          entry.sequence,
          entry.at,
          entry.actor_id,
          entry.action,
          entry.from_state,
          entry.to_state,
          entry.revision,
          entry.comment,
          entry.details,
          number,
          hash,
        ],
      );
      [head, before, previousHash] = [{ number, hash }, entry, hash];
    }
    if (entries.length < batch) break;
  }
  await runner.query(`UPDATE history_head SET number = ${place(1)}, hash = ${place(2)}`, [
    head.number,
    head.hash,
  ]);
}

const unsealed =
  'manuscript_id, sequence, at, actor_id, action, from_state, to_state, revision, comment, details';

/** Chains the whole history again, for an earlier version that would have written other hashes. */
export async function sealAnew(runner: QueryRunner): Promise<void> {
  await permitChanges(runner, 'history_entries');
  await runner.query(`CREATE TABLE history_before AS SELECT ${unsealed} FROM history_entries`);
  await runner.query('DELETE FROM history_entries');
  await sealHistory(runner, 'history_before');
  await runner.query('DROP TABLE history_before');
  await forbidChanges(runner, 'history_entries');
}

function factsOf(entry: EntryBefore, number: number): HistoryFacts {
  return {
    number,
    manuscriptId: entry.manuscript_id,
    sequence: entry.sequence,
    at: entry.at,
    actorId: entry.actor_id,
    action: entry.action,
    fromState: entry.from_state,
    toState: entry.to_state,
    revision: entry.revision,
    contentHash: entry.content_hash,
    comment: entry.comment,
    details: entry.details === null ? null : (JSON.parse(entry.details) as unknown),
  };
}
