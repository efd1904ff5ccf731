import {
  backOff,
  Database,
  findRow,
  findRowsThat,
  fromInstant,
  rowsThat,
  runStatement,
  statement,
  toInstant,
  updateRow,
  upsertRow,
  type Instant,
} from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { plansOf, type Plans } from './plans.js';
import { ScheduleEntity } from './schedule.entity.js';
import type { TimedAction } from './timed-action.js';

interface GoingLive {
  id: string;
  liveRevision: number | null;
}

/** A new schedule, which has not been tried yet. */
type NewPlan = Omit<ScheduleEntity, 'attempts' | 'retryAt' | keyof typeof unspoken> &
  Partial<Pick<ScheduleEntity, keyof typeof unspoken>>;

/** The optional fields of a schedule. */
const unspoken = { localTime: null, timeZone: null, acknowledged: [], reason: null };

/** The key of a schedule. */
export type PlanKey = Pick<ScheduleEntity, 'manuscriptId' | 'action'>;

type DuePlan = PlanKey & Pick<ScheduleEntity, 'dueAt'>;

const planned = statement(`SELECT action, due_at AS "dueAt" FROM schedules WHERE manuscript_id = ?`);

// If several actions on a manuscript are due at the same instant, unpublishing comes before the end of an embargo, so that nothing is
// shown that is about to be taken down.
const order = `s.due_at, s.manuscript_id, s.action DESC`;

// Every change to a schedule locks its manuscript, and so does this statement. It skips manuscripts that are locked by others, and does
// not find schedules that they have removed.
const earliest = `SELECT s.manuscript_id AS "manuscriptId", s.action FROM schedules s JOIN manuscripts m ON m.id = s.manuscript_id
  WHERE s.due_at <= ? AND (s.retry_at IS NULL OR s.retry_at <= ?) ORDER BY ${order} LIMIT 1`;

const claim = statement(earliest, `${earliest} FOR UPDATE SKIP LOCKED`);

// A schedule that failed is due when it may be retried.
const next = statement(
  `SELECT MIN(CASE WHEN retry_at > due_at THEN retry_at ELSE due_at END) AS "dueAt" FROM schedules`,
);

const removeOne = statement(`DELETE FROM schedules WHERE manuscript_id = ? AND action = ?`);
const removeShown = statement(
  `DELETE FROM schedules WHERE manuscript_id = ? AND action IN ('publish', 'liftEmbargo')`,
);
const removeAll = statement(`DELETE FROM schedules WHERE manuscript_id = ?`);
const onTheWall = rowsThat('WHERE time_zone IS NOT NULL ORDER BY manuscript_id');

/** The only code that writes schedules. The caller must have locked the manuscript in its transaction. */
@Injectable()
export class ScheduleStore {
  private readonly news = new WeakSet<EntityManager>();

  constructor(private readonly database: Database) {}

  async plansOf(tx: EntityManager, manuscriptId: string): Promise<Plans> {
    const rows = await runStatement<{ action: TimedAction; dueAt: Instant }>(tx, planned, [manuscriptId]);
    return plansOf(rows);
  }

  /** Stores a schedule, in place of an earlier one for the same action. */
  async put(tx: EntityManager, plan: NewPlan): Promise<void> {
    const schedule = { ...unspoken, ...plan, attempts: 0, retryAt: null };
    this.news.add(tx);
    await upsertRow(tx, ScheduleEntity, schedule);
  }

  async remove(tx: EntityManager, { manuscriptId, action }: PlanKey): Promise<void> {
    await runStatement(tx, removeOne, [manuscriptId, action]);
  }

  /** Removes the schedules that would have shown the article, now that it is shown, including the end of an embargo. */
  async overtake(tx: EntityManager, manuscriptId: string): Promise<void> {
    await runStatement(tx, removeShown, [manuscriptId]);
  }

  /** Cancels a publication, and with it its planned end. */
  async callOff(tx: EntityManager, { id: manuscriptId, liveRevision }: GoingLive): Promise<void> {
    if (liveRevision === null) await this.clear(tx, manuscriptId);
    else await this.remove(tx, { manuscriptId, action: 'publish' });
  }

  /** Cancels all schedules of a manuscript. */
  async clear(tx: EntityManager, manuscriptId: string): Promise<void> {
    await runStatement(tx, removeAll, [manuscriptId]);
  }

  /** Whether anything was scheduled in that transaction, even if it was cancelled again. */
  hasNews(tx: EntityManager): boolean {
    return this.news.has(tx);
  }

  /** When the next committed schedule is due; null if there is none. */
  async nextDue(): Promise<Date | null> {
    const [row] = await this.database.sql.all<{ dueAt: Instant | null }>(next, []);
    return row?.dueAt == null ? null : fromInstant(row.dueAt);
  }

  /** All schedules that were given in local time. */
  planned(tx: EntityManager): Promise<ScheduleEntity[]> {
    return findRowsThat(tx, ScheduleEntity, onTheWall, []);
  }

  /** Moves a schedule, if it is still due at the same time as before; returns whether it was. One that has been replaced stays. */
  async move(
    tx: EntityManager,
    { manuscriptId, action, dueAt: before }: DuePlan,
    dueAt: Instant,
  ): Promise<boolean> {
    const plan = await findRow(tx, ScheduleEntity, { manuscriptId, action, dueAt: before }, { lock: true });
    if (plan) await updateRow(tx, ScheduleEntity, { ...plan, dueAt });
    return plan !== null;
  }

  /** Delays the retry of a schedule that failed, longer each time. */
  async putOff(tx: EntityManager, key: PlanKey, now: Date): Promise<void> {
    const plan = await findRow(tx, ScheduleEntity, key, { lock: true });
    if (!plan) return;
    const attempts = plan.attempts + 1;
    const retryAt = toInstant(new Date(now.getTime() + backOff(attempts)));
    await updateRow(tx, ScheduleEntity, { ...plan, attempts, retryAt });
  }

  /** The earliest schedule that is due and not claimed by others. Its manuscript is locked from here on. */
  async claimDue(tx: EntityManager, now: Instant): Promise<ScheduleEntity | null> {
    const [due] = await runStatement<PlanKey>(tx, claim, [now, now]);
    return due ? findRow(tx, ScheduleEntity, due) : null;
  }
}
