import fc from 'fast-check';
import { aParagraph, readyContent } from '../testing/a-manuscript.js';
import { anyContent, threeVersions } from '../testing/edits.js';
import { canonicalJson } from './canonical-json.js';
import type { Block, Content } from './content.js';
import { mergeContent, type MergeConflict } from './merge-content.js';

/** A body of one paragraph a letter; `b!` is a paragraph that says something else. */
const bodyOf = (letters: string): Block[] =>
  letters
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => aParagraph(word, word.slice(0, 1)));
const withBody = (letters: string): Content => readyContent({ blocks: bodyOf(letters) });
const withHeadline = (written: string): Content =>
  readyContent({
    headline: written.slice(0, 1),
    headlineOrigin: written.endsWith('DERIVED') ? 'DERIVED' : 'WRITTEN',
  });
const bodyIn = (content: Content): string => content.blocks.flatMap((block) => saidIn(block)).join(' ');
const saidIn = (block: Block): string[] => ('runs' in block ? block.runs.map(({ text }) => text) : []);

function merged(base: Content, theirs: Content, yours: Content): Content {
  const outcome = mergeContent(base, theirs, yours);
  if (!outcome.ok) throw new Error(`Nobody expected ${canonicalJson(outcome.conflicts)}`);
  return outcome.content;
}

function conflictsOf(base: Content, theirs: Content, yours: Content): MergeConflict[] {
  const outcome = mergeContent(base, theirs, yours);
  return outcome.ok ? [] : outcome.conflicts;
}

describe('merging the fields of two edits', () => {
  const base = readyContent();

  it('takes from each side what only that side changed', () => {
    const theirs = readyContent({ kicker: 'Navo', credits: [{ code: 'RTR', role: 'SOURCE' }] });
    const yours = readyContent({ standfirst: 'Overleg duurt voort.', byline: ['Anna de Wit'] });
    expect(merged(base, theirs, yours)).toEqual({
      ...theirs,
      standfirst: yours.standfirst,
      byline: yours.byline,
    });
  });

  it('takes once what both changed alike', () => {
    const both = readyContent({ headline: 'Minister in Brussel', sectionId: null });
    expect(merged(base, both, both)).toEqual(both);
  });

  it('shows the three texts where each side wrote its own, all of them at once', () => {
    const theirs = readyContent({ headline: 'Minister in Brussel', byline: ['Jan Vos'], slug: 'brussel' });
    const yours = readyContent({ headline: null, byline: ['Anna de Wit'], slug: 'brussel' });
    expect(mergeContent(base, theirs, yours)).toEqual({
      ok: false,
      conflicts: [
        { kind: 'FIELD', field: 'headline', base: base.headline, theirs: theirs.headline, yours: null },
        { kind: 'FIELD', field: 'byline', base: [], theirs: ['Jan Vos'], yours: ['Anna de Wit'] },
      ],
    });
  });

  it('takes credits as one list: two additions to it are for an editor to join', () => {
    const theirs = readyContent({ credits: [...base.credits, { code: 'RTR', role: 'SOURCE' }] });
    const yours = readyContent({ credits: [...base.credits, { code: 'DPA', role: 'SOURCE' }] });
    expect(conflictsOf(base, theirs, yours)).toMatchObject([{ kind: 'FIELD', field: 'credits' }]);
  });

  it.each([
    ['a new headline brings along how it came about', 'A DERIVED', 'B WRITTEN', 'A DERIVED', 'B WRITTEN'],
    ['who checked the old headline has not seen the new', 'A DERIVED', 'B DERIVED', 'A WRITTEN', 'B DERIVED'],
    ['one who checked the headline is enough', 'A DERIVED', 'A WRITTEN', 'A DERIVED', 'A WRITTEN'],
    ['of one new headline, one who wrote it is enough', 'A DERIVED', 'B DERIVED', 'B WRITTEN', 'B WRITTEN'],
  ])('%s', (_, base, theirs, yours, wanted) => {
    expect(merged(withHeadline(base), withHeadline(theirs), withHeadline(yours))).toEqual(
      withHeadline(wanted),
    );
    expect(merged(withHeadline(base), withHeadline(yours), withHeadline(theirs))).toEqual(
      withHeadline(wanted),
    );
  });
});

