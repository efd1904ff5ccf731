import { matchOf, type Sought } from './match-of.js';
import { parseQuery } from './parse-query.js';

const sought = (typed: string, marks: Sought['marks'] = []): Sought => ({ terms: parseQuery(typed), marks });
const dutch = ['nl'] as const;

describe('a search in the language of an index', () => {
  it.each([
    ['bommen', '("bom")', "'bom'"],
    ['"de bommen" brand', '({head text} : "de bommen" AND "brand")', "('de':AB <-> 'bommen':AB) & 'brand'"],
    ['bomm*', '({head text} : "bomm" *)', "'bomm':*AB"],
    [
      'Noord-Koreaanse',
      '(("noordkoreaans" OR {head text} : "noord koreaanse"))',
      "('noordkoreaans' | ('noord':AB <-> 'koreaanse':AB))",
    ],
    ['a-b-c-d-e', '({head text} : "a b c d e")', "('a':AB <-> 'b':AB <-> 'c':AB <-> 'd':AB <-> 'e':AB)"],
    ['brand -autos', '("brand") NOT "auto"', "'brand' & !'auto'"],
  ])('%s', (typed, sqlite, postgres) => {
    expect(matchOf(sought(typed), 'ALL', { engine: 'sqlite', languages: dutch })).toBe(sqlite);
    expect(matchOf(sought(typed), 'ALL', { engine: 'postgres', languages: dutch })).toBe(postgres);
  });

  it('can be kept to what everybody may see of a text', () => {
    const asked = sought('bommen "de brand" -autos', [['_a1', '_a2']]);
    expect(matchOf(asked, 'HEAD', { engine: 'sqlite', languages: dutch })).toBe(
      '({head head_stems} : "bom" AND head : "de brand" AND ("_a1" OR "_a2")) NOT {head head_stems} : "auto"',
    );
    expect(matchOf(asked, 'HEAD', { engine: 'postgres', languages: dutch })).toBe(
      "'bom':AC & ('de':A <-> 'brand':A) & ('_a1' | '_a2') & !'auto':AC",
    );
  });

  it('looks for the stems of every language that texts may be in, and for the word itself', () => {
    const languages = ['nl', 'en'] as const;
    expect(matchOf(sought('parties'), 'ALL', { engine: 'postgres', languages })).toBe(
      "('partie' | 'parti' | 'parties')",
    );
  });

  it('may find words that begin with what is looked for as well', () => {
    const asked = { engine: 'sqlite', languages: dutch, begins: true } as const;
    expect(matchOf(sought('kust de -auto'), 'ALL', asked)).toBe(
      '(("kust" OR {head text} : "kust" *) AND "de") NOT "auto"',
    );
    // The last three, as what is typed has no more beginnings than three.
    expect(matchOf(sought('brand kust wind dijk'), 'ALL', { ...asked, engine: 'postgres' })).toBe(
      "'brand' & ('kust' | 'kust':*AB) & ('wind' | 'wind':*AB) & ('dijk' | 'dijk':*AB)",
    );
    expect(matchOf(sought('ver* ges* wind dijk'), 'ALL', { ...asked, engine: 'postgres' })).toBe(
      "'ver':*AB & 'ges':*AB & 'wind' & ('dijk' | 'dijk':*AB)",
    );
  });

  it.each([
    ['-brand', []],
    ['', []],
    ['brand', [[]]],
  ])('finds nothing for certain: %s with the marks %j', (typed, marks) => {
    expect(matchOf(sought(typed, marks), 'ALL', { engine: 'sqlite', languages: dutch })).toBeNull();
  });
});
