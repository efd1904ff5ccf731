import { storyMarks } from './story-marks.js';

const letter = (at: number): string => String.fromCharCode(97 + (at % 26));
const word = (at: number): string => `woord${letter(at)}${letter(Math.floor(at / 26))}`;
const text = (from: number, count: number): string =>
  Array.from({ length: count }, (_, at) => word(from + at)).join(' ');

describe('the marks of a text', () => {
  it('are none for one that says too little', () => {
    expect(storyMarks(text(0, 6))).toEqual({ names: [], shingles: [], sought: [] });
    expect(storyMarks(text(0, 7)).shingles).toHaveLength(5);
  });

  it('are a few of a long one, all of them among those that others are looked for by', () => {
    const { shingles, sought } = storyMarks(text(0, 400));
    expect([shingles.length, sought.length]).toEqual([12, 32]);
    expect(sought.slice(0, 12)).toEqual(shingles);
    expect(sought.every((shingle) => shingle === (shingle | 0))).toBe(true);
  });

  it('are in part the same for texts of which half is the same', () => {
    const [one, other] = [storyMarks(text(0, 200)), storyMarks(text(100, 200))];
    expect(one.sought.filter((shingle) => other.shingles.includes(shingle)).length).toBeGreaterThan(1);
  });

  it('keep names beside them', () => {
    expect(storyMarks('', [1, 2]).names).toEqual([1, 2]);
  });
});
