import type { NewsroomEvent } from '@kopij/editorial';
import type { Topic } from './change-hub.js';

/** The manuscripts that events are about. Sections and agencies are part of many of them, and grants say whom they wait for. */
export const manuscriptTopic: Topic<string> = {
  of(events: readonly NewsroomEvent[]) {
    if (events.some((event) => 'sectionId' in event && !('articleId' in event))) return null;
    if (events.some((event) => 'agencyId' in event || event.type === 'grantsChanged')) return null;
    return events.flatMap((event) => ('articleId' in event ? event.articleId : []));
  },
};
