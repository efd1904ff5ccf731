import { newStemmer } from 'snowball-stemmers';
import { falseFriends, newsWords } from '../testing/dutch-news-words.js';
import { compoundParts } from './compound-parts.js';
import { stemDutch } from './stem-dutch.js';

const usual = newStemmer('dutch');

/** Of the forms of all words, how many have the stem of their word. */
function rightOf(stem: (word: string) => string): number {
  const forms = newsWords.flatMap(([word = '', ...others]) =>
    others.map((form) => stem(form) === stem(word)),
  );
  return forms.filter(Boolean).length / forms.length;
}

function mistakenOf(stem: (word: string) => string): number {
  return falseFriends.filter(([one, other]) => stem(one) === stem(other)).length;
}

describe('stems of Dutch words', () => {
  it('are shared by the forms of a word, for 95 % of those of more than two hundred words of the news', () => {
    expect(newsWords.length).toBeGreaterThan(200);
    expect(rightOf(stemDutch)).toBeGreaterThanOrEqual(0.95);
  });

  it('are right far more often than those of the usual stemmer, and mistake fewer words for others', () => {
    expect(rightOf((word) => usual.stem(word))).toBeLessThan(0.65);
    expect(mistakenOf((word) => usual.stem(word))).toBeGreaterThan(30);
    expect(mistakenOf(stemDutch)).toBe(0);
  });

  it.each([
    ['bommen', 'bom'],
    ['bomen', 'boom'],
    ['aanvallen', 'aanval'],
    ['huizen', 'huis'],
    ['ziekenhuizen', 'ziekenhuis'],
    ['hoofdsteden', 'hoofdstad'],
    ['bestuursleden', 'bestuurslid'],
    ['verleden', 'verleed'],
    ['mogelijkheden', 'mogelijkheid'],
    ['europeanen', 'europeaan'],
    ['kampioenen', 'kampioen'],
    ['biertjes', 'bier'],
    ['grote', 'groot'],
    ['kans', 'kans'],
    ['f16', 'f16'],
    ['ij', 'ij'],
  ])('%s: %s', (word, stem) => {
    expect(stemDutch(word)).toBe(stem);
  });

  it('have themselves as their stem', () => {
    const stems = newsWords.flat().map(stemDutch);
    expect(stems.map(stemDutch)).toEqual(stems);
  });
});

describe('a compound', () => {
  it.each([
    ['gemeenteraadsverkiezing', ['verkiezing', 'gemeenteraads', 'gemeenteraad']],
    ['luchtaanval', ['aanval', 'lucht']],
    ['woningbrand', ['brand', 'woning']],
    ['oorlogsschip', ['schip', 'oorlogs', 'oorlog']],
    ['verkiezing', []],
    ['bewoning', []],
    ['beslag', []],
    ['kantoor', []],
  ])('%s has the parts %j', (stem, parts) => {
    expect(compoundParts(stem)).toEqual(parts);
  });
});
