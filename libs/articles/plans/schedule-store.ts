import {
  backOff,
  Database,
  fromInstant,
  runStatement,
  statement,
  toInstant,
  type Instant,
} from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { plansOf, type Plans } from './plans.js';
import { ScheduleEntity } from './schedule.entity.js';
import type { TimedAction } from './timed-action.js';

interface GoingLive {
  id: string;
  liveRevision: number | null;
}

/** A plan, before anybody has tried to carry it out. */
type NewPlan = Omit<ScheduleEntity, 'attempts' | 'retryAt' | keyof typeof unspoken> &
  Partial<Pick<ScheduleEntity, keyof typeof unspoken>>;

/** What not every plan has. */
const unspoken = { localTime: null, timeZone: null, acknowledged: [], reason: null };

/** What names a plan. */
export type PlanKey = Pick<ScheduleEntity, 'manuscriptId' | 'action'>;

type DuePlan = PlanKey & Pick<ScheduleEntity, 'dueAt'>;

const planned = statement(`SELECT action, due_at AS "dueAt" FROM schedules WHERE manuscript_id = ?`);

// Of what is due at the same instant for one manuscript, an end comes before the end of an embargo: nothing is shown that is
// about to be taken down.
const order = `s.due_at, s.manuscript_id, s.action DESC`;

// Whoever changes a plan has its manuscript locked, and so has this: what somebody else is at is passed over, and what is
// gone when they are done is not found.
const earliest = `SELECT s.manuscript_id AS "manuscriptId", s.action FROM schedules s JOIN manuscripts m ON m.id = s.manuscript_id
  WHERE s.due_at <= ? AND (s.retry_at IS NULL OR s.retry_at <= ?) ORDER BY ${order} LIMIT 1`;

const claim = statement(earliest, `${earliest} FOR UPDATE SKIP LOCKED`);

// What failed before is due when it may be tried again.
const next = statement(
  `SELECT MIN(CASE WHEN retry_at > due_at THEN retry_at ELSE due_at END) AS "dueAt" FROM schedules`,
);

/** The only code that writes what is planned. Whoever calls it in a transaction has the manuscript locked. */
@Injectable()
export class ScheduleStore {
  private readonly news = new WeakSet<EntityManager>();

  constructor(private readonly database: Database) {}

  async plansOf(tx: EntityManager, manuscriptId: string): Promise<Plans> {
    const rows = await runStatement<{ action: TimedAction; dueAt: Instant }>(tx, planned, [manuscriptId]);
    return plansOf(rows);
  }

  /** In place of what was planned of the same kind. */
  async put(tx: EntityManager, plan: NewPlan): Promise<void> {
    const schedule = { ...unspoken, ...plan, attempts: 0, retryAt: null };
    this.news.add(tx);
    await tx.upsert(ScheduleEntity, schedule, ['manuscriptId', 'action']);
  }

  async remove(tx: EntityManager, key: PlanKey): Promise<void> {
    await tx.delete(ScheduleEntity, key);
  }

  /** What would have shown it is done with, now that it is shown: the end of an embargo included. */
  async overtake(tx: EntityManager, manuscriptId: string): Promise<void> {
    await tx.delete(ScheduleEntity, { manuscriptId, action: In(['publish', 'liftEmbargo']) });
  }

  /** Calls off a publication, and with it the end of what then never begins. */
  async callOff(tx: EntityManager, { id: manuscriptId, liveRevision }: GoingLive): Promise<void> {
    if (liveRevision === null) await this.clear(tx, manuscriptId);
    else await this.remove(tx, { manuscriptId, action: 'publish' });
  }

  /** Calls off all that is planned for a manuscript. */
  async clear(tx: EntityManager, manuscriptId: string): Promise<void> {
    await tx.delete(ScheduleEntity, { manuscriptId });
  }

  /** Whether anything was planned in that transaction; perhaps by somebody who changed their mind. */
  hasNews(tx: EntityManager): boolean {
    return this.news.has(tx);
  }

  /** When the next thing is to be done, as far as is committed; null when nothing is planned. */
  async nextDue(): Promise<Date | null> {
    const [row] = await this.database.sql.all<{ dueAt: Instant | null }>(next, []);
    return row?.dueAt == null ? null : fromInstant(row.dueAt);
  }

  /** All that is planned by the clock on a wall. */
  planned(tx: EntityManager): Promise<ScheduleEntity[]> {
    return tx.find(ScheduleEntity, { where: { timeZone: Not(IsNull()) }, order: { manuscriptId: 'ASC' } });
  }

  /** Moves a plan that is still due when it was, and gives whether it was: one that somebody has made anew meanwhile stays. */
  async move(
    tx: EntityManager,
    { manuscriptId, action, dueAt: before }: DuePlan,
    dueAt: Instant,
  ): Promise<boolean> {
    const { affected } = await tx.update(ScheduleEntity, { manuscriptId, action, dueAt: before }, { dueAt });
    return affected === 1;
  }

  /** Has a plan that failed wait, longer each time. */
  async putOff(tx: EntityManager, key: PlanKey, now: Date): Promise<void> {
    const plan = await tx.findOneBy(ScheduleEntity, key);
    if (!plan) return;
    const attempts = plan.attempts + 1;
    await tx.update(ScheduleEntity, key, {
      attempts,
      retryAt: toInstant(new Date(now.getTime() + backOff(attempts))),
    });
  }

  /** What was due first of all that is due and that nobody else is at. Its manuscript is locked from here on. */
  async claimDue(tx: EntityManager, now: Instant): Promise<ScheduleEntity | null> {
    const [due] = await runStatement<PlanKey>(tx, claim, [now, now]);
    return due ? tx.findOneByOrFail(ScheduleEntity, due) : null;
  }
}
