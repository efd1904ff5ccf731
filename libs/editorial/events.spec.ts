import { subjectOf, type NewsroomEvent } from './events.js';

const announcement = { actorId: 'editor', at: '2026-03-02T12:00:00.000Z' };

describe('subjectOf', () => {
  it.each<[string, NewsroomEvent, subject?: string]>([
    [
      'the article',
      { type: 'manuscriptAssigned', articleId: 'subject', assigneeId: 'reporter', ...announcement },
    ],
    [
      'the article, not its section',
      {
        type: 'articlePublished',
        articleId: 'subject',
        revision: 1,
        slug: 'kop',
        sectionId: 'elsewhere',
        first: true,
        ...announcement,
      },
    ],
    ['the grants', { type: 'grantsChanged', at: announcement.at }, 'grants'],
    ['the section', { type: 'sectionMoved', sectionId: 'subject', ...announcement }],
    [
      'the item, not its source',
      {
        type: 'wireItemStored',
        wireItemId: 'subject',
        sourceId: 'elsewhere',
        at: announcement.at,
      },
    ],
    ['the user', { type: 'mailRequested', userId: 'subject', mail: 'PASSWORD_CHANGED', at: announcement.at }],
    ['the agency', { type: 'agencyChanged', agencyId: 'subject', changed: ['web'], ...announcement }],
  ])('is %s the event is about', (_, event, subject = 'subject') => {
    expect(subjectOf(event)).toBe(subject);
  });
});
