import fc from 'fast-check';
import type { Block } from '../text/content.js';
import { aParagraph } from '../testing/a-manuscript.js';
import { anchorTo } from './anchor-to.js';
import type { Anchor, AnchorPlace } from './anchor.js';
import { commentedText } from './commented-text.js';
import { findAnchor } from './find-anchor.js';

/** A word that remembers which one it is, whatever is done to the text around it. */
interface Word {
  readonly text: string;
  readonly id: number;
}

interface Piece {
  readonly key: string;
  readonly words: readonly Word[];
}

type Body = readonly Piece[];

const asBlocks = (body: Body): Block[] =>
  body.map(({ key, words }) => aParagraph(words.map(({ text }) => text).join(' '), key));

/** The words that stand in a range of a block. */
const wordsAt = (body: Body, place: AnchorPlace | null): Word[] => {
  if (!place) return [];
  const { blockKey, range } = place;
  let at = 0;
  return (body.find(({ key }) => key === blockKey)?.words ?? []).filter((word) => {
    const isThere = range !== null && at >= range.start && at + word.text.length <= range.end;
    at += word.text.length + 1;
    return isThere;
  });
};

/** Whether words stand together somewhere, as they did. */
const standsIn = (body: Body, words: readonly Word[]): boolean =>
  body.some((piece) => {
    const first = piece.words.findIndex(({ id }) => id === words[0]?.id);
    return first !== -1 && words.every(({ id }, at) => piece.words[first + at]?.id === id);
  });

type Edit = (body: Body, nextId: () => number) => Body;
const at = fc.nat(100);

/** Few words are the same ones again and again; of many, hardly any is written twice. */
function editing(vocabulary: fc.Arbitrary<string>): fc.Arbitrary<Edit[]> {
  const change =
    (make: (words: Word[], place: number, nextId: () => number) => unknown) =>
    (where: number, place: number): Edit =>
    (body, nextId) =>
      body.map((piece, index) => {
        if (index !== where % body.length) return piece;
        const words = [...piece.words];
        make(words, place % (words.length + 1), nextId);
        return { ...piece, words };
      });
  const insert = fc
    .tuple(at, at, vocabulary)
    .map(([where, place, text]) =>
      change((words, index, nextId) => words.splice(index, 0, { text, id: nextId() }))(where, place),
    );
  const remove = fc
    .tuple(at, at)
    .map(([where, place]) => change((words, index) => words.splice(index, 1))(where, place));
  const grow = fc.tuple(at, at).map(([where, place]) =>
    change((words, index, nextId) => {
      const word = words[index];
      if (word) words[index] = { text: `${word.text}en`, id: nextId() };
    })(where, place),
  );
  const split = fc.tuple(at, at).map(
    ([where, place]): Edit =>
      (body, nextId) =>
        body.flatMap((piece, index) => {
          if (index !== where % body.length) return [piece];
          const cut = place % (piece.words.length + 1);
          return [
            { ...piece, words: piece.words.slice(0, cut) },
            { key: `n${nextId()}`, words: piece.words.slice(cut) },
          ];
        }),
  );
  const drop = at.map(
    (where): Edit =>
      (body) =>
        body.length > 1 ? body.filter((_, index) => index !== where % body.length) : body,
  );
  const move = fc.tuple(at, at).map(([from, to]): Edit => (body) => {
    const pieces = [...body];
    const moved = pieces.splice(from % body.length, 1);
    pieces.splice(to % (pieces.length + 1), 0, ...moved);
    return pieces;
  });
  const edit = fc.oneof(
    { weight: 4, arbitrary: insert },
    { weight: 4, arbitrary: remove },
    { weight: 3, arbitrary: grow },
    split,
    drop,
    move,
  );
  return fc.array(edit, { maxLength: 12 });
}

interface Case {
  readonly anchor: Anchor;
  readonly quoted: readonly Word[];
  readonly before: Body;
  readonly after: Body;
}

