import { guards } from './append-only.js';

const scopes = "'READ_PUBLISHED READ_DRAFTS WRITE PUBLISH WIRE_SEND MANAGE'";

const fts = `USING fts5 (head, text, head_stems, text_stems, marks, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '_'")`;

const plain = {
  sqlite: [
    'CREATE INDEX ON article_changes (transaction_id, sequence) WHERE transaction_id IS NOT NULL',
    'CREATE INDEX ON audit_entries (id) WHERE number IS NULL',
    'CREATE INDEX ON comment_threads (manuscript_id, id) WHERE resolved_at IS NULL',
    'CREATE INDEX ON history_entries (manuscript_id, sequence) WHERE number IS NULL',
    'CREATE INDEX ON live_articles (ends_at) WHERE ends_at IS NOT NULL',
    'CREATE INDEX ON live_articles (story_id, published_at, id) WHERE story_id IS NOT NULL',
    'CREATE INDEX ON live_listings (list_id, story_id, published_at, article_id) WHERE story_id IS NOT NULL',
    'CREATE INDEX ON manuscripts (assignee_id, updated_at, id) WHERE assignee_id IS NOT NULL',
    'CREATE INDEX ON manuscripts (updated_at, id) WHERE missed_schedule IS NOT NULL',
    'CREATE INDEX ON manuscripts (upstream, updated_at, id) WHERE upstream IS NOT NULL',
    'CREATE INDEX ON notifications (user_id, id) WHERE read_at IS NULL',
    'CREATE INDEX ON outbox_events (delivered_at) WHERE delivered_at IS NOT NULL',
    'CREATE INDEX ON outbox_events (retry_at, sequence) WHERE delivered_at IS NULL',
    'CREATE INDEX ON outbox_events (subject_id, sequence) WHERE delivered_at IS NULL',
    'CREATE INDEX ON outbox_events (transaction_id) WHERE transaction_id IS NOT NULL',
    'CREATE INDEX ON thread_mentions (user_id, thread_id) WHERE resolved_at IS NULL',
    'CREATE INDEX ON upstreams (item_id) WHERE task IS NOT NULL',
    "CREATE INDEX ON webhook_messages (webhook_id, subject_id, sequence) WHERE state = 'PENDING'",
    'CREATE INDEX ON wire_items (group_id, updated_at, id) WHERE group_id IS NOT NULL',
    'CREATE INDEX ON wire_items (updated_at, id) WHERE ignored_at IS NOT NULL',
    "CREATE INDEX ON wire_messages (id) WHERE outcome = 'RECEIVED'",
    `CREATE VIRTUAL TABLE article_search ${fts}`,
    `CREATE VIRTUAL TABLE manuscript_search ${fts}`,
    `CREATE VIRTUAL TABLE wire_item_search ${fts}`,
    `access_tokens.scopes DEFAULT ${scopes}`,
    "live_articles.corrections DEFAULT '[]'",
    'manuscripts.approval_is_override DEFAULT 0',
    'manuscripts.is_self_assigned DEFAULT 0',
    'manuscripts.open_thread_count DEFAULT 0',
    'one_time_links.by_operator DEFAULT 0',
    "users.reach DEFAULT 'NEWSROOM'",
    "wire_items.priority DEFAULT 'NORMAL'",
    'wire_sources.auto_withdraw DEFAULT 0',
    'wire_sources.corrections_block DEFAULT 0',
    'wire_sources.poll_seconds DEFAULT 300',
  ],
  postgres: [
    'CREATE INDEX ON public.article_changes USING btree (transaction_id, sequence) WHERE (transaction_id IS NOT NULL)',
    'CREATE INDEX ON public.audit_entries USING btree (id) WHERE (number IS NULL)',
    'CREATE INDEX ON public.comment_threads USING btree (manuscript_id, id) WHERE (resolved_at IS NULL)',
    'CREATE INDEX ON public.history_entries USING btree (manuscript_id, sequence) WHERE (number IS NULL)',
    'CREATE INDEX ON public.live_articles USING btree (ends_at) WHERE (ends_at IS NOT NULL)',
    'CREATE INDEX ON public.live_articles USING btree (story_id, published_at, id) WHERE (story_id IS NOT NULL)',
    'CREATE INDEX ON public.live_listings USING btree (list_id, story_id, published_at, article_id) WHERE (story_id IS NOT NULL)',
    'CREATE INDEX ON public.manuscripts USING btree (assignee_id, updated_at, id) WHERE (assignee_id IS NOT NULL)',
    'CREATE INDEX ON public.manuscripts USING btree (updated_at, id) WHERE (missed_schedule IS NOT NULL)',
    'CREATE INDEX ON public.manuscripts USING btree (upstream, updated_at, id) WHERE (upstream IS NOT NULL)',
    'CREATE INDEX ON public.notifications USING btree (user_id, id) WHERE (read_at IS NULL)',
    'CREATE INDEX ON public.outbox_events USING btree (delivered_at) WHERE (delivered_at IS NOT NULL)',
    'CREATE INDEX ON public.outbox_events USING btree (retry_at, sequence) WHERE (delivered_at IS NULL)',
    'CREATE INDEX ON public.outbox_events USING btree (subject_id, sequence) WHERE (delivered_at IS NULL)',
    'CREATE INDEX ON public.outbox_events USING btree (transaction_id) WHERE (transaction_id IS NOT NULL)',
    'CREATE INDEX ON public.thread_mentions USING btree (user_id, thread_id) WHERE (resolved_at IS NULL)',
    'CREATE INDEX ON public.upstreams USING btree (item_id) WHERE (task IS NOT NULL)',
    "CREATE INDEX ON public.webhook_messages USING btree (webhook_id, subject_id, sequence) WHERE ((state)::text = 'PENDING'::text)",
    'CREATE INDEX ON public.wire_items USING btree (group_id, updated_at, id) WHERE (group_id IS NOT NULL)',
    'CREATE INDEX ON public.wire_items USING btree (updated_at, id) WHERE (ignored_at IS NOT NULL)',
    'CREATE INDEX ON public.article_search USING gin (words)',
    'CREATE TABLE article_search (number bigint, words tsvector)',
    'CREATE INDEX ON public.manuscript_search USING gin (words)',
    'CREATE TABLE manuscript_search (number bigint, words tsvector)',
    'CREATE INDEX ON public.wire_item_search USING gin (words)',
    'CREATE TABLE wire_item_search (number bigint, words tsvector)',
    "CREATE INDEX ON public.wire_messages USING btree (id) WHERE ((outcome)::text = 'RECEIVED'::text)",
    `access_tokens.scopes DEFAULT ${scopes}::character varying`,
    "live_articles.corrections DEFAULT '[]'::text",
    'manuscripts.approval_is_override DEFAULT false',
    'manuscripts.is_self_assigned DEFAULT false',
    'manuscripts.open_thread_count DEFAULT 0',
    'one_time_links.by_operator DEFAULT false',
    "users.reach DEFAULT 'NEWSROOM'::character varying",
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
