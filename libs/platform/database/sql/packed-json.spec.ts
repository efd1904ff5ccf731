import { packJson, unpackJson, wrapJson } from './packed-json.js';

const story = {
  headline: 'Veerdienst hervat',
  blocks: Array.from({ length: 6 }, (_, at) => ({
    key: `p${at}`,
    type: 'PARAGRAPH',
    runs: [{ text: `Volgens de gemeente vaart de boot weer, na ${at} dagen.`, marks: [], href: null }],
  })),
};

describe('packed JSON', () => {
  it.each([story, null, [], 'é 😀 \u2028 "\\', 0, { a: 'x'.repeat(100_000) }])(
    '%# says what it said',
    (value) => {
      expect(unpackJson(packJson(value))).toEqual(value);
      expect(unpackJson(wrapJson(value))).toEqual(value);
    },
  );

  it('is a third of its text at most, where it is a story', () => {
    expect(packJson(story).length * 3).toBeLessThan(JSON.stringify(story).length);
  });

  it('can be read for ever: this was packed by the first version', () => {
    const stored = Buffer.from('AatGDv+w1NSilMxUUE2XkVpUllgCSrJE+j22FgA=', 'base64');
    expect(unpackJson(stored)).toEqual({
      headline: 'Veerdienst hervat',
      credits: [{ code: 'ANP', role: 'SOURCE' }],
    });
  });

  it('that is damaged is an error, and never another text', () => {
    const packed = packJson(story);
    expect(() => unpackJson(packed.subarray(0, packed.length - 1))).toThrow('unexpected end of file');
    expect(() => unpackJson(Buffer.of(7, ...packed.subarray(1)))).toThrow('dictionary 7');
    const wrapped = wrapJson(story);
    expect(() => unpackJson(wrapped.subarray(0, wrapped.length - 1))).toThrow(SyntaxError);
    expect(() => unpackJson(Buffer.alloc(0))).toThrow('dictionary undefined');
  });
});
