import { randomBytes } from 'node:crypto';
import type { Actor, Content, NewsroomEvent } from '@kopij/editorial';
import { LiveArticles } from '@kopij/delivery';
import { commandLineUserId } from '@kopij/identity';
import { newId, toInstant, UnitOfWork, type Config } from '@kopij/platform';
import { aStory, openSchema, type OpenSchema } from '@kopij/testing';
import type { Type } from '@nestjs/common';
import { WebhooksModule } from '../index.js';
import { ServeLane } from '../webhooks/delivery/serve-lane.js';
import { FillQueue } from '../webhooks/filling/fill-queue.js';

export const admin: Actor = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' };

/** What a mutation of webhooks answers, as far as the test selects it. */
export interface WebhookAnswer {
  readonly webhook: {
    readonly id: string;
    readonly version: number;
    readonly [field: string]: unknown;
  } | null;
  readonly secret?: string | null;
  readonly userErrors: readonly {
    readonly code: string;
    readonly message: string;
    readonly field: unknown;
  }[];
}

/** A newsroom with webhooks. */
export interface OpenWebhooks extends OpenSchema {
  get<T>(provider: Type<T>): T;
  /** Runs a mutation of webhooks with this input. */
  mutate(name: string, input: object, selection?: string): Promise<WebhookAnswer>;
  /** Creates a webhook for everything; gives its id and its secret. */
  create(url: string, changes?: object): Promise<{ id: string; secret: string }>;
  /** Publishes an article, by default a new one; gives its id. */
  publish(content?: Partial<Content>, id?: string): Promise<string>;
  takeDown(articleId: string): Promise<void>;
  /** Hands an event to the queue, as the relay does, a moment after the one before. */
  announce(event: Announced, id?: string): Promise<void>;
  /** Sends what is due in one lane of each webhook. */
  sendSome(): Promise<void>;
  /** Sends what is due, until nothing is. */
  send(): Promise<void>;
  rows<Row>(table: string): Promise<Row[]>;
}

/** An event about an article, without what every event says. */
type Announced = { readonly articleId: string } & (
  | { readonly type: 'articlePublished' | 'articleUnpublished' | 'embargoLifted' }
  | { readonly type: 'articleKilled'; readonly wasLive: boolean }
  | { readonly type: 'embargoSet'; readonly hidden: boolean }
  | { readonly type: 'embargoBroken'; readonly shown: boolean }
);

export const secretKey = (): string => randomBytes(32).toString('base64');

const all = 'ARTICLE_PUBLISHED ARTICLE_CORRECTED ARTICLE_UNPUBLISHED ARTICLE_KILLED'.split(' ');

export async function openWebhooks(changes: Partial<Config> = {}): Promise<OpenWebhooks> {
  const opened = await openSchema({
    imports: [WebhooksModule],
    changes: { secretKeys: [secretKey()], outgoingPrivate: ['127.0.0.1'], ...changes },
  });
  const mutate: OpenWebhooks['mutate'] = async (name, input, selection = '') => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    const document = `mutation ($input: ${type}) { ${name}(input: $input) {
      webhook { id version } ${selection} userErrors { code message field } } }`;
    const { data, errors } = await opened.ask(document, { input }, admin);
    if (!data) throw new Error(errors.join());
    return data[name] as WebhookAnswer;
  };
  const get = <T>(provider: Type<T>): T => opened.features.get(provider, { strict: false });
  const { clock, database } = opened;
  const lanes = get(ServeLane);
  const sendOne = async (webhookId: string): Promise<void> => {
    const claim = await lanes.claim(webhookId);
    if (claim) await lanes.execute(claim, new AbortController().signal);
  };
  return {
    ...opened,
    get,
    mutate,
    async publish(content = {}, id = newId(clock.now())) {
      const at = clock.now();
      const published = { publishedAt: at, firstPublishedAt: at, updatedAt: at, endsAt: null };
      const revision = {
        id,
        revision: 1,
        textAgencies: [],
        corrections: [],
        isCorrection: false,
        ...published,
      };
      const shown = { ...revision, content: aStory({ sectionId: null, ...content }) };
      await get(UnitOfWork).transaction((tx) => get(LiveArticles).putLive(tx, shown));
      return id;
    },
    takeDown: (id) => get(UnitOfWork).transaction((tx) => get(LiveArticles).takeDown(tx, id)),
    async announce(event, id = newId(clock.now())) {
      clock.advance(1);
      const occurred = { ...event, actorId: admin.id, at: toInstant(clock.now()) };
      await get(FillQueue).deliver(occurred as NewsroomEvent, { id });
    },
    async sendSome() {
      for (const id of await lanes.webhooksDue()) await sendOne(id);
    },
    async send() {
      for (;;) {
        const due = await lanes.webhooksDue();
        if (due.length === 0) return;
        for (const id of due) await sendOne(id);
      }
    },
    rows: (table) => database.reader.query(`SELECT * FROM ${table} ORDER BY 1`),
    async create(url, changed = {}) {
      const input = { name: 'Site', url, events: all, ...changed };
      const { webhook, secret, userErrors } = await mutate('createWebhook', input, 'secret');
      if (!webhook || secret == null) throw new Error(JSON.stringify(userErrors));
      return { id: webhook.id, secret };
    },
  };
}
