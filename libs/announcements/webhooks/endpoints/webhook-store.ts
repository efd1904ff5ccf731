import { countRowsThat, findRow, insertRows, Problem, rowsThat, updateRow } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { WebhookCommand, WebhookOutcome } from './outcome.js';
import { WebhookEntity } from './webhook.entity.js';

const inUse = rowsThat('WHERE archived_at IS NULL');

/** The only code that writes the table of webhooks. */
@Injectable()
export class WebhookStore {
  /** How many there are that are not archived. */
  count(tx: EntityManager): Promise<number> {
    return countRowsThat(tx, WebhookEntity, inUse, []);
  }

  /**
   * A webhook that is not archived, locked.
   *
   * @throws {Problem} NOT_FOUND
   */
  lock(tx: EntityManager, id: string): Promise<WebhookEntity> {
    return this.read(tx, id, { lock: true });
  }

  /**
   * The same, not locked.
   *
   * @throws {Problem} NOT_FOUND
   */
  async read(tx: EntityManager, id: string, options: { lock?: boolean } = {}): Promise<WebhookEntity> {
    const webhook = await findRow(tx, WebhookEntity, { id }, options);
    if (webhook?.archivedAt === null) return webhook;
    throw new Problem('NOT_FOUND', 'There is no such webhook, or it is archived.');
  }

  /**
   * The same, if it is at the version the caller has read.
   *
   * @throws {Problem} NOT_FOUND
   */
  async find(
    tx: EntityManager,
    { webhookId, expectedVersion }: WebhookCommand,
  ): Promise<Exclude<WebhookOutcome, { refusals: unknown }>> {
    const webhook = await this.lock(tx, webhookId);
    if (webhook.version === expectedVersion) return { webhook };
    return { conflict: { currentVersion: webhook.version } };
  }

  async insert(tx: EntityManager, webhook: WebhookEntity): Promise<void> {
    await insertRows(tx, WebhookEntity, [webhook]);
  }

  /** Stores the changes of an admin as the webhook's next version. */
  async update(
    tx: EntityManager,
    webhook: WebhookEntity,
    changes: Partial<Omit<WebhookEntity, 'id' | 'version'>>,
  ): Promise<WebhookEntity> {
    return this.note(tx, { ...webhook, version: webhook.version + 1 }, changes);
  }

  /** Stores how sending goes. That is no change that an admin could have missed. */
  async note(
    tx: EntityManager,
    webhook: WebhookEntity,
    changes: Partial<Omit<WebhookEntity, 'id' | 'version'>>,
  ): Promise<WebhookEntity> {
    const changed = { ...webhook, ...changes };
    await updateRow(tx, WebhookEntity, changed);
    return changed;
  }
}