describe('merging the bodies of two edits', () => {
  it.each([
    ['changes of different paragraphs', 'a b c', 'a! b c', 'a b c!', 'a! b c!'],
    ['the same change', 'a b', 'a b!', 'a b!', 'a b!'],
    ['what one side took out', 'a b c', 'a c', 'a b c!', 'a c!'],
    ['what both took out', 'a b c', 'a c', 'a c', 'a c'],
    ['what each added', 'a b', 'a x b', 'a b y', 'a x b y'],
    ['what both added in one place, theirs first', 'a b', 'a x w b', 'a y z b', 'a x w y z b'],
    ['what both added in front, theirs first', 'a', 'x a', 'y a', 'x y a'],
    ['what both wrote into an empty text', '', 'x', 'y', 'x y'],
    ['an addition behind what the other took out', 'a b c', 'a b x c', 'a c', 'a x c'],
    ['an addition behind what the other moved', 'a b c', 'a x b c', 'b c a', 'b c a x'],
    ['an addition where the other took everything out', 'a b', 'a x b', '', 'x'],
    ['the same addition, where yours has it', 'a b', 'x a b', 'a b x', 'a b x'],
    ['the same addition among others', 'a', 'a v x w', 'a y x z', 'a v y x w z'],
    ['a move', 'a b c d', 'd a b c', 'a b! c d', 'd a b! c'],
    ['two moves of different paragraphs', 'a b c d', 'b c d a', 'd a b c', 'd b c a'],
    ['two moves across each other', 'a b c', 'c a b', 'b a c', 'c b a'],
    ['a move, and what the other side put between', 'a b c', 'c a b', 'a x b c', 'c a x b'],
    ['two moves of one paragraph to opposite ends, as yours has it', 'x a z', 'x z a', 'a x z', 'a x z'],
    ['a move that yours has too, and one that only yours has', 'a b c d', 'd a b c', 'd b a c', 'd b a c'],
  ])('keeps %s', (_, base, theirs, yours, wanted) => {
    expect(bodyIn(merged(withBody(base), withBody(theirs), withBody(yours)))).toBe(wanted);
  });

  it.each([
    ['a paragraph each side rewrote', 'a b', 'a! b', 'a? b', 'a', 'a', 'a!', 'a?'],
    ['what theirs took out and yours rewrote', 'a b', 'b', 'a! b', 'a', 'a', null, 'a!'],
    ['what yours took out and theirs rewrote', 'a b', 'a! b', 'b', 'a', 'a', 'a!', null],
    ['one id for two new paragraphs', 'a', 'a x', 'a x!', 'x', null, 'x', 'x!'],
  ])('leaves to an editor %s', (_, base, theirs, yours, blockKey, ...texts) => {
    const [was = null, their = null, your = null] = texts.map((text) => text && aParagraph(text, blockKey));
    expect(conflictsOf(withBody(base), withBody(theirs), withBody(yours))).toEqual([
      { kind: 'BLOCK', blockKey, base: was, theirs: their, yours: your },
    ]);
  });

  it('names every block and field in conflict at once', () => {
    const conflicts = conflictsOf(
      withBody('a b'),
      { ...withBody('a! b!'), headline: 'Een' },
      { ...withBody('a? b?'), headline: 'Twee' },
    );
    expect(
      conflicts.map((conflict) => (conflict.kind === 'FIELD' ? conflict.field : conflict.blockKey)),
    ).toEqual(['headline', 'a', 'b']);
  });

  it('takes no longer for each of the blocks of two edits that turn them inside out', async () => {
    await expect((length: number) => {
      const base = Array.from({ length }, (_, at) => aParagraph(`Alinea ${at}.`, `b${at}`));
      const added = (side: string, at: number): Block => aParagraph(`Nieuw ${at}.`, `${side}${at}`);
      const theirs = [...base].reverse().flatMap((block, at) => [block, added('t', at)]);
      const yours = [...base.slice(length / 2), ...base.slice(0, length / 2)].flatMap((block, at) => [
        added('y', at),
        block,
      ]);
      const result = merged(
        readyContent({ blocks: base }),
        readyContent({ blocks: theirs }),
        readyContent({ blocks: yours }),
      );
      expect(result.blocks).toHaveLength(3 * length);
    }).toScaleLinearlyTo(4_000);
  });
});

