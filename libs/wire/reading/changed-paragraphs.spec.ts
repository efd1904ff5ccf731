import { textComparison } from '@kopij/articles';
import { changedParagraphs } from './changed-paragraphs.js';

const signs = { SAME: '=', REMOVED: '-', ADDED: '+' };
const ended = (paragraphs: string[]): string => paragraphs.map((paragraph) => `${paragraph}\n`).join('');
const between = (before: string[], after: string[]): string[][] =>
  changedParagraphs(textComparison()(ended(before), ended(after))).map((paragraph) =>
    paragraph.map(({ kind, text }) => `${signs[kind]}${text}`),
  );

describe('the paragraphs that differ', () => {
  it.each([
    ['none, of the same text', ['Kop', 'Een boot vaart.'], ['Kop', 'Een boot vaart.'], []],
    [
      'the one with another credit, whole',
      ['Kop', 'PARIJS (ANP) - De boot vaart.', 'Tot slot.'],
      ['Kop', 'PARIJS (ANP/AFP) - De boot vaart.', 'Tot slot.'],
      [['=PARIJS (ANP', '+/AFP', '=) - De boot vaart.']],
    ],
    [
      'each of two, with nothing of those between',
      ['Oude kop', 'Midden.', 'Slot een.'],
      ['Nieuwe kop', 'Midden.', 'Slot twee.'],
      [
        ['-Oude ', '+Nieuwe ', '=kop'],
        ['=Slot ', '-een', '+twee', '=.'],
      ],
    ],
    ['one that only the other has', ['Kop', 'Slot.'], ['Kop', 'Nieuw hier.', 'Slot.'], [['+Nieuw hier.']]],
    ['one that only this one has, at the end', ['Kop', 'Slot.'], ['Kop'], [['-Slot.']]],
    [
      'a paragraph that is two in the other',
      ['De boot vaart. Het is rustig.'],
      ['De boot vaart.', 'Het is rustig.'],
      [['=De boot vaart.', '- ', '+\n', '=Het is rustig.']],
    ],
    ['all, of texts with nothing in common', ['Boot.'], ['Trein!'], [['-Boot.'], ['+Trein!']]],
  ])('are %s', (_, before, after, wanted) => {
    expect(between(before, after)).toEqual(wanted);
  });
});
