import fc from 'fast-check';
import { mergeCopies } from '../../../studio/src/features/writing/conflict/merge-copies.js';
import { patchBetween, type Patch } from '../../../studio/src/features/writing/conflict/patch-between.js';
import { wordChanges } from '../../../studio/src/features/writing/conflict/word-changes.js';
import {
  isSameCopy,
  keyOf,
  type Copy,
  type CopyBlock,
} from '../../../studio/src/features/writing/copy/copy.js';

const paragraph = (key: string, text: string): CopyBlock => ({
  paragraph: { key, runs: [{ text, marks: [], href: null }] },
});

/** Copy with these paragraphs, each `key:text`. */
function copyWith(paragraphs: string, rest: Partial<Copy> = {}): Copy {
  const blocks = paragraphs
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => paragraph(...(part.split(':') as [string, string])));
  return {
    ...{ kicker: null, headline: 'kop', standfirst: null, slug: null, sectionId: null, dateline: null },
    ...{ credits: [], byline: [], keywords: [], relatedArticleIds: [], blocks, ...rest },
  };
}

const said = ({ blocks }: Copy) =>
  blocks
    .map((block) =>
      'paragraph' in block ? `${keyOf(block)}:${block.paragraph.runs.map(({ text }) => text).join('')}` : '',
    )
    .join(' ');

const merged = (ancestor: string, mine: string, theirs: string) => {
  const { copy, clashes } = mergeCopies(copyWith(ancestor), copyWith(mine), copyWith(theirs));
  return [said(copy), clashes.map(({ id }) => id)];
};

describe('what two people made of a text', () => {
  it.each([
    ['changed in two places', 'a:1 b:2', 'a:x b:2', 'a:1 b:y', 'a:x b:y'],
    ['the same change twice', 'a:1 b:2', 'a:x b:2', 'a:x b:2', 'a:x b:2'],
    ['added behind what was there', 'a:1 b:2', 'a:1 m:m b:2', 'a:1 b:2 t:t', 'a:1 m:m b:2 t:t'],
    ['both added at the same place', 'a:1', 'a:1 m:m', 'a:1 t:t', 'a:1 t:t m:m'],
    ['added at the beginning', 'a:1', 'a:x', 't:t a:1', 't:t a:x'],
    ['removed by them, not touched by me', 'a:1 b:2', 'a:x b:2', 'a:1', 'a:x'],
    ['removed by both', 'a:1 b:2', 'a:1', 'a:1', 'a:1'],
    ['moved by them, changed by me', 'a:1 b:2 c:3', 'a:x b:2 c:3', 'b:2 c:3 a:1', 'b:2 c:3 a:x'],
    ['moved by me, changed by them', 'a:1 b:2 c:3', 'c:3 a:1 b:2', 'a:1 b:y c:3', 'c:3 a:1 b:y'],
  ])('is put together: %s', (_, ancestor, mine, theirs, expected) => {
    expect(merged(ancestor, mine, theirs)).toEqual([expected, []]);
  });

  it.each([
    ['the same paragraph', 'a:1', 'a:x', 'a:y', 'a:x', 'a:y'],
    ['removed by them, changed by me', 'a:1 b:2', 'a:x b:2', 'b:2', 'a:x b:2', 'b:2'],
    ['removed by me, changed by them', 'a:1 b:2', 'b:2', 'a:y b:2', 'b:2', 'a:y b:2'],
  ])('is for a person to choose: %s', (_, ancestor, mine, theirs, asMine, asTheirs) => {
    expect(merged(ancestor, mine, theirs)).toEqual([asMine, ['blocks/a']]);
    const choices = new Map([['blocks/a', 'theirs' as const]]);
    const chosen = mergeCopies(copyWith(ancestor), copyWith(mine), copyWith(theirs), choices);
    expect(said(chosen.copy)).toBe(asTheirs);
  });

  it('is chosen by field, and a headline that follows the lead stays left out', () => {
    const { headline: _, ...derived } = copyWith('a:1');
    const [mine, theirs] = [
      copyWith('a:1', { headline: 'Mijn kop' }),
      copyWith('a:1', { standfirst: 'Hun intro' }),
    ];
    const ancestor: Copy = derived;
    const theirsToo: Copy = { ...theirs, headline: 'Hun kop' };
    expect(mergeCopies(ancestor, derived, { ...derived, standfirst: 'Hun intro' }).copy).not.toHaveProperty(
      'headline',
    );
    const { copy, clashes } = mergeCopies(ancestor, mine, theirsToo);
    expect([copy.headline, copy.standfirst, clashes.map(({ id }) => id)]).toEqual([
      'Mijn kop',
      'Hun intro',
      ['headline'],
    ]);
  });

  it('is chosen as a whole where both changed which articles are related, in whatever order', () => {
    const related = (...relatedArticleIds: string[]) => copyWith('a:1', { relatedArticleIds });
    const only = mergeCopies(related('x'), related('x'), related('y', 'x'));
    expect([only.copy.relatedArticleIds, only.clashes]).toEqual([['y', 'x'], []]);
    const both = mergeCopies(related('x', 'y'), related('y', 'x'), related('x', 'y', 'z'));
    expect(both.clashes.map(({ id }) => id)).toEqual(['relatedArticleIds']);
    expect(patchBetween(related('x'), related('x', 'y')).fields).toEqual(['relatedArticleIds']);
  });
});

const text = fc.constantFrom('1', '2', '3');
const copies = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), text), { selector: ([key]) => key })
  .map((parts) => copyWith(parts.map((part) => part.join(':')).join(' ')));

/** As an editor carries it out that is open. */
function carryOut(copy: Copy, { copy: after, fields, blocks }: Patch): Copy {
  const body = [...copy.blocks];
  for (const { key, afterKey, block } of blocks) {
    const at = body.findIndex((each) => keyOf(each) === key);
    if (at >= 0) body.splice(at, 1);
    const behind = body.findIndex((each) => keyOf(each) === afterKey);
    if (block) body.splice(behind + 1, 0, block);
  }
  return { ...copy, ...Object.fromEntries(fields.map((field) => [field, after[field]])), blocks: body };
}

describe('any texts', () => {
  it('stay what they are when only one side changed', () => {
    fc.assert(
      fc.property(copies, copies, (one, other) => {
        expect(said(mergeCopies(one, one, other).copy)).toBe(said(other));
        expect(said(mergeCopies(one, other, one).copy)).toBe(said(other));
        expect(said(mergeCopies(one, other, other).copy)).toBe(said(other));
      }),
    );
  });

  it('hold each paragraph once when they are put together', () => {
    fc.assert(
      fc.property(copies, copies, copies, (ancestor, mine, theirs) => {
        const keys = mergeCopies(ancestor, mine, theirs).copy.blocks.map(keyOf);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('become each other by a patch, carried out step by step', () => {
    fc.assert(
      fc.property(copies, copies, (before, after) => {
        const patched = carryOut(before, patchBetween(before, { ...after, kicker: 'Nieuw' }));
        expect(isSameCopy(patched, { ...after, kicker: 'Nieuw' })).toBe(true);
      }),
    );
  });

  it('are made of the words that both have, and those of one of them', () => {
    const words = fc
      .array(fc.constantFrom('de', 'pont', 'vaart', 'niet', ' ', '\n'))
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(words, words, (mine, theirs) => {
        const pieces = wordChanges(mine, theirs);
        const of = (side: string) =>
          pieces.flatMap((piece) => (['both', side].includes(piece.of) ? piece.text : [])).join('');
        expect([of('mine'), of('theirs')]).toEqual([mine, theirs]);
      }),
    );
  });
});
