import type { NewsroomEvent } from '@kopij/editorial';
import { toInstant } from '@kopij/platform';
import { HistoryEntryEntity } from '../ledger/history-entry.entity.js';
import type { OpenNewsroom } from './open-newsroom.js';
import type { Plan } from './plan-many.js';

/** One thing that the clock did to a manuscript. */
export type Deed = Pick<Plan, 'manuscriptId' | 'happens'>;

export interface WhatHappened {
  /** As the history has it. */
  readonly entered: Deed[];
  /** As it was announced at that time, in the order of the announcements. */
  readonly announced: Deed[];
  /** The revision that readers see of each article. */
  readonly live: Map<string, number>;
}

/** What has come of plans at a time when nothing else happened. */
export async function whatHappened(newsroom: OpenNewsroom, at: Date): Promise<WhatHappened> {
  const entries = await newsroom.database.reader.find(HistoryEntryEntity);
  const entered = entries
    .filter(({ details }) => details?.scheduled === true)
    .map(({ manuscriptId, action }) => ({ manuscriptId, happens: action as Deed['happens'] }));
  const events = ((await newsroom.announcements()) as NewsroomEvent[]).filter(
    (event) => event.at === toInstant(at),
  );
  const rows = await newsroom.database.reader.query<{ id: string; revision: number }[]>(
    'SELECT id, revision FROM live_articles',
  );
  return {
    entered,
    announced: events.map((event) => ({
      manuscriptId: 'articleId' in event ? event.articleId : '',
      happens: deeds[event.type] ?? ('unexpected' as Deed['happens']),
    })),
    live: new Map(rows.map(({ id, revision }) => [id, revision])),
  };
}

const deeds: Partial<Record<NewsroomEvent['type'], Deed['happens']>> = {
  articlePublished: 'publish',
  articleUnpublished: 'unpublish',
  scheduleMissed: 'missSchedule',
};
