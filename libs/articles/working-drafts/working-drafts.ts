import { Database, findRowsThat, rowsThat, statement, type Instant } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { HistoryEntryEntity } from '../ledger/history-entry.entity.js';
import type { DraftKey } from './working-draft-store.js';
import { WorkingDraftEntity } from './working-draft.entity.js';
import type { WorkingDraftView } from './working-draft.types.js';

/** How many of the last entries of the history are told of, and of how many people it is told that they have a draft. */
const mostTold = 50;

const keyed = 'SELECT value ->> 0, value ->> 1 FROM';
const named = rowsThat(
  `WHERE (manuscript_id, user_id) IN (${keyed} json_each(?))`,
  `WHERE (manuscript_id, user_id) IN (${keyed} json_array_elements(?::json))`,
);
const since = rowsThat(
  `WHERE (manuscript_id, sequence) IN (
     SELECT e.manuscript_id, e.sequence FROM json_each(?) w
     CROSS JOIN history_entries e ON e.manuscript_id = w.value ->> 0 AND e.sequence > CAST(w.value ->> 1 AS integer))
   ORDER BY sequence DESC`,
  `WHERE (manuscript_id, sequence) IN (
     SELECT e.manuscript_id, e.sequence FROM json_array_elements(?::json) w(value)
     JOIN history_entries e ON e.manuscript_id = w.value ->> 0 AND e.sequence > CAST(w.value ->> 1 AS integer))
   ORDER BY sequence DESC`,
);
// Without what is in them: that is read for its owner alone.
const marks = (named: string): string =>
  `SELECT manuscript_id AS "manuscriptId", user_id AS "userId", saved_at AS "savedAt" FROM (
     SELECT d.manuscript_id, d.user_id, d.saved_at,
       row_number() OVER (PARTITION BY d.manuscript_id ORDER BY d.saved_at DESC, d.user_id) AS place
     FROM ${named} working_drafts d ON d.manuscript_id = w.value) ranked
   WHERE place <= ${mostTold} ORDER BY place`;
const marksOf = statement(
  marks('json_each(?) w CROSS JOIN'),
  marks('json_array_elements_text(?::json) w(value) JOIN'),
);

/** Who has a draft. */
export interface DraftMark extends DraftKey {
  readonly savedAt: Instant;
}

type Base = Pick<WorkingDraftView, 'manuscriptId' | 'baseVersion' | 'manuscript'>;

interface Since {
  readonly manuscriptId: string;
  /** The version that is not told of any more. */
  readonly after: number;
}

interface Loaders {
  drafts: DataLoader<DraftKey, WorkingDraftEntity | null, string>;
  marks: DataLoader<string, DraftMark[]>;
  since: DataLoader<Since, HistoryEntryEntity[], string>;
}

/** Finds working drafts, those of many manuscripts in one statement, once per request. */
@Injectable()
export class WorkingDrafts {
  private readonly perRequest = new WeakMap<object, Loaders>();

  constructor(private readonly database: Database) {}

  /** What one person is writing: only ever asked for by that person. */
  own(request: object, key: DraftKey): Promise<WorkingDraftEntity | null> {
    return this.of(request).drafts.load(key);
  }

  /** Who has one, whoever saved last first; at most 50. */
  marks(request: object, manuscriptId: string): Promise<DraftMark[]> {
    return this.of(request).marks.load(manuscriptId);
  }

  /** What happened to a manuscript since a draft was begun, the last first; at most the last 50. */
  since(request: object, { manuscriptId, baseVersion, manuscript }: Base): Promise<HistoryEntryEntity[]> {
    // Each version has one entry.
    const after = Math.max(baseVersion, manuscript.version - mostTold);
    return this.of(request).since.load({ manuscriptId, after });
  }

  private of(request: object): Loaders {
    let loaders = this.perRequest.get(request);
    if (!loaders) {
      loaders = {
        drafts: new DataLoader((keys) => this.loadDrafts(keys), { cacheKeyFn: textOf }),
        marks: new DataLoader((ids) => this.loadMarks(ids)),
        since: new DataLoader((bases) => this.loadSince(bases), {
          cacheKeyFn: ({ manuscriptId, after }) => `${manuscriptId}/${after}`,
        }),
      };
      this.perRequest.set(request, loaders);
    }
    return loaders;
  }

  private async loadDrafts(keys: readonly DraftKey[]): Promise<(WorkingDraftEntity | null)[]> {
    const asked = JSON.stringify(keys.map(({ manuscriptId, userId }) => [manuscriptId, userId]));
    const found = await findRowsThat(this.database.reader, WorkingDraftEntity, named, [asked]);
    const byKey = new Map(found.map((draft) => [textOf(draft), draft]));
    return keys.map((key) => byKey.get(textOf(key)) ?? null);
  }

  private async loadMarks(ids: readonly string[]): Promise<DraftMark[][]> {
    const found = await this.database.sql.all<DraftMark>(marksOf, [JSON.stringify(ids)]);
    return ids.map((id) => found.filter(({ manuscriptId }) => manuscriptId === id));
  }

  private async loadSince(asked: readonly Since[]): Promise<HistoryEntryEntity[][]> {
    const named = JSON.stringify(asked.map(({ manuscriptId, after }) => [manuscriptId, after]));
    const found = await findRowsThat(this.database.reader, HistoryEntryEntity, since, [named]);
    return asked.map(({ manuscriptId, after }) =>
      found.filter((entry) => entry.manuscriptId === manuscriptId && entry.sequence > after),
    );
  }
}

function textOf({ manuscriptId, userId }: DraftKey): string {
  return `${manuscriptId}/${userId}`;
}
