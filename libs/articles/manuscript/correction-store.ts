import type { Correction } from '@kopij/editorial';
import { runStatement, statement } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

const told = statement(
  `SELECT c.type, c.text, c.at, c."by" FROM corrections c WHERE c.manuscript_id = ? ORDER BY c.number`,
);

const tell = statement(
  `INSERT INTO corrections (manuscript_id, number, type, text, at, "by")
   SELECT ?, COUNT(*) + 1, ?, ?, ?, ? FROM corrections WHERE manuscript_id = ?`,
);

/** The only code that writes corrections. None is ever changed or taken away. */
@Injectable()
export class CorrectionStore {
  /** What readers were told of an article so far, oldest first. */
  of(tx: EntityManager, manuscriptId: string): Promise<Correction[]> {
    return runStatement<Correction>(tx, told, [manuscriptId]);
  }

  /** The manuscript is locked by whoever calls this. */
  async add(tx: EntityManager, manuscriptId: string, { type, text, at, by }: Correction): Promise<void> {
    await runStatement(tx, tell, [manuscriptId, type, text, at, by, manuscriptId]);
  }
}
