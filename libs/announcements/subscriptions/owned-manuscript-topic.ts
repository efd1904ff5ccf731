import { ReadableManuscripts, type ManuscriptEntity } from '@kopij/articles';
import type { NewsroomEvent } from '@kopij/editorial';
import { Injectable } from '@nestjs/common';
import type { Topic } from './change-hub.js';
import { manuscriptTopic } from './manuscript-topic.js';

/** A manuscript that events are about. */
export interface OwnedChange {
  readonly manuscript: ManuscriptEntity;
  /** To whom it was assigned before: they hear that it is not theirs any more. */
  readonly leftIds: ReadonlySet<string>;
}

/** The manuscripts that events are about, with whose they are now, for subscribers who only hear of their own. */
@Injectable()
export class OwnedManuscriptTopic implements Topic<OwnedChange> {
  constructor(private readonly manuscripts: ReadableManuscripts) {}

  async of(events: readonly NewsroomEvent[]): Promise<OwnedChange[] | null> {
    const ids = await manuscriptTopic.of(events);
    if (ids === null) return null;
    const found = await this.manuscripts.withIds([...new Set(ids)]);
    return found.map((manuscript) => ({ manuscript, leftIds: leaving(events, manuscript.id) }));
  }
}

function leaving(events: readonly NewsroomEvent[], manuscriptId: string): Set<string> {
  const left = events.flatMap((event) =>
    event.type === 'manuscriptAssigned' && event.articleId === manuscriptId && event.assigneeBeforeId != null
      ? [event.assigneeBeforeId]
      : [],
  );
  return new Set(left);
}
