import type { MigrationInterface, QueryRunner, Table } from 'typeorm';
import {
  bool,
  id,
  index,
  instant,
  integer,
  longText,
  optional,
  primary,
  references,
  tableMaker,
  text,
  unique,
} from './describe-table.js';

/** The actor of the `kopij` command if none is given. Has no tokens. */
const commandLine = {
  id: '00000000-0000-7000-8000-000000000001',
  name: 'Command line',
  email: 'command-line@kopij.invalid',
};

/** The first tables: people, sections, agencies, manuscripts with their revisions and history, what is live, the outbox. */
export class Newsroom1764000000000 implements MigrationInterface {
  readonly name = 'Newsroom1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables(runner)) await runner.createTable(table);
    await runner.query(
      `INSERT INTO users (id, name, email, role, created_at) VALUES ('${commandLine.id}', '${commandLine.name}', '${commandLine.email}', 'ADMIN', '2025-11-24T00:00:00.000Z')`,
    );
    await runner.query(
      `INSERT INTO registry_versions (name, version) VALUES ('sections', 1), ('agencies', 1)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables(runner).reverse()) await runner.dropTable(table.name);
  }
}

function tables(runner: QueryRunner): Table[] {
  const named = tableMaker(runner);
  return [
    named('users', {
      columns: [
        id('id', primary),
        text('name', 120),
        text('email', 254),
        text('role', 16),
        instant('created_at'),
        instant('deactivated_at', optional),
      ],
      uniques: [unique('email')],
    }),
    named('access_tokens', {
      columns: [
        id('id', primary),
        id('user_id'),
        text('name', 120),
        text('secret_hash', 64),
        instant('created_at'),
        instant('expires_at', optional),
        instant('revoked_at', optional),
      ],
      foreignKeys: [references('user_id', 'users')],
      indices: [index('user_id')],
    }),
    named('sections', {
      columns: [
        id('id', primary),
        integer('version'),
        text('slug', 80),
        text('name', 120),
        longText('description', optional),
        id('parent_id', optional),
        integer('position'),
        bool('requires_review'),
        bool('four_eyes'),
        instant('archived_at', optional),
      ],
      uniques: [unique('slug')],
      foreignKeys: [references('parent_id', 'sections')],
      indices: [index('parent_id', 'position')],
    }),
    named('section_redirects', {
      columns: [text('slug', 80, primary), id('section_id')],
      foreignKeys: [references('section_id', 'sections')],
      indices: [index('section_id')],
    }),
    named('agencies', {
      columns: [
        id('id', primary),
        integer('version'),
        text('code', 40),
        text('name', 160),
        longText('aliases'),
        text('country', 2, optional),
        text('language', 8, optional),
        text('credit_text', 120),
        bool('web'),
        bool('archive'),
        bool('syndication'),
        integer('expires_after_days', optional),
        bool('credit_mandatory'),
        bool('is_active'),
      ],
      uniques: [unique('code')],
    }),
    named('manuscripts', {
      columns: [
        id('id', primary),
        integer('version'),
        text('state', 16),
        text('state_before_spike', 16, optional),
        integer('revision'),
        integer('live_revision', optional),
        instant('first_published_at', optional),
        instant('published_at', optional),
        longText('headline', optional),
        id('section_id', optional),
        id('assignee_id', optional),
        text('approved_hash', 64, optional),
        id('approved_by_id', optional),
        instant('scheduled_for', optional),
        text('scheduled_zone', 64, optional),
        instant('embargoed_until', optional),
        text('import_key', 64, optional),
        instant('created_at'),
        id('created_by_id'),
        instant('updated_at'),
        id('updated_by_id'),
        id('content_changed_by_id'),
      ],
      uniques: [unique('import_key')],
      foreignKeys: [
        references('section_id', 'sections'),
        references('assignee_id', 'users'),
        references('approved_by_id', 'users'),
        references('created_by_id', 'users'),
        references('updated_by_id', 'users'),
        references('content_changed_by_id', 'users'),
      ],
      indices: [
        index('updated_at', 'id'),
        index('state', 'updated_at', 'id'),
        index('section_id', 'updated_at', 'id'),
        index('assignee_id', 'updated_at', 'id'),
      ],
    }),
    named('revisions', {
      columns: [
        id('manuscript_id', primary),
        integer('number', primary),
        longText('content'),
        text('content_hash', 64),
        instant('created_at'),
        id('created_by_id'),
      ],
      foreignKeys: [references('manuscript_id', 'manuscripts'), references('created_by_id', 'users')],
    }),
    named('history_entries', {
      columns: [
        id('manuscript_id', primary),
        integer('sequence', primary),
        instant('at'),
        id('actor_id'),
        text('action', 24),
        text('from_state', 16, optional),
        text('to_state', 16),
        integer('revision'),
        longText('comment', optional),
        longText('details', optional),
      ],
      foreignKeys: [references('manuscript_id', 'manuscripts'), references('actor_id', 'users')],
    }),
    named('live_articles', {
      columns: [
        id('id', primary),
        integer('revision'),
        text('slug', 120),
        id('section_id', optional),
        instant('published_at'),
        instant('first_published_at'),
        instant('updated_at'),
        longText('kicker', optional),
        longText('headline'),
        longText('standfirst', optional),
        longText('lead'),
        longText('dateline', optional),
        longText('credits'),
        longText('credit_line', optional),
        longText('byline'),
        integer('word_count'),
        longText('blocks'),
        longText('html'),
        longText('markdown'),
        longText('plain_text'),
      ],
      uniques: [unique('slug')],
      foreignKeys: [references('section_id', 'sections')],
    }),
    named('live_listings', {
      withoutRowid: true,
      columns: [text('list', 80, primary), instant('published_at', primary), id('article_id', primary)],
      foreignKeys: [references('article_id', 'live_articles', 'CASCADE')],
      indices: [index('article_id')],
    }),
    named('article_slugs', {
      columns: [text('slug', 120, primary), id('article_id'), bool('is_present')],
      indices: [index('article_id')],
    }),
    named('outbox_events', {
      columns: [
        integer('sequence', { isPrimary: true, isGenerated: true, generationStrategy: 'increment' }),
        id('id'),
        text('type', 40),
        id('subject_id'),
        longText('payload'),
        instant('recorded_at'),
        longText('delivered_to'),
        instant('delivered_at', optional),
        instant('leased_until', optional),
        instant('retry_at', optional),
        integer('attempts'),
      ],
      uniques: [unique('id')],
      indices: [
        index('delivered_at', 'retry_at', 'sequence'),
        index('subject_id', 'delivered_at', 'sequence'),
      ],
    }),
    named('registry_versions', { columns: [text('name', 20, primary), integer('version')] }),
  ];
}
