import type { Correction } from '@kopij/editorial';
import { runStatement, statement } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

const correctionsOf = statement(
  `SELECT c.type, c.text, c.at, c."by" FROM corrections c WHERE c.manuscript_id = ? ORDER BY c.number`,
);

const addCorrection = statement(
  `INSERT INTO corrections (manuscript_id, number, type, text, at, "by")
   SELECT ?, COUNT(*) + 1, ?, ?, ?, ? FROM corrections WHERE manuscript_id = ?`,
);

/** The only code that writes corrections, which are never changed or removed. */
@Injectable()
export class CorrectionStore {
  /** The corrections of an article, oldest first. */
  of(tx: EntityManager, manuscriptId: string): Promise<Correction[]> {
    return runStatement<Correction>(tx, correctionsOf, [manuscriptId]);
  }

  /** The caller must have locked the manuscript. */
  async add(tx: EntityManager, manuscriptId: string, { type, text, at, by }: Correction): Promise<void> {
    await runStatement(tx, addCorrection, [manuscriptId, type, text, at, by, manuscriptId]);
  }
}
