import { countRowsThat, Database, findRow, findRowsThat, rowsThat } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { WebhookEvent } from '../queue/webhook-events.js';
import { WebhookEntity } from './webhook.entity.js';

const inUse = rowsThat('WHERE archived_at IS NULL ORDER BY id');
const notArchived = rowsThat('WHERE archived_at IS NULL');
const byName = rowsThat('ORDER BY name, id');

/** Finds webhooks, as they were last committed. */
@Injectable()
export class WebhookDirectory {
  constructor(private readonly database: Database) {}

  /** All of them by name, with those that are archived. */
  all(): Promise<WebhookEntity[]> {
    return findRowsThat(this.database.reader, WebhookEntity, byName, []);
  }

  /** Those that are to be told of such events, also if nothing is sent to them at the moment: it waits for them. */
  async listeningTo(event: WebhookEvent): Promise<WebhookEntity[]> {
    const all = await findRowsThat(this.database.reader, WebhookEntity, inUse, []);
    return all.filter(({ events }) => events.includes(event));
  }

  async isEmpty(manager: EntityManager): Promise<boolean> {
    return (await countRowsThat(manager, WebhookEntity, notArchived, [])) === 0;
  }

  byId(id: string): Promise<WebhookEntity | null> {
    return findRow(this.database.reader, WebhookEntity, { id });
  }
}
