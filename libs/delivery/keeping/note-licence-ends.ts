import { AgencyRegistry } from '@kopij/agencies';
import {
  Clock,
  fromInstant,
  runStatement,
  statement,
  toInstant,
  UnitOfWork,
  type Instant,
} from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { periodsOf, withholding } from '../view/licence.js';
import { CreditReader } from '../view/stored-credits.js';
import { noteChanges } from '../writing/note-changes.js';

/** How far the clocks of servers may differ, in milliseconds: an end is noted when it has come for all of them. */
const tolerance = 2_000;

/** How much time one transaction looks through, in milliseconds, when no server has run for long. */
const longest = 3_600_000;

const notedUntil = `SELECT noted_until AS "notedUntil" FROM licence_clock`;
const claim = statement(notedUntil, `${notedUntil} FOR UPDATE`);
const begin = statement(
  `INSERT INTO licence_clock (id, noted_until) VALUES (1, ?) ON CONFLICT (id) DO NOTHING`,
);
const advance = statement(`UPDATE licence_clock SET noted_until = ?`);

/** Parameters: two instants. */
export const firstPublishedBetween = statement(
  `SELECT id, first_published_at AS "firstPublishedAt", credits FROM live_articles
    WHERE first_published_at > ? AND first_published_at <= ?`,
);

interface Published {
  readonly id: string;
  readonly firstPublishedAt: Instant;
  /** As stored. */
  readonly credits: string;
}

/**
 * Notes in the log of changes when licences end. Of several servers one does so at a time, from where the last one stopped, however long
 * ago that is.
 */
@Injectable()
export class NoteLicenceEnds {
  constructor(
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
    private readonly agencies: AgencyRegistry,
  ) {}

  /** Looks through the time since the last look, or a part of it. Gives whether all of it has been looked through. */
  next(): Promise<boolean> {
    return this.work.transaction(async (tx) => {
      const now = this.clock.now();
      const come = new Date(now.getTime() - tolerance);
      const [noted] = await runStatement<{ notedUntil: Instant }>(tx, claim, []);
      if (!noted) {
        await runStatement(tx, begin, [toInstant(come)]);
        return true;
      }
      const from = fromInstant(noted.notedUntil);
      const until = new Date(Math.min(come.getTime(), from.getTime() + longest));
      if (until <= from) return true;
      const ended = await this.endedBetween(tx, from, until);
      await noteChanges(tx, now, 'WITHHELD', ended);
      // A round in which nothing ended writes nothing.
      if (ended.length > 0 || until < come) await runStatement(tx, advance, [toInstant(until)]);
      return until >= come;
    });
  }

  private async endedBetween(tx: EntityManager, from: Date, until: Date): Promise<string[]> {
    const agencies = await this.agencies.within(tx);
    const credits = new CreditReader(agencies);
    const ended = new Set<string>();
    for (const period of periodsOf(agencies.all)) {
      const before = (end: Date): string => toInstant(new Date(end.getTime() - period));
      const published = await runStatement<Published>(tx, firstPublishedBetween, [
        before(from),
        before(until),
      ]);
      for (const article of published) {
        if (endsBetween(article, credits, from, until)) ended.add(article.id);
      }
    }
    return [...ended];
  }
}

function endsBetween(
  { firstPublishedAt, credits }: Published,
  reader: CreditReader,
  from: Date,
  until: Date,
): boolean {
  const { terms } = reader.read(credits);
  const at = fromInstant(firstPublishedAt);
  return withholding(terms, at, from) === null && withholding(terms, at, until) !== null;
}
