import {
  countRowsThat,
  Database,
  findRow,
  findRowsThat,
  rowsThat,
  runStatement,
  statement,
  updateRow,
  type Instant,
} from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { WebhookLaneEntity } from './webhook-lane.entity.js';
import { WebhookMessageEntity } from './webhook-message.entity.js';

export type NewMessage = Pick<
  WebhookMessageEntity,
  'id' | 'webhookId' | 'eventId' | 'event' | 'subjectId' | 'occurredAt' | 'queuedAt'
>;

/** One message of a webhook, or those that were queued from then on, until then. */
export type MessageRange = { readonly webhookId: string } & (
  | { readonly messageId: string }
  | { readonly since: Instant; readonly until: Instant; readonly isFailedOnly: boolean }
);

/** How many messages are queued again at once. */
export const mostRedelivered = 10_000;

/** How many lanes are closed at once that old messages have left behind. */
const mostEmpty = 1_000;

/** A lane that this instance has leased, and its first message. */
export interface LaneClaim {
  readonly lane: WebhookLaneEntity;
  readonly message: WebhookMessageEntity;
}

// Whoever adds a message waits for whoever settles one of the same lane, and the other way round: none is left behind.
const openLane = statement(
  `INSERT INTO webhook_lanes (webhook_id, subject_id, due_at, leased_until) VALUES (?, ?, ?, NULL)
   ON CONFLICT (webhook_id, subject_id) DO UPDATE SET due_at = webhook_lanes.due_at`,
);
const closeLane = statement('DELETE FROM webhook_lanes WHERE webhook_id = ? AND subject_id = ?');
const closeLanes = statement('DELETE FROM webhook_lanes WHERE webhook_id = ?');
const enqueue = statement(
  `INSERT INTO webhook_messages (id, webhook_id, event_id, event, subject_id, occurred_at, queued_at, state, failures)
   VALUES (?, ?, ?, ?, ?, ?, ?, 'PENDING', 0) ON CONFLICT (webhook_id, event_id) DO NOTHING`,
);
const free = 'due_at <= ? AND (leased_until IS NULL OR leased_until <= ?)';
/** Of webhooks that may be sent something now. */
const webhooksDue = statement(
  `SELECT id FROM webhooks WHERE archived_at IS NULL AND disabled_at IS NULL
     AND (paused_until IS NULL OR paused_until <= ?)
     AND EXISTS (SELECT 1 FROM webhook_lanes WHERE webhook_id = webhooks.id AND ${free})`,
);
const oldestFree = `WHERE webhook_id = ? AND ${free} ORDER BY due_at LIMIT 1`;
const nextLane = rowsThat(oldestFree, `${oldestFree} FOR UPDATE SKIP LOCKED`);
const firstPending = rowsThat(
  `WHERE webhook_id = ? AND subject_id = ? AND state = 'PENDING' ORDER BY sequence LIMIT 1`,
);

const hasten = statement('UPDATE webhook_lanes SET due_at = ? WHERE webhook_id = ? AND due_at > ?');
const forgive = statement(
  `UPDATE webhook_messages SET failures = 0, failing_since = NULL WHERE webhook_id = ? AND state = 'PENDING' AND failures > 0`,
);
const again = (condition: string) => ({
  count: rowsThat(
    `WHERE sequence IN (SELECT sequence FROM webhook_messages ${condition} LIMIT ${mostRedelivered + 1})`,
  ),
  // In one order, so that two who lock the same lanes do not wait for each other.
  openLanes: statement(
    `INSERT INTO webhook_lanes (webhook_id, subject_id, due_at)
     SELECT DISTINCT webhook_id, subject_id, ? FROM webhook_messages ${condition} ORDER BY subject_id
     ON CONFLICT (webhook_id, subject_id) DO UPDATE SET due_at = excluded.due_at`,
    `INSERT INTO webhook_lanes (webhook_id, subject_id, due_at)
     SELECT DISTINCT webhook_id, subject_id, ?::varchar FROM webhook_messages ${condition} ORDER BY subject_id
     ON CONFLICT (webhook_id, subject_id) DO UPDATE SET due_at = excluded.due_at`,
  ),
  enqueue: statement(
    `UPDATE webhook_messages SET state = 'PENDING', failures = 0, failing_since = NULL ${condition}`,
  ),
});
const inRange = 'WHERE webhook_id = ? AND queued_at >= ? AND queued_at < ?';
const oneAgain = again('WHERE webhook_id = ? AND id = ?');
const rangeAgain = again(inRange);
const failedAgain = again(`${inRange} AND state = 'FAILED'`);

