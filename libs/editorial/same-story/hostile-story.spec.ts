import { sameStory } from './same-story.js';
import { storyShingles } from './shingles.js';
import { storyBody } from './story-body.js';

describe('hostile text', () => {
  test.each([
    ['spaces', ' '],
    ['line ends', '\n'],
    ['one-letter lines', 'A\n'],
    ['capitals', 'A'],
    ['words in capitals', 'Aa '],
    ['digits', '1'],
    ['numbers', '1 '],
    ['commas and digits', '1,'],
    ['opening brackets', '(A '],
    ['tags that never end', '<a '],
    ['apostrophes', "a'"],
    ['accents', 'a\u0301\u0302'],
    ['ligatures that unfold', '\uFDFA '],
    ['zero-width spaces', '\u200B'],
    ['full stops', '. '],
    ['names and numbers', 'Xx 1 of '],
  ])('made of %s takes no longer for each letter of much of it', async (_, unit) => {
    await expect((letters: number) => {
      const text = unit.repeat(letters / unit.length);
      sameStory(text, `${text}a`);
      storyShingles(text, 200);
    }).toScaleLinearlyTo(40_000);
  });

  test('is cut off, so that no text takes long', () => {
    const text = 'De brug over de Daugava is weer open. '.repeat(100_000);
    expect(storyBody(text).paragraphs.join('').length).toBeLessThan(50_000);
  });
});