/** A text, words in it that somebody points at, and what became of the text. */
function cases(vocabulary: fc.Arbitrary<string>): fc.Arbitrary<Case> {
  const texts = fc.array(fc.array(vocabulary, { minLength: 1, maxLength: 14 }), {
    minLength: 1,
    maxLength: 4,
  });
  return fc
    .tuple(texts, at, at, fc.integer({ min: 1, max: 6 }), editing(vocabulary))
    .map(([written, where, first, many, edits]) => {
      let last = 0;
      const nextId = (): number => (last += 1);
      const before: Body = written.map((words, index) => ({
        key: `p${index}`,
        words: words.map((text) => ({ text, id: nextId() })),
      }));
      const piece = before[where % before.length] ?? { key: '', words: [] };
      const from = first % piece.words.length;
      const quoted = piece.words.slice(from, from + many);
      const start = piece.words.slice(0, from).reduce((length, { text }) => length + text.length + 1, 0);
      const quote = quoted.map(({ text }) => text).join(' ');
      const outcome = anchorTo({ blockKey: piece.key, quote, start }, asBlocks(before));
      if ('fault' in outcome) throw new Error(outcome.fault);
      const after = edits.reduce<Body>((body, edit) => edit(body, nextId), before);
      return { anchor: outcome.anchor, quoted, before, after };
    });
}

const fewWords = fc.constantFrom('de', 'een', 'kat', 'brug', 'op');
const manyWords = fc.nat(1_000_000).map((number) => `w${number}`);

const always = (words: fc.Arbitrary<string>, check: (each: Case) => void): void =>
  fc.assert(fc.property(cases(words), check), { numRuns: 2_000 });

describe('words that somebody pointed at, after any edits', () => {
  it('are found where they are, as long as nothing was edited', () => {
    for (const words of [fewWords, manyWords]) {
      always(words, ({ anchor, quoted, before }) => {
        expect(wordsAt(before, findAnchor(anchor, asBlocks(before)))).toEqual(quoted);
      });
    }
  });

  it('are never other words: whole words, with the same text', () => {
    for (const words of [fewWords, manyWords]) {
      always(words, ({ anchor, after }) => {
        const place = findAnchor(anchor, asBlocks(after));
        if (!place) return;
        expect(
          wordsAt(after, place)
            .map(({ text }) => text)
            .join(' '),
        ).toBe(anchor.quote);
        const [text] = asBlocks(after)
          .filter(({ key }) => key === place.blockKey)
          .map(commentedText);
        expect(text?.slice(place.range?.start, place.range?.end)).toBe(anchor.quote);
      });
    }
  });

  it('are themselves or nothing, where no words are written twice', () => {
    always(manyWords, ({ anchor, quoted, after }) => {
      const place = findAnchor(anchor, asBlocks(after));
      if (place) expect(wordsAt(after, place)).toEqual(quoted);
    });
  });

  it('are found as long as they stand in their block, where no words are written twice', () => {
    always(manyWords, ({ anchor, quoted, after }) => {
      const own = after.filter(({ key }) => key === anchor.blockKey);
      if (standsIn(own, quoted)) expect(findAnchor(anchor, asBlocks(after))?.blockKey).toBe(anchor.blockKey);
    });
  });

  it('are found wherever they stand, if they are long enough to be told from others', () => {
    always(manyWords, ({ anchor, quoted, after }) => {
      if (anchor.quote.length >= 24 && standsIn(after, quoted)) {
        expect(wordsAt(after, findAnchor(anchor, asBlocks(after)))).toEqual(quoted);
      }
    });
  });

  it('are tried in enough bodies that have them, and in enough that do not', () => {
    const found = fc
      .sample(cases(manyWords), 500)
      .map(({ anchor, after }) => findAnchor(anchor, asBlocks(after)) !== null);
    const share = found.filter(Boolean).length / found.length;
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.95);
  });
});

describe('long text of the same letter', () => {
  it.each(['a', `b${'a'.repeat(1_900)}`, `${'a'.repeat(1_900)}b`, 'a'.repeat(1_900), 'a '])(
    'is searched for %.4s without going through it again and again',
    async (quote) => {
      await expect((size: number) => {
        const anchor: Anchor = {
          kind: 'WORDS',
          blockKey: 'p',
          quote,
          start: 0,
          before: '',
          after: '',
          isOnly: false,
        };
        return findAnchor(anchor, [aParagraph('a'.repeat(size), 'p'), aParagraph('a '.repeat(size), 'q')]);
      }).toScaleLinearlyTo(300_000);
    },
  );
});
