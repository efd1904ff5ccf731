import { guards } from './append-only.js';

const scopes = "'READ_PUBLISHED READ_DRAFTS WRITE PUBLISH WIRE_SEND MANAGE'";

const plain = {
  sqlite: [
    'CREATE INDEX ON live_articles (ends_at) WHERE ends_at IS NOT NULL',
    'CREATE INDEX ON manuscripts (updated_at, id) WHERE missed_schedule IS NOT NULL',
    `access_tokens.scopes DEFAULT ${scopes}`,
    "live_articles.corrections DEFAULT '[]'",
    'manuscripts.approval_is_override DEFAULT 0',
    'manuscripts.is_self_assigned DEFAULT 0',
  ],
  postgres: [
    'CREATE INDEX ON public.live_articles USING btree (ends_at) WHERE (ends_at IS NOT NULL)',
    'CREATE INDEX ON public.manuscripts USING btree (updated_at, id) WHERE (missed_schedule IS NOT NULL)',
    `access_tokens.scopes DEFAULT ${scopes}::character varying`,
    "live_articles.corrections DEFAULT '[]'::text",
    'manuscripts.approval_is_override DEFAULT false',
    'manuscripts.is_self_assigned DEFAULT false',
  ],
};

/**
 * What the migrations make and TypeORM does not compare: triggers, defaults, and indexes with a condition, DESC or INCLUDE,
 * in the words of each engine's catalogue.
 */
export function besideEntities(engine: keyof typeof plain): string[] {
  return [...plain[engine], ...guards(engine)];
}
