import { eachSubjectOnce, isIptc, subjectOf } from './subject-of.js';

describe('a subject', () => {
  it.each([
    [null, 'medtop:20000190', 'medtop', '20000190'],
    [null, 'subj:04015000', 'subj', '04015000'],
    [null, 'subj:4015000', 'subj', '04015000'],
    [null, 'iptccode:04015000', 'subj', '04015000'],
    [null, 'wadsubj:04015000', 'subj', '04015000'],
    ['IptcSubjectCodes', '04015000', 'subj', '04015000'],
    [null, 'subj:20000190', 'medtop', '20000190'],
    [null, 'http://cv.iptc.org/newscodes/mediatopic/20000190', 'medtop', '20000190'],
    [null, 'https://cv.iptc.org/newscodes/subjectcode/04015000', 'subj', '04015000'],
  ])('%s %s is the IPTC’s', (scheme, code, list, digits) => {
    const subject = subjectOf(scheme, code, 'Name');
    expect(subject).toEqual({ scheme: list, code: digits, name: 'Name' });
    expect(isIptc(subject)).toBe(true);
  });

  it.each([
    [null, 'wad:4015000', 'wad', '4015000'],
    ['ANPCatCodes', 'ECO', 'ANPCatCodes', 'ECO'],
    [null, 'medtop:politics', 'medtop', 'politics'],
    [null, 'http://example.org/topics/7', null, 'http://example.org/topics/7'],
  ])('%s %s stays as it is', (scheme, code, list, local) => {
    expect(subjectOf(scheme, code, null)).toEqual({ scheme: list, code: local, name: null });
  });

  it('counts once', () => {
    const one = subjectOf(null, 'subj:4015000', null);
    expect(eachSubjectOnce([one, subjectOf(null, 'subj:04015000', null)])).toEqual([one]);
  });
});
