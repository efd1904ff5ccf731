import { editorialActions } from './action-rules.js';
import { manuscriptStates } from './states.js';
import { workAfter } from './work-after.js';

const work = { dueAt: '2026-03-02T17:00:00.000Z', sentBackToId: 'anna' };

describe('what is left to be done for copy', () => {
  it.each([
    ['publish', 'PUBLISHED', 'neither'],
    ['correct', 'PUBLISHED', 'neither'],
    ['discardChanges', 'PUBLISHED', 'neither'],
    ['spike', 'SPIKED', 'neither'],
    ['kill', 'KILLED', 'neither'],
    ['edit', 'DRAFT', 'due, sent back'],
    ['edit', 'IN_REVIEW', 'due'],
    ['requestChanges', 'DRAFT', 'due, sent back'],
    ['submit', 'IN_REVIEW', 'due'],
    ['approve', 'APPROVED', 'due'],
    ['schedule', 'SCHEDULED', 'due'],
    ['unpublish', 'UNPUBLISHED', 'due'],
    ['unspike', 'DRAFT', 'due, sent back'],
    ['assign', 'DRAFT', 'due, sent back'],
    ['assign', 'PUBLISHED', 'due'],
    ['setEmbargo', 'PUBLISHED', 'due'],
  ] as const)('%s, which leads to %s, leaves %s', (action, to, left) => {
    const { dueAt, sentBackToId } = workAfter(action, to, work);
    const words = [dueAt === null ? [] : ['due'], sentBackToId === null ? [] : ['sent back']].flat();
    expect(words.join(', ') || 'neither').toBe(left);
  });

  it('is never more than there was', () => {
    const nothing = { dueAt: null, sentBackToId: null };
    for (const action of editorialActions)
      for (const to of manuscriptStates) expect(workAfter(action, to, nothing)).toEqual(nothing);
  });
});
