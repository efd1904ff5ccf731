import { aParagraph } from '../testing/a-manuscript.js';
import type { Block } from '../text/content.js';
import { agencyTexts } from './agency-texts.js';

const agencies = [
  { code: 'ANP', aliases: [] },
  { code: 'RTR', aliases: ['Reuters'] },
];
const ferry = aParagraph('De veerdienst over de fjord vaart weer na de zware storm van dinsdag.', 'p1');
const quay = aParagraph(
  'Op de kade stonden maandag honderden reizigers urenlang in de rij te wachten.',
  'p2',
);
const own = aParagraph('Onze verslaggever ging er zelf ook een kijkje nemen deze week.', 'own');
const copy = (changes: object = {}) => ({
  ...{ itemId: 'boot', revision: 1, credits: ['ANP'], blocks: [ferry, quay] },
  ...changes,
});

describe('whose text is in a body', () => {
  it('is told by the text, with the words of its paragraphs, edited or not', () => {
    const edited = aParagraph('De veerdienst over de fjord vaart weer na de zware storm.', 'p1');
    expect(agencyTexts([own, edited, quay], [copy()], agencies)).toEqual([
      { agency: 'ANP', isKnown: true, itemId: 'boot', revision: 1, words: 11 + 13 },
    ]);
  });

  it('knows text that was pasted without keys', () => {
    const pasted = { ...quay, key: 'elders' };
    expect(agencyTexts([pasted], [copy()], agencies)).toMatchObject([{ agency: 'ANP', words: 13 }]);
  });

  it('names each agency of an item once, and those that the registry does not know as they are written', () => {
    const credits = ['Reuters', 'RTR', 'Kopijnieuws'];
    expect(agencyTexts([ferry], [copy({ credits })], agencies)).toEqual([
      { agency: 'RTR', isKnown: true, itemId: 'boot', revision: 1, words: 13 },
      { agency: 'Kopijnieuws', isKnown: false, itemId: 'boot', revision: 1, words: 13 },
    ]);
  });

  it('adds up the revisions of an item, each for the agencies that it is credited to', () => {
    const older = copy({ blocks: [ferry], credits: ['ANP', 'RTR'] });
    const newer = copy({ revision: 3, blocks: [quay] });
    expect(agencyTexts([quay, ferry], [older, newer], agencies)).toEqual([
      { agency: 'ANP', isKnown: true, itemId: 'boot', revision: 3, words: 26 },
      { agency: 'RTR', isKnown: true, itemId: 'boot', revision: 1, words: 13 },
    ]);
  });

  it('is nobody’s of own text, of a body without copies, and of pictures', () => {
    const picture: Block = {
      ...{ key: 'p3', type: 'IMAGE', url: 'https://beeld.example/1.jpg', alt: 'Een boot' },
      ...{ caption: 'De veerdienst over de fjord vaart weer na de zware storm.', credit: 'ANP' },
    };
    expect(agencyTexts([own], [copy()], agencies)).toEqual([]);
    expect(agencyTexts([ferry], [], agencies)).toEqual([]);
    expect(agencyTexts([picture], [copy({ blocks: [ferry, picture] })], agencies)).toEqual([]);
  });

  it('is an agency’s where only a heading is left, which has no words', () => {
    const heading: Block = {
      ...{ key: 'kop', type: 'HEADING', level: 2 },
      runs: [{ text: 'Honderden reizigers urenlang in de rij op de kade', marks: [], href: null }],
    };
    expect(agencyTexts([heading], [copy({ blocks: [heading] })], agencies)).toMatchObject([
      { agency: 'ANP', words: 0 },
    ]);
  });
});
