import { suggestAgencies } from './suggest-agencies.js';

const agencies = [
  { code: 'AFP', aliases: [], name: 'Agence France-Presse' },
  { code: 'ANP', aliases: ['Het ANP'], name: 'Algemeen Nederlands Persbureau' },
  { code: 'AP', aliases: ['Associated Press'], name: 'The Associated Press' },
  { code: 'APA', aliases: [], name: 'Austria Presse Agentur' },
  { code: 'EFE', aliases: ['Agencia EFE'], name: 'Agencia Española' },
  { code: 'RTR', aliases: ['RTRS', 'Reuters'], name: 'Reuters' },
];

describe('the agencies for what somebody types', () => {
  it.each([
    ['the code, whatever others begin with it', 'ap', 'AP APA'],
    ['the beginning of codes, before that of names', 'a', 'AFP ANP AP APA EFE'],
    ['an alias', 'RTRS', 'RTR'],
    ['the beginning of an alias or a name', 'reut', 'RTR'],
    ['a word in a name', 'pers', 'ANP'],
    ['a word behind a hyphen', 'presse', 'AFP APA'],
    ['a name without its accents', 'espanola', 'EFE'],
    ['spaces around it', '  Associated  PR ', 'AP'],
    ['letters inside a word', 'ssociated', ''],
    ['nothing yet', '', 'AFP ANP AP APA EFE RTR'],
    ['signs', '(%_', ''],
  ])('are found by %s', (_, typed, codes) => {
    expect(
      suggestAgencies(typed, agencies, 10)
        .map(({ code }) => code)
        .join(' '),
    ).toBe(codes);
  });

  it('are as many as are asked for', () => {
    expect(suggestAgencies('a', agencies, 2).map(({ code }) => code)).toEqual(['AFP', 'ANP']);
    expect(suggestAgencies('a', agencies, 0)).toEqual([]);
  });
});