/** What waits to be sent: a queue for each webhook, and in it a lane for each article. The only code that writes it. */
@Injectable()
export class WebhookQueue {
  constructor(private readonly database: Database) {}

  /** Adds a message, unless the webhook has one of the same event. */
  async add(tx: EntityManager, message: NewMessage): Promise<void> {
    const { id, webhookId, eventId, event, subjectId, occurredAt, queuedAt } = message;
    await runStatement(tx, openLane, [webhookId, subjectId, queuedAt]);
    await runStatement(tx, enqueue, [id, webhookId, eventId, event, subjectId, occurredAt, queuedAt]);
  }

  /** How many messages there are in a range: at most one more than may be queued again at once. */
  countIn(tx: EntityManager, range: MessageRange): Promise<number> {
    const { statements, values } = statementsFor(range);
    return countRowsThat(tx, WebhookMessageEntity, statements.count, values);
  }

  /** Makes messages pending again, whatever became of them, and due at once. */
  async addAgain(tx: EntityManager, range: MessageRange, now: Instant): Promise<void> {
    const { statements, values } = statementsFor(range);
    await runStatement(tx, statements.openLanes, [now, ...values]);
    await runStatement(tx, statements.enqueue, values);
  }

  /** Everything that waits for a webhook is due at once, as if nothing had failed: it is tried for three days again. */
  async beginAnew(tx: EntityManager, webhookId: string, now: Instant): Promise<void> {
    // Lanes before messages, in the order that everybody locks them.
    await runStatement(tx, hasten, [now, webhookId, now]);
    await runStatement(tx, forgive, [webhookId]);
  }

  /** Nothing waits for a webhook any more. */
  async closeAll(tx: EntityManager, webhookId: string): Promise<void> {
    await runStatement(tx, closeLanes, [webhookId]);
  }

  /** The webhooks that something is due for. */
  async webhooksDue(now: Instant): Promise<string[]> {
    const rows = await this.database.sql.all<{ id: string }>(webhooksDue, [now, now, now]);
    return rows.map(({ id }) => id);
  }

  /** Leases the lane of a webhook that has been due for longest; null if there is none that others have not taken. */
  async claim(
    tx: EntityManager,
    webhookId: string,
    { now, leasedUntil }: { readonly now: Instant; readonly leasedUntil: Instant },
  ): Promise<LaneClaim | null> {
    for (let empty = 0; empty < mostEmpty; empty += 1) {
      const [found] = await findRowsThat(tx, WebhookLaneEntity, nextLane, [webhookId, now, now]);
      if (!found) return null;
      const message = await this.next(tx, found);
      if (!message) continue;
      const lane = { ...found, leasedUntil };
      await updateRow(tx, WebhookLaneEntity, lane);
      return { lane, message };
    }
    return null;
  }

  /** Locks a lane that was claimed. False if the lease has passed to another instance: then nothing may be written of it. */
  async holds(tx: EntityManager, { webhookId, subjectId, leasedUntil }: WebhookLaneEntity): Promise<boolean> {
    return (
      (await findRow(tx, WebhookLaneEntity, { webhookId, subjectId, leasedUntil }, { lock: true })) !== null
    );
  }

  /** The first message of a lane that is locked; null, and the lane is gone, if nothing is pending. */
  async next(
    tx: EntityManager,
    { webhookId, subjectId }: WebhookLaneEntity,
  ): Promise<WebhookMessageEntity | null> {
    const [message] = await findRowsThat(tx, WebhookMessageEntity, firstPending, [webhookId, subjectId]);
    if (!message) await runStatement(tx, closeLane, [webhookId, subjectId]);
    return message ?? null;
  }

  /** Gives a lane back, which is locked, until its first message is due again. */
  async giveBack(tx: EntityManager, lane: WebhookLaneEntity, dueAt: Instant): Promise<void> {
    await updateRow(tx, WebhookLaneEntity, { ...lane, dueAt, leasedUntil: null });
  }

  async update(tx: EntityManager, message: WebhookMessageEntity): Promise<void> {
    await updateRow(tx, WebhookMessageEntity, message);
  }
}

function statementsFor(range: MessageRange) {
  const { webhookId } = range;
  if ('messageId' in range) return { statements: oneAgain, values: [webhookId, range.messageId] };
  const { since, until, isFailedOnly } = range;
  return { statements: isFailedOnly ? failedAgain : rangeAgain, values: [webhookId, since, until] };
}
