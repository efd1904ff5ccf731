import {
  Clock,
  Database,
  findRow,
  findRowsThat,
  rowsThat,
  runStatement,
  statement,
  toInstant,
  UnitOfWork,
  updateRow,
  type Instant,
} from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MailEntity } from './mail.entity.js';

export type NewMail = Pick<MailEntity, 'id' | 'userId' | 'kind' | 'byOperator' | 'queuedAt'>;

/** How long a mail is leased, in milliseconds: much longer than sending it takes. */
const lease = 300_000;

const free = 'due_at <= ? AND (leased_until IS NULL OR leased_until <= ?)';
const dueNow = statement(`SELECT 1 AS one FROM mails WHERE ${free} ORDER BY due_at LIMIT 1`);
const next = `WHERE ${free} ORDER BY due_at LIMIT ?`;
const nextDue = rowsThat(next, `${next} FOR UPDATE SKIP LOCKED`);
const enqueue = statement(
  `INSERT INTO mails (id, user_id, kind, by_operator, queued_at, due_at, failures)
   VALUES (?, ?, ?, ?, ?, ?, 0) ON CONFLICT (id) DO NOTHING`,
  `INSERT INTO mails (id, user_id, kind, by_operator, queued_at, due_at, failures)
   VALUES (?, ?, ?, ?::integer = 1, ?, ?, 0) ON CONFLICT (id) DO NOTHING`,
);
const remove = statement('DELETE FROM mails WHERE id = ?');

/** The mail that waits to be sent. The only code that writes it. */
@Injectable()
export class MailQueue {
  private readonly listeners: (() => void)[] = [];

  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Calls `listener` whenever this server has added something. */
  onAdded(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Adds mail, which is due at once. What is there already is left as it is. */
  async add(mails: readonly NewMail[]): Promise<void> {
    if (mails.length === 0) return;
    await this.work.transaction(async (tx) => {
      for (const { id, userId, kind, byOperator, queuedAt } of mails) {
        await runStatement(tx, enqueue, [id, userId, kind, Number(byOperator), queuedAt, queuedAt]);
      }
    });
    for (const listener of this.listeners) listener();
  }

  /** Leases what has been due for longest and others have not taken. Writes nothing if there is nothing. */
  async claim(most: number): Promise<MailEntity[]> {
    const now = this.clock.now();
    const due = [toInstant(now), toInstant(now)];
    if ((await this.database.sql.all(dueNow, due)).length === 0) return [];
    const leasedUntil = toInstant(new Date(now.getTime() + lease));
    return this.work.transaction(async (tx) => {
      const found = await findRowsThat(tx, MailEntity, nextDue, [...due, most]);
      const claimed = found.map((mail) => ({ ...mail, leasedUntil }));
      for (const mail of claimed) await updateRow(tx, MailEntity, mail);
      return claimed;
    });
  }

  /** Removes a mail that was claimed: it was sent, or is given up. False if its lease has passed to another instance. */
  async remove(tx: EntityManager, mail: MailEntity): Promise<boolean> {
    if (!(await this.holds(tx, mail))) return false;
    await runStatement(tx, remove, [mail.id]);
    return true;
  }

  /** Gives a mail back that was claimed, and could not be sent. */
  async putOff(tx: EntityManager, mail: MailEntity, dueAt: Instant): Promise<void> {
    if (!(await this.holds(tx, mail))) return;
    await updateRow(tx, MailEntity, { ...mail, failures: mail.failures + 1, dueAt, leasedUntil: null });
  }

  private async holds(tx: EntityManager, { id, leasedUntil }: MailEntity): Promise<boolean> {
    return (await findRow(tx, MailEntity, { id, leasedUntil }, { lock: true })) !== null;
  }
}
