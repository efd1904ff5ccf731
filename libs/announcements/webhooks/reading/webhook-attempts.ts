import {
  countRowsThat,
  cursorKind,
  Database,
  findRowsThat,
  isOneOf,
  rowsThat,
  type CursorValues,
  type PageRequest,
} from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { WebhookAttemptEntity } from '../delivery/webhook-attempt.entity.js';
import { WebhookMessageEntity } from '../queue/webhook-message.entity.js';

type AttemptPlace = CursorValues<['id']>;

export const attemptCursors = cursorKind('webhook-attempts', ['id']);
export const placeOfAttempt = ({ id }: WebhookAttemptEntity): AttemptPlace => [id];

const ofWebhook = rowsThat('WHERE webhook_id = ?');
const newest = rowsThat('WHERE webhook_id = ? ORDER BY id DESC LIMIT ?');
const older = rowsThat('WHERE webhook_id = ? AND id < ? ORDER BY id DESC LIMIT ?');
const pending = rowsThat("WHERE webhook_id = ? AND state = 'PENDING'");
const numbered = isOneOf('sequence', 'integer');
const those = rowsThat(`WHERE ${numbered.sqlite}`, `WHERE ${numbered.postgres}`);

/** Lists attempts, and what they were to deliver. The ids of attempts sort by time. */
@Injectable()
export class WebhookAttempts {
  private readonly perRequest = new WeakMap<object, DataLoader<number, WebhookMessageEntity>>();

  constructor(private readonly database: Database) {}

  /** Newest first: the attempts of one page, and one more where there are more. */
  page(webhookId: string, { limit, cursor }: PageRequest<AttemptPlace>): Promise<WebhookAttemptEntity[]> {
    const { reader } = this.database;
    return cursor
      ? findRowsThat(reader, WebhookAttemptEntity, older, [webhookId, ...cursor, limit + 1])
      : findRowsThat(reader, WebhookAttemptEntity, newest, [webhookId, limit + 1]);
  }

  count(webhookId: string): Promise<number> {
    return countRowsThat(this.database.reader, WebhookAttemptEntity, ofWebhook, [webhookId]);
  }

  /** How many messages wait for a webhook. */
  countPending(webhookId: string): Promise<number> {
    return countRowsThat(this.database.reader, WebhookMessageEntity, pending, [webhookId]);
  }

  /** What an attempt was to deliver. @param request the GraphQL context: what is loaded lives as long as it does */
  message(request: object, sequence: number): Promise<WebhookMessageEntity> {
    let loader = this.perRequest.get(request);
    if (!loader) this.perRequest.set(request, (loader = new DataLoader((asked) => this.load(asked))));
    return loader.load(sequence);
  }

  private async load(sequences: readonly number[]): Promise<(WebhookMessageEntity | Error)[]> {
    const asked = [JSON.stringify(sequences)];
    const rows = await findRowsThat(this.database.reader, WebhookMessageEntity, those, asked);
    const found = new Map(rows.map((row) => [row.sequence, row]));
    // Messages are removed with their attempts: only one that was removed between two statements is missing.
    return sequences.map((sequence) => found.get(sequence) ?? new Error('The message was just removed.'));
  }
}
