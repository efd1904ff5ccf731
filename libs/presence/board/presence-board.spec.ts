import { mostWindows, PresenceBoard, silence, type SeenWindow } from './presence-board.js';

const noon = 1_800_000_000_000;

const window = (userId: string, given: Partial<SeenWindow> = {}): SeenWindow => ({
  ...{ manuscriptId: 'boot', userId, clientId: 'a', blockKey: null, isEditing: false, seenAt: noon },
  ...given,
});
const wish = (says: 'LOCK' | 'TAKE_OVER' | 'UNLOCK', userId: string, at: number) => ({
  ...{ says, userId, at, manuscriptId: 'boot' },
});

describe('who is at work on what', () => {
  let board: PresenceBoard;
  beforeEach(() => {
    board = new PresenceBoard();
  });
  const present = (now: number): string[] => board.of('boot', now).map(({ userId }) => userId);

  it('is gone after half a minute without a sign, and not before', () => {
    board.see(window('anna'));
    board.see(window('bram', { seenAt: noon + 10_000 }));
    expect(present(noon + silence - 1)).toEqual(['anna', 'bram']);
    expect(present(noon + silence)).toEqual(['bram']);
    expect([...board.sweep(noon + silence)]).toEqual(['boot']);
    expect([...board.sweep(noon + silence)]).toEqual([]);
    board.sweep(noon + 2 * silence);
    expect(board.isEmpty).toBe(true);
  });

  it('is news when others see something else than before, and never when a sign comes late', () => {
    expect(board.see(window('anna'))).toBe(true);
    expect(board.see(window('anna', { seenAt: noon + 1 }))).toBe(false);
    expect(board.see(window('anna', { seenAt: noon + 2, blockKey: 'p1' }))).toBe(true);
    expect(board.see(window('anna', { seenAt: noon, isEditing: true }))).toBe(false);
    expect(board.see(window('anna', { seenAt: noon + 3, blockKey: 'p1', isEditing: true }))).toBe(true);
    expect(board.leave(window('anna'))).toBe(true);
    expect(board.leave(window('anna'))).toBe(false);
  });

  it('is bounded for one person, and for all', () => {
    for (let at = 0; at <= mostWindows.ofOne; at += 1) {
      board.see(window('anna', { manuscriptId: `m${at}`, seenAt: noon + at }));
    }
    expect(board.of('m0', noon)).toEqual([]);
    expect(board.of('m1', noon)).toHaveLength(1);
    for (let at = 0; at <= mostWindows.ofAll; at += 1) board.see(window(`u${at}`));
    expect([...board.allWindows()]).toHaveLength(mostWindows.ofAll);
  });

  it('locks for whoever comes first, while they are there', () => {
    expect(board.wish(wish('LOCK', 'anna', noon), noon)).toBeNull();
    expect(board.wish(wish('LOCK', 'bram', noon + 1), noon + 1)).toBeNull();
    expect(board.lockOf('boot', noon + 1)).toMatchObject({ userId: 'anna', since: noon });
    board.see(window('anna', { seenAt: noon + 20_000, clientId: 'another' }));
    expect(board.lockOf('boot', noon + 49_999)).toMatchObject({ userId: 'anna', since: noon });
    expect(board.lockOf('boot', noon + 50_000)).toBeNull();
    board.wish(wish('LOCK', 'bram', noon + 50_000), noon + 50_000);
    expect(board.lockOf('boot', noon + 50_000)).toMatchObject({ userId: 'bram' });
  });

  it('is taken over from whoever has it, and given up by nobody else', () => {
    board.wish(wish('LOCK', 'anna', noon), noon);
    board.wish(wish('UNLOCK', 'bram', noon), noon);
    expect(board.lockOf('boot', noon)).toMatchObject({ userId: 'anna' });
    expect(board.wish(wish('TAKE_OVER', 'bram', noon + 5), noon + 5)).toBe('anna');
    expect(board.wish(wish('TAKE_OVER', 'bram', noon + 6), noon + 6)).toBeNull();
    expect(board.lockOf('boot', noon + 6)).toMatchObject({ userId: 'bram', since: noon + 5 });
    board.wish(wish('UNLOCK', 'bram', noon + 7), noon + 7);
    expect(board.lockOf('boot', noon + 7)).toBeNull();
  });

  it('learns of locks that it has not heard of, and of none that has ended since', () => {
    const told = { userId: 'anna', since: noon, renewedAt: noon };
    expect(board.learnLock('boot', told, noon)).toBe(true);
    board.wish(wish('UNLOCK', 'anna', noon + 1), noon + 1);
    expect(board.learnLock('boot', told, noon + 2)).toBe(false);
    expect(board.learnLock('boot', { ...told, since: noon + 3 }, noon + 3)).toBe(true);
    board.keepLocksOf(new Set(['bram']));
    expect(board.lockOf('boot', noon + 3)).toBeNull();
  });
});
