import { engineUnderTest } from '@kopij/testing';
import type { OpenWire } from './open-wire.js';

/** A database that will not have one item: every transaction that writes it fails. */
export async function failOnHeadline(wire: OpenWire, headline: string): Promise<void> {
  for (const sql of faulty[engineUnderTest()]) {
    await wire.database.writer.query(sql.replace('HEADLINE', headline));
  }
}

/** Undoes {@link failOnHeadline}. */
export async function mendHeadlines(wire: OpenWire): Promise<void> {
  await wire.database.writer.query(mended[engineUnderTest()]);
}

const faulty = {
  sqlite: [
    `CREATE TRIGGER faulty BEFORE INSERT ON wire_items WHEN NEW.headline = 'HEADLINE'
     BEGIN SELECT RAISE(ABORT, 'faulty'); END`,
  ],
  postgres: [
    `CREATE FUNCTION faulty() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'faulty'; END $$`,
    `CREATE TRIGGER faulty BEFORE INSERT ON wire_items FOR EACH ROW WHEN (NEW.headline = 'HEADLINE')
     EXECUTE FUNCTION faulty()`,
  ],
} as const;

const mended = { sqlite: 'DROP TRIGGER faulty', postgres: 'DROP TRIGGER faulty ON wire_items' } as const;
