import { joinedStory, type Teller } from './joined-story.js';

const now = new Date('2026-03-02T09:00:00Z');
const teller = (id: string, storyId: string | null = null): Teller => ({ id, storyId });
const many = (count: number, storyId: string): Teller[] =>
  Array.from({ length: count }, (_, at) => teller(`${storyId}-${at}`, storyId));

describe('the story of what tells the same', () => {
  const own = teller('eigen');
  const [a, b] = [teller('a', 's1'), teller('b', 's2')];

  it.each<[string, Teller, Teller[], Teller[], string, string[]]>([
    ['the one that the other is in', own, [a], [a], 's1', ['eigen']],
    ['that of all the others, by the oldest id', own, [b, a], [a, b], 's1', ['eigen', 'b']],
    [
      'its own, where the others have none',
      teller('eigen', 's3'),
      [teller('c')],
      [teller('eigen', 's3')],
      's3',
      ['c'],
    ],
    ['the one it is in already', teller('eigen', 's1'), [a], [a, teller('eigen', 's1')], 's1', []],
    ['the one it was in, if it still tells it', own, [a], [a, teller('eigen', 's1')], 's1', []],
  ])('is %s', (_, one, others, known, id, moved) => {
    expect(joinedStory(one, others, known, now)).toEqual({ id, moved });
  });

  it('is a new one, where none has any', () => {
    const joined = joinedStory(own, [teller('c'), teller('d')], [], now);
    expect(joined?.moved).toEqual(['eigen', 'c', 'd']);
    expect(joined?.id).toMatch(/^[\da-f-]{36}$/);
  });

  it('is nothing to join, where nothing tells the same', () => {
    expect(joinedStory(own, [], [], now)).toBeNull();
  });

  it('is never told by more than 50: what would be too large stays apart', () => {
    const known = [...many(49, 's1'), ...many(50, 's2'), b];
    expect(joinedStory(own, many(1, 's1'), many(49, 's1'), now)).toEqual({ id: 's1', moved: ['eigen'] });
    expect(joinedStory(own, many(1, 's2'), many(50, 's2'), now)).toBeNull();
    expect(joinedStory(own, [...many(1, 's1'), ...many(1, 's2')], known, now)).toEqual({
      id: 's1',
      moved: ['eigen'],
    });
  });
});
