import { runStatement, type Engine, type Instant, type SqlValue } from '@kopij/platform';
import type { EntityManager } from 'typeorm';
import { indexedText, type IndexedText, type SearchableText } from '../words/indexed-text.js';
import { lexemes } from './lexemes.js';
import { numberAt } from './number-at.js';
import { openNumber } from './open-number.js';
import { statementsFor, type SearchStatements, type SearchTables } from './search-tables.js';

/** A text to be found, and whose it is. */
export interface OwnedText extends SearchableText {
  readonly owner: string;
  /** Newer texts are found before older ones. */
  readonly at: Instant;
}

/** Writes an index of texts, always in the transaction that changes them. */
export class SearchIndex {
  private readonly statements: SearchStatements;

  constructor(tables: SearchTables) {
    this.statements = statementsFor(tables);
  }

  /** Makes a text be found, instead of the one that its owner had. */
  async put(tx: EntityManager, text: OwnedText): Promise<void> {
    const before = await this.numberOf(tx, text.owner);
    if (before !== null && (await this.isInPlace(tx, before, numberAt(text.at)))) {
      await runStatement(tx, this.statements.forget, [before]);
      return this.add(tx, [[before, text]]);
    }
    if (before !== null) await this.remove(tx, text.owner);
    return this.putNew(tx, [text]);
  }

  /** {@link put} for texts whose owners have none in the index. */
  async putNew(tx: EntityManager, texts: readonly OwnedText[]): Promise<void> {
    if (texts.length === 0) return;
    const numbers = await this.takeNumbers(tx, texts);
    await this.add(
      tx,
      texts.map((text) => [numbers.get(text.owner) ?? 0, text]),
    );
  }

  async remove(tx: EntityManager, owner: string): Promise<void> {
    const number = await this.numberOf(tx, owner);
    if (number === null) return;
    await runStatement(tx, this.statements.leave, [number]);
    await runStatement(tx, this.statements.forget, [number]);
  }

  /** Leaves texts to be indexed in the background, by whoever takes them with {@link takeUnindexed}. */
  async putLater(tx: EntityManager, owners: readonly string[]): Promise<void> {
    if (owners.length > 0) await runStatement(tx, this.statements.addUnindexed, [JSON.stringify(owners)]);
  }

  async has(tx: EntityManager, owner: string): Promise<boolean> {
    return (await this.numberOf(tx, owner)) !== null;
  }

  /** Takes some of the owners whose texts are still to be indexed off their list; none if none is left. */
  async takeUnindexed(tx: EntityManager, most: number): Promise<string[]> {
    const taken = await runStatement<{ owner: string }>(tx, this.statements.takeUnindexed, [most]);
    return taken.map(({ owner }) => owner);
  }

  private async numberOf(tx: EntityManager, owner: string): Promise<number | null> {
    const [found] = await runStatement<Numbered>(tx, this.statements.numberOf, [owner]);
    return found?.number ?? null;
  }

  /**
   * Whether a number is that of an instant, or behind it only because of others of the same instant. Otherwise whoever reads page by page
   * would miss a text that is corrected: it would move behind those others.
   */
  private async isInPlace(tx: EntityManager, number: number, wanted: number): Promise<boolean> {
    const between = number - wanted;
    if (between <= 0 || between > longestRun) return between === 0;
    const [found] = await runStatement<{ taken: number }>(tx, this.statements.takenBetween, [wanted, number]);
    // Some may have been taken down since.
    return (found?.taken ?? 0) >= between * fullRun;
  }

  /** By owner. */
  private async takeNumbers(tx: EntityManager, texts: readonly OwnedText[]): Promise<Map<string, number>> {
    // Always in the same order, to avoid deadlocks between transactions that want the same numbers.
    const wanted = texts
      .map(({ at, owner }) => ({ number: numberAt(at), owner }))
      .toSorted((one, other) => one.number - other.number);
    const first = wanted.filter(({ number }, place) => number !== wanted[place - 1]?.number);
    const taken = await runStatement<Numbered & { owner: string }>(tx, this.statements.takeAll, [
      JSON.stringify(first.map(({ number, owner }) => [number, owner])),
    ]);
    const numbers = new Map(taken.map(({ owner, number }) => [owner, number]));
    for (const { number, owner } of wanted) {
      if (!numbers.has(owner)) numbers.set(owner, await this.takeBehind(tx, number, owner));
    }
    return numbers;
  }

  private async takeBehind(tx: EntityManager, wanted: number, owner: string): Promise<number> {
    for (;;) {
      const open = await openNumber(wanted, async (numbers) => {
        const taken = await runStatement<Numbered>(tx, this.statements.taken, [JSON.stringify(numbers)]);
        return taken.map(({ number }) => number);
      });
      const [took] = await runStatement<Numbered>(tx, this.statements.take, [open, owner]);
      // Otherwise a concurrent transaction was faster.
      if (took) return open;
    }
  }

  private async add(tx: EntityManager, texts: readonly (readonly [number, OwnedText])[]): Promise<void> {
    const indexed = texts.map(([number, text]): [number, IndexedText] => [number, indexedText(text)]);
    if (engineOf(tx) === 'postgres') {
      const rows = indexed.map(([number, text]) => [number, lexemes(text)]);
      await runStatement(tx, this.statements.addLexemes, [JSON.stringify(rows)]);
      return;
    }
    for (const [number, text] of indexed) {
      await runStatement(tx, this.statements.addToFts, [number, ...columnsOf(text)]);
    }
  }
}

/** In numbers: so many texts may share an instant. */
const longestRun = 100_000;
/** Such a share of the numbers is taken where texts share an instant; of fewer than eight, all. */
const fullRun = 7 / 8;

interface Numbered {
  readonly number: number;
}

function columnsOf({ head, text, headStems, textStems, marks }: IndexedText): SqlValue[] {
  return [head, text, headStems, textStems, marks].map((words) => words.join(' '));
}

function engineOf(tx: EntityManager): Engine {
  return tx.dataSource.options.type === 'postgres' ? 'postgres' : 'sqlite';
}
