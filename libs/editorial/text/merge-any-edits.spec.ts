import fc from 'fast-check';
import { anyContent, threeVersions } from '../testing/edits.js';
import { canonicalJson } from './canonical-json.js';
import type { Content } from './content.js';
import { mergeContent } from './merge-content.js';
import { merged } from '../testing/merging.js';

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
