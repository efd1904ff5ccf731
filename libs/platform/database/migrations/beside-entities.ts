import { guards } from './append-only.js';

const scopes = "'READ_PUBLISHED READ_DRAFTS WRITE PUBLISH WIRE_SEND MANAGE'";

const plain = {
  sqlite: [
    'CREATE INDEX ON history_entries (manuscript_id, sequence) WHERE number IS NULL',
    'CREATE INDEX ON live_articles (ends_at) WHERE ends_at IS NOT NULL',
    'CREATE INDEX ON manuscripts (assignee_id, updated_at, id) WHERE assignee_id IS NOT NULL',
    'CREATE INDEX ON manuscripts (updated_at, id) WHERE missed_schedule IS NOT NULL',
    'CREATE INDEX ON manuscripts (upstream, updated_at, id) WHERE upstream IS NOT NULL',
    'CREATE INDEX ON outbox_events (delivered_at) WHERE delivered_at IS NOT NULL',
    'CREATE INDEX ON outbox_events (retry_at, sequence) WHERE delivered_at IS NULL',
    'CREATE INDEX ON outbox_events (subject_id, sequence) WHERE delivered_at IS NULL',
    'CREATE INDEX ON upstreams (item_id) WHERE task IS NOT NULL',
    'CREATE INDEX ON wire_items (group_id, updated_at, id) WHERE group_id IS NOT NULL',
    'CREATE INDEX ON wire_items (updated_at, id) WHERE ignored_at IS NOT NULL',
    "CREATE INDEX ON wire_messages (id) WHERE outcome = 'RECEIVED'",
    "CREATE VIRTUAL TABLE wire_search USING fts5 (words, content = 'wire_texts', content_rowid = 'number', detail = 'none', tokenize = 'ascii')",
    `access_tokens.scopes DEFAULT ${scopes}`,
    "live_articles.corrections DEFAULT '[]'",
    'manuscripts.approval_is_override DEFAULT 0',
    'manuscripts.is_self_assigned DEFAULT 0',
    "wire_items.priority DEFAULT 'NORMAL'",
    'wire_sources.auto_withdraw DEFAULT 0',
    'wire_sources.corrections_block DEFAULT 0',
    'wire_sources.poll_seconds DEFAULT 300',
  ],
  postgres: [
    'CREATE INDEX ON public.history_entries USING btree (manuscript_id, sequence) WHERE (number IS NULL)',
    'CREATE INDEX ON public.live_articles USING btree (ends_at) WHERE (ends_at IS NOT NULL)',
    'CREATE INDEX ON public.manuscripts USING btree (assignee_id, updated_at, id) WHERE (assignee_id IS NOT NULL)',
    'CREATE INDEX ON public.manuscripts USING btree (updated_at, id) WHERE (missed_schedule IS NOT NULL)',
    'CREATE INDEX ON public.manuscripts USING btree (upstream, updated_at, id) WHERE (upstream IS NOT NULL)',
    'CREATE INDEX ON public.outbox_events USING btree (delivered_at) WHERE (delivered_at IS NOT NULL)',
    'CREATE INDEX ON public.outbox_events USING btree (retry_at, sequence) WHERE (delivered_at IS NULL)',
    'CREATE INDEX ON public.outbox_events USING btree (subject_id, sequence) WHERE (delivered_at IS NULL)',
    'CREATE INDEX ON public.upstreams USING btree (item_id) WHERE (task IS NOT NULL)',
    'CREATE INDEX ON public.wire_items USING btree (group_id, updated_at, id) WHERE (group_id IS NOT NULL)',
    'CREATE INDEX ON public.wire_items USING btree (updated_at, id) WHERE (ignored_at IS NOT NULL)',
    "CREATE INDEX ON public.wire_texts USING gin (to_tsvector('simple'::regconfig, words))",
    "CREATE INDEX ON public.wire_messages USING btree (id) WHERE ((outcome)::text = 'RECEIVED'::text)",
    `access_tokens.scopes DEFAULT ${scopes}::character varying`,
    "live_articles.corrections DEFAULT '[]'::text",
    'manuscripts.approval_is_override DEFAULT false',
    'manuscripts.is_self_assigned DEFAULT false',
    "wire_items.priority DEFAULT 'NORMAL'::character varying",
    'wire_sources.auto_withdraw DEFAULT false',
    'wire_sources.corrections_block DEFAULT false',
    'wire_sources.poll_seconds DEFAULT 300',
  ],
};

/**
 * What the migrations create and TypeORM does not compare: triggers, defaults, indexes of words, and those with a
 * condition, DESC or INCLUDE, as each engine's catalogue describes them.
 */
export function besideEntities(engine: keyof typeof plain): string[] {
  return [...plain[engine], ...guards(engine)];
}
