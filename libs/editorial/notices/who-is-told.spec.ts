import { editorialActions, type EditorialAction } from '../workflow/action-rules.js';
import { noticeKinds } from './notice-kinds.js';
import { noticeMessage } from './notice-message.js';
import { whoIsTold, type People, type ToldChange } from './who-is-told.js';

const people: People = {
  actorId: 'eva',
  authorId: 'anna',
  writerId: 'willem',
  assigneeId: 'tess',
  assigneeBeforeId: 'bram',
  plannerId: 'piet',
};

/** By hand: who is told what, of those above. */
const table: Partial<Record<EditorialAction, string>> = {
  assign: 'ASSIGNED tess, UNASSIGNED bram',
  requestChanges: 'CHANGES_REQUESTED willem anna tess',
  approve: 'APPROVED willem anna tess',
  overrideReview: 'APPROVED willem anna tess',
  publish: 'PUBLISHED willem anna tess',
  correct: 'CORRECTED willem anna tess',
  unpublish: 'UNPUBLISHED willem anna tess',
  spike: 'SPIKED willem anna tess',
  kill: 'KILLED willem anna tess',
  noteUpstream: 'UPSTREAM_CHANGED willem anna tess',
};

const change = { hasMissed: false, isOnlyDue: false };

const inWords = (
  action: EditorialAction,
  given: Partial<People> = {},
  more: Partial<ToldChange> = {},
): string =>
  whoIsTold({ action, ...change, ...more }, { ...people, ...given })
    .map(({ kind, to }) => `${kind} ${to.join(' ')}`)
    .join(', ');

describe('who is told of what happens to copy', () => {
  it.each(editorialActions)('%s: whom it concerns', (action) => {
    expect(inWords(action)).toBe(table[action] ?? '');
  });

  it('is never who did it, everybody once, and nobody where there is nobody', () => {
    expect(inWords('publish', { writerId: 'eva', authorId: 'tess' })).toBe('PUBLISHED tess');
    expect(inWords('publish', { writerId: 'eva', authorId: 'eva', assigneeId: null })).toBe('');
    expect(inWords('assign', { assigneeId: 'eva', assigneeBeforeId: 'eva' })).toBe('');
    expect(inWords('assign', { assigneeId: null })).toBe('UNASSIGNED bram');
    expect(inWords('assign', { assigneeBeforeId: 'tess' })).toBe('ASSIGNED tess');
  });

  it('is only the assignee, when it is due at another time', () => {
    const same = { assigneeId: 'tess', assigneeBeforeId: 'tess' };
    expect(inWords('assign', same, { isOnlyDue: true })).toBe('DUE_CHANGED tess');
    expect(inWords('assign', { ...same, actorId: 'tess' }, { isOnlyDue: true })).toBe('');
    const nobody = { assigneeId: null, assigneeBeforeId: null };
    expect(inWords('assign', nobody, { isOnlyDue: true })).toBe('');
  });

  it('is also who had planned it, when the clock could not carry it out', () => {
    for (const action of ['missSchedule', 'unpublish'] as const) {
      expect(inWords(action, { actorId: 'piet' }, { hasMissed: true })).toBe(
        'SCHEDULE_MISSED piet willem anna tess',
      );
    }
    expect(whoIsTold({ ...change, action: 'missSchedule', hasMissed: true }, people)).toMatchObject([
      { byId: null },
    ]);
  });

  it('is said in Dutch and English, with the name of who did it', () => {
    expect(noticeMessage('ASSIGNED', 'Eva $& de Wit', 'nl')).toBe(
      'Eva $& de Wit heeft dit aan jou toegewezen.',
    );
    expect(noticeMessage('ASSIGNED', null, 'en')).toBe('Somebody assigned this to you.');
    for (const kind of noticeKinds) {
      expect(noticeMessage(kind, 'Eva', 'nl')).not.toBe(noticeMessage(kind, 'Eva', 'en'));
      expect(noticeMessage(kind, 'Eva', 'nl')).not.toContain('{');
    }
  });
});
