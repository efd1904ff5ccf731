import type { OpenNewsroom } from '../open-newsroom.js';
import { instant } from './readers-answer.js';
import { revisionOf, versionOf, writerOf, copyOf, type Story } from './story.js';

type Row = Record<string, unknown>;

const tables = {
  manuscripts: `SELECT * FROM manuscripts ORDER BY id`,
  revisions: `SELECT manuscript_id, number, content_hash FROM revisions ORDER BY manuscript_id, number`,
  history: `SELECT manuscript_id, sequence, hash FROM history_entries ORDER BY manuscript_id, sequence`,
  schedules: `SELECT * FROM schedules ORDER BY manuscript_id, action`,
  corrections: `SELECT * FROM corrections ORDER BY manuscript_id, number`,
  events: `SELECT sequence, type, subject_id FROM outbox_events ORDER BY sequence`,
  sections: `SELECT * FROM sections ORDER BY id`,
  agencies: `SELECT id, version FROM agencies WHERE version > 1 ORDER BY id`,
  live: `SELECT * FROM live_articles ORDER BY id`,
  listings: `SELECT l.section_id, l.agency_id, x.published_at, x.article_id FROM live_listings x
    JOIN live_lists l ON l.id = x.list_id ORDER BY l.section_id, l.agency_id, x.article_id`,
  slugs: `SELECT * FROM article_slugs ORDER BY article_id, is_present, slug`,
  withdrawals: `SELECT * FROM withdrawals ORDER BY article_id`,
};

export type Stored = Record<keyof typeof tables, Row[]>;

/** All that is stored, but for the answers that are kept for whoever asks twice. */
export async function storedBy({ database }: OpenNewsroom): Promise<Stored> {
  const read = Object.entries(tables).map(async ([name, sql]): Promise<[string, Row[]]> => [
    name,
    await database.reader.query<Row[]>(sql),
  ]);
  return Object.fromEntries(await Promise.all(read)) as Stored;
}

/**
 * What readers are served from; where sections stand to each other is no matter of the articles in them. When an article is
 * planned to come down is for caches to know, not for readers: see {@link plannedEnds}.
 */
export function servedFrom({ live, listings, withdrawals }: Stored): string {
  const shown = live.map((row) => ({ ...row, ends_at: null }));
  return JSON.stringify([shown, listings.filter(({ section_id }) => section_id === ''), withdrawals]);
}

/** When each live article is planned to come down, by its id; null for one that is not. */
export function plannedEnds({ live }: Stored): Record<string, unknown> {
  return Object.fromEntries(live.map(({ id, ends_at }) => [String(id), ends_at]));
}

/** Without what an embargo is known to have done, which a refusal may add to. */
export function withoutEffects(stored: Stored): Stored {
  const manuscripts = stored.manuscripts.map((row) => ({ ...row, embargo_setting: null }));
  return { ...stored, manuscripts };
}

interface Setting {
  setAt: string;
  hasHidden: boolean;
  hasHeldPublication: boolean;
}

/** Since when an embargo is in force, and whether it has had any effect. */
function embargoOf({ embargo_setting: stored }: Row): object | null {
  if (stored == null) return null;
  const { setAt, hasHidden, hasHeldPublication } = (
    typeof stored === 'string' ? JSON.parse(stored) : stored
  ) as Setting;
  return { since: setAt, had: hasHidden || hasHeldPublication };
}

/** A manuscript as the tables have it, in the words of {@link expectedRow}. */
export function storedRow({ manuscripts, revisions, schedules }: Stored, { id }: Story): object {
  const row = manuscripts.find((each) => each['id'] === id) ?? {};
  const { version, state, revision, live_revision, first_published_at, headline, section_id } = row;
  const { embargoed_until, approved_by_id, assignee_id, due_at, sent_back_to_id, content_changed_by_id } =
    row;
  const content = revisions.find((each) => each['manuscript_id'] === id && each['number'] === revision);
  const planned = schedules.filter((each) => each['manuscript_id'] === id);
  return {
    ...{ version, state, revision, live_revision, first_published_at, headline, section_id },
    ...{ embargoed_until, approved_by_id, assignee_id, due_at, sent_back_to_id, content_changed_by_id },
    isOverride: Boolean(row['approval_is_override']),
    isSelfAssigned: Boolean(row['is_self_assigned']),
    embargoSetting: embargoOf(row),
    isBreakAsked: row['embargo_break'] !== null,
    // An approval is of exactly what is there now, or there is none.
    isApprovalOfThis: row['approved_hash'] === null || row['approved_hash'] === content?.['content_hash'],
    plans: planned.map(({ action, due_at }) => [action, due_at]),
  };
}

export function expectedRow(story: Story): object {
  const { state, live, firstLive, embargo, approval, assigneeId, breakAskedBy } = story;
  const { headline, sectionId } = copyOf(story);
  const plans = [
    ['liftEmbargo', story.liftAt?.at],
    ['publish', story.publishAt?.at],
    ['unpublish', story.unpublishAt?.at],
  ] as const;
  return {
    version: versionOf(story),
    state,
    revision: revisionOf(story),
    live_revision: live?.revision ?? null,
    first_published_at: firstLive === null ? null : instant(firstLive),
    headline,
    section_id: sectionId,
    embargoed_until: embargo === null ? null : instant(embargo),
    approved_by_id: approval?.by.id ?? null,
    assignee_id: assigneeId,
    due_at: story.dueAt === null ? null : instant(story.dueAt),
    sent_back_to_id: story.sentBackTo,
    content_changed_by_id: writerOf(story).id,
    isOverride: approval?.isOverride ?? false,
    isSelfAssigned: assigneeId !== null && story.assignedBy?.id === assigneeId,
    embargoSetting: embargo === null ? null : { since: instant(story.embargoSince), had: story.embargoHad },
    isBreakAsked: breakAskedBy !== null,
    isApprovalOfThis: true,
    plans: plans.flatMap(([action, at]) => (at === undefined ? [] : [[action, instant(at)]])),
  };
}
