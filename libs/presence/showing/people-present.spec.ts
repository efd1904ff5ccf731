import type { SeenWindow } from '../board/presence-board.js';
import { peoplePresent } from './people-present.js';

const window = (userId: string, clientId: string, seenAt: number, isEditing = false): SeenWindow => ({
  ...{ manuscriptId: 'boot', userId, clientId, blockKey: clientId, isEditing, seenAt },
});

describe('the people who have a manuscript open', () => {
  it('are each there once, in the window in which they edit, and whoever edits comes first', () => {
    const shown = peoplePresent([
      window('anna', 'old', 1),
      window('bram', 'edited', 2, true),
      window('bram', 'newer', 9),
      window('anna', 'new', 5),
    ]);
    expect(shown.map(({ userId, clientId }) => [userId, clientId])).toEqual([
      ['bram', 'edited'],
      ['anna', 'new'],
    ]);
  });
});