describe('merging any two edits of any text', () => {
  const always = (
    check: (base: Content, theirs: Content, yours: Content) => void,
    versions = threeVersions,
  ): void =>
    fc.assert(
      fc.property(versions, ([base, theirs, yours]) => check(base, theirs, yours)),
      { numRuns: 500 },
    );
  /** Those that merge; how many do not is no secret, see below. */
  const wheneverItMerges = (
    check: (result: Content, base: Content, theirs: Content, yours: Content) => void,
  ): void =>
    always((base, theirs, yours) => {
      const outcome = mergeContent(base, theirs, yours);
      if (outcome.ok) check(outcome.content, base, theirs, yours);
    });

  it('is tried on enough that merge, and on enough that do not', () => {
    const outcomes = fc.sample(threeVersions, 1_000).map((versions) => mergeContent(...versions).ok);
    const share = outcomes.filter(Boolean).length / outcomes.length;
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.97);
  });

  it('gives an edit back when the other side did nothing, or the same', () => {
    always((base, theirs, yours) => {
      expect(merged(base, base, yours)).toEqual(yours);
      expect(merged(base, theirs, base)).toEqual(theirs);
      expect(merged(base, yours, yours)).toEqual(yours);
    });
  });

  it('changes nothing when the result is merged once more, with either side', () => {
    wheneverItMerges((result, base, theirs, yours) => {
      expect(merged(base, result, yours)).toEqual(result);
      expect(merged(base, theirs, result)).toEqual(result);
    });
  });

  it('loses no block that either side added or changed', () => {
    wheneverItMerges((result, base, theirs, yours) => {
      const there = new Set(result.blocks.map(canonicalJson));
      const was = new Set(base.blocks.map(canonicalJson));
      const written = [...theirs.blocks, ...yours.blocks].map(canonicalJson).filter((text) => !was.has(text));
      expect(written.filter((text) => !there.has(text))).toEqual([]);
    });
  });

  it('brings back no block that either side took out, and takes out none that both kept', () => {
    wheneverItMerges((result, base, theirs, yours) => {
      const [there, their, your] = [result, theirs, yours].map(idsIn) as [
        Set<string>,
        Set<string>,
        Set<string>,
      ];
      for (const { key } of base.blocks) expect(there.has(key)).toBe(their.has(key) && your.has(key));
    });
  });

  it('invents nothing: every value and every block is literally one of the three', () => {
    wheneverItMerges((result, ...versions) => {
      for (const field of Object.keys(result) as Array<keyof Content>) {
        if (field === 'blocks') continue;
        expect(versions.map((version) => canonicalJson(version[field]))).toContain(
          canonicalJson(result[field]),
        );
      }
      const blocks = new Set(versions.flatMap((version) => version.blocks.map(canonicalJson)));
      expect(result.blocks.filter((block) => !blocks.has(canonicalJson(block)))).toEqual([]);
    });
  });

  it('holds no block twice', () => {
    wheneverItMerges(({ blocks }) => expect(new Set(blocks.map(({ key }) => key)).size).toBe(blocks.length));
  });

  it('keeps the same, and is in conflict about the same, whoever comes first', () => {
    always((base, theirs, yours) => {
      const [one, other] = [mergeContent(base, theirs, yours), mergeContent(base, yours, theirs)];
      if (!one.ok || !other.ok) return expect(conflictsIn(one)).toEqual(conflictsIn(other));
      expect({ ...one.content, blocks: [] }).toEqual({ ...other.content, blocks: [] });
      expect(one.content.blocks.map(canonicalJson).sort()).toEqual(
        other.content.blocks.map(canonicalJson).sort(),
      );
    });
  });

  it('puts every block where the only side that moved anything has put it', () => {
    wheneverItMerges((result, base, theirs, yours) => {
      if (!isInOrderOf(base, theirs) && !isInOrderOf(base, yours)) return;
      const moved = isInOrderOf(base, theirs) ? yours : theirs;
      expect(isInOrderOf(result, moved, idsIn(base))).toBe(true);
    });
  });

  it('has an answer for three texts that have nothing to do with each other', () => {
    const unrelated = fc.tuple(anyContent, anyContent, anyContent);
    always((base, theirs, yours) => expect(() => mergeContent(base, theirs, yours)).not.toThrow(), unrelated);
  });
});

const idsIn = ({ blocks }: Content): Set<string> => new Set(blocks.map(({ key }) => key));

/** Whether the blocks that both have, of those that matter, stand in the same order in both. */
function isInOrderOf(one: Content, other: Content, matter = idsIn(one)): boolean {
  const orderIn = (content: Content, there: Set<string>): string[] =>
    content.blocks.map(({ key }) => key).filter((id) => there.has(id) && matter.has(id));
  return canonicalJson(orderIn(one, idsIn(other))) === canonicalJson(orderIn(other, idsIn(one)));
}

function conflictsIn(outcome: ReturnType<typeof mergeContent>): string[] {
  if (outcome.ok) return [];
  return outcome.conflicts
    .map((conflict) => {
      const subject = conflict.kind === 'FIELD' ? conflict.field : conflict.blockKey;
      return `${conflict.kind} ${subject} ${[conflict.theirs, conflict.yours].map(canonicalJson).sort().join(' ')}`;
    })
    .sort();
}
