import type { MigrationInterface, QueryRunner } from 'typeorm';
import { exchangeIndexes, type TableIndex } from './exchange-indexes.js';

const table = 'manuscripts';

const before: readonly TableIndex[] = [
  [table, ['section_id', 'updated_at', 'id']],
  [table, ['created_by_id', 'updated_at', 'id']],
  [table, ['assignee_id', 'updated_at', 'id'], 'assignee_id IS NOT NULL'],
  [table, ['section_id', 'state', 'updated_at', 'id'], `state <> 'PUBLISHED'`],
];

const after: readonly TableIndex[] = [
  [table, ['section_id', 'state', 'updated_at', 'id']],
  [table, ['created_by_id', 'state', 'updated_at', 'id']],
  [table, ['updated_by_id', 'state', 'updated_at', 'id']],
  [table, ['assignee_id', 'state', 'updated_at', 'id'], 'assignee_id IS NOT NULL'],
  [table, ['embargoed_until', 'id'], 'embargoed_until IS NOT NULL'],
];

/**
 * What finds the columns of a board: by state, of a section or a person. Manuscripts are found by the agencies that they are credited
 * to, too: the server indexes them again in the background, and they are found by their words meanwhile.
 */
export class Board1768900000000 implements MigrationInterface {
  readonly name = 'Board1768900000000';

  async up(runner: QueryRunner): Promise<void> {
    await exchangeIndexes(runner, before, after);
    await runner.query(
      'INSERT INTO unindexed_manuscripts (manuscript_id) SELECT id FROM manuscripts WHERE TRUE ON CONFLICT DO NOTHING',
    );
  }

  down(runner: QueryRunner): Promise<void> {
    return exchangeIndexes(runner, after, before);
  }
}
