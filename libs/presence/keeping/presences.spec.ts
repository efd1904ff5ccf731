import type { Broadcast } from '@kopij/platform';
import { FixedClock } from '@kopij/testing';
import { silence } from '../board/presence-board.js';
import { Presences } from './presences.js';

describe('what a process tells the others of who is there', () => {
  it('is no news to itself, however late it comes back', () => {
    const clock = new FixedClock();
    const sent: string[] = [];
    let hear: (text: string) => void = () => undefined;
    const broadcast: Pick<Broadcast, 'listen' | 'send'> = {
      listen: (listener) => (hear = listener),
      send: (text) => Promise.resolve(void sent.push(text)),
    };
    const presences = new Presences(broadcast as Broadcast, clock);
    const window = {
      ...{ manuscriptId: 'boot', userId: 'anna', clientId: '1' },
      blockKey: null,
      isEditing: false,
    };
    presences.touch(window);
    clock.advance(silence - 1);
    sent.forEach(hear);
    expect(presences.of('boot')).toHaveLength(1);
    clock.advance(1);
    expect(presences.of('boot')).toEqual([]);
  });
});
