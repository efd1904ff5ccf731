import {
  Database,
  findRowsThat,
  insertRows,
  newId,
  resealRows,
  rowsThat,
  runStatement,
  SecretBox,
  statement,
  toInstant,
  type Unreadable,
} from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newSigningSecret } from './signing-secret.js';
import { WebhookSecretEntity } from './webhook-secret.entity.js';

/** How many secrets sign at once, however often a secret is replaced. */
const mostSigning = 4;

const newestFirst = 'WHERE webhook_id = ? AND (expires_at IS NULL OR expires_at > ?) ORDER BY id DESC';
const signing = rowsThat(newestFirst);
const signingLocked = rowsThat(newestFirst, `${newestFirst} FOR UPDATE`);
const remove = statement('DELETE FROM webhook_secrets WHERE webhook_id = ?');

/** The only code that reads and writes secrets of webhooks. */
@Injectable()
export class WebhookSecretStore {
  constructor(
    private readonly database: Database,
    private readonly box: SecretBox,
  ) {}

  /**
   * Makes a new secret the one that signs. Former ones go on signing beside it until `formerUntil`, unless they end before.
   *
   * @returns the new secret: this is the only time that it is not encrypted outside of signing
   */
  async replace(
    tx: EntityManager,
    webhookId: string,
    times: { now: Date; formerUntil: Date },
  ): Promise<Buffer> {
    const [now, until] = [toInstant(times.now), toInstant(times.formerUntil)];
    const former = await findRowsThat(tx, WebhookSecretEntity, signingLocked, [webhookId, now]);
    await runStatement(tx, remove, [webhookId]);
    const kept = former.slice(0, mostSigning - 1).map((each) => ({
      ...each,
      expiresAt: each.expiresAt !== null && each.expiresAt < until ? each.expiresAt : until,
    }));
    const secret = newSigningSecret();
    const id = newId(times.now);
    const made = { id, webhookId, ...this.box.seal(secret, id), createdAt: now, expiresAt: null };
    await insertRows(tx, WebhookSecretEntity, [...kept.filter(({ expiresAt }) => expiresAt > now), made]);
    return secret;
  }

  /** What signs now, the newest first. Null if one of them cannot be read: a receiver may have only that one. */
  async signing(webhookId: string, now: Date): Promise<Buffer[] | null> {
    const values = [webhookId, toInstant(now)];
    const rows = await findRowsThat(this.database.reader, WebhookSecretEntity, signing, values);
    const secrets = rows.map((row) => this.box.open(row, row.id));
    return secrets.length > 0 && secrets.every((secret) => secret !== null) ? secrets : null;
  }

  removeAll(tx: EntityManager, webhookId: string): Promise<unknown> {
    return runStatement(tx, remove, [webhookId]);
  }

  /**
   * Seals with the current key what was sealed with a former one.
   *
   * @returns those that cannot be read, and stay as they are
   */
  reseal(tx: EntityManager): Promise<Unreadable<WebhookSecretEntity>> {
    return resealRows(tx, WebhookSecretEntity, this.box);
  }
}
