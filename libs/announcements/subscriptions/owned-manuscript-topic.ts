import { ReadableManuscripts, type ManuscriptEntity } from '@kopij/articles';
import type { NewsroomEvent } from '@kopij/editorial';
import { Injectable } from '@nestjs/common';
import type { Topic } from './change-hub.js';
import { manuscriptTopic } from './manuscript-topic.js';

/** The manuscripts that events are about, with whose they are now, for subscribers who only hear of their own. */
@Injectable()
export class OwnedManuscriptTopic implements Topic<ManuscriptEntity> {
  constructor(private readonly manuscripts: ReadableManuscripts) {}

  async of(events: readonly NewsroomEvent[]): Promise<ManuscriptEntity[] | null> {
    const ids = await manuscriptTopic.of(events);
    return ids && this.manuscripts.withIds([...new Set(ids)]);
  }
}
