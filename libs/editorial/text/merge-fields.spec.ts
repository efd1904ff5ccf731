import { readyContent } from '../testing/a-manuscript.js';
import type { Content } from './content.js';
import { mergeContent } from './merge-content.js';
import { merged, conflictsOf } from '../testing/merging.js';

const withHeadline = (written: string): Content =>
  readyContent({
    headline: written.slice(0, 1),
    headlineOrigin: written.endsWith('DERIVED') ? 'DERIVED' : 'WRITTEN',
  });

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
