import type { NewsroomEvent } from '@kopij/editorial';

/** The announcement of a subject with a number. */
export function eventOf(subject: string, number: number, now: Date): NewsroomEvent {
  return {
    type: 'manuscriptEdited',
    articleId: subject,
    revision: number,
    actorId: 'somebody',
    at: now.toISOString(),
  };
}

/** The subject and the number of an announcement. */
export function textOf(event: NewsroomEvent): string {
  return 'articleId' in event && 'revision' in event ? `${event.articleId} ${event.revision}` : event.type;
}

/** All that is told of a subject up to a number, in order. */
export function story(subject: string, length: number): string[] {
  return Array.from({ length }, (_, number) => `${subject} ${number + 1}`);
}
