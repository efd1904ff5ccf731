import { scanDate } from './scan-date.js';

const whole = (text: string): string | null => {
  const found = scanDate(text, 0);
  return found?.end === text.length ? found.value : null;
};

describe('a date in a dateline', () => {
  it.each([
    ['March 2', '--03-02'],
    ['Aug. 17', '--08-17'],
    ['Aug 29, 2014', '2014-08-29'],
    ['Dec. 03, 2019', '2019-12-03'],
    ['3rd March, 2020', '2020-03-03'],
    ['2 March', '--03-02'],
    ['3 mrt', '--03-03'],
    ['3 maart 2020', '2020-03-03'],
    ['3. März', '--03-03'],
    ['5. Jänner 2021', '2021-01-05'],
    ['1er août 2022', '2022-08-01'],
    ['10 févr.', '--02-10'],
    ['21 mar', '--03-21'],
    ['3 de marzo de 2020', '2020-03-03'],
    ['12 jul', '--07-12'],
    ['01 SET', '--09-01'],
    ['3. marts', '--03-03'],
    ['14 lokakuuta', '--10-14'],
    ['3 marca 2020 r.', '2020-03-03'],
    ['5. března', '--03-05'],
    ['kovo 3 d.', '--03-03'],
    ['2020. január 3.', '2020-01-03'],
    ['2020 m. kovo 3 d.', '2020-03-03'],
    ['3 марта', '--03-03'],
    ['3 Μαρτίου', '--03-03'],
    ['3 مارس', '--03-03'],
    ['3 كانون الثاني', '--01-03'],
    ['3 آب', '--08-03'],
    ['3 मार्च', '--03-03'],
    ['3 Mac', '--03-03'],
    ['23/07', '--07-23'],
    ['3.3.', '--03-03'],
    ['03.03.2020', '2020-03-03'],
    ['3-3-2020', '2020-03-03'],
    ['2020-03-03', '2020-03-03'],
    ['8/24/2004', '2004-08-24'],
    ['23/07/97', '1997-07-23'],
  ])('%j is read as %s', (text, date) => {
    expect(whole(text)).toBe(date);
  });

  it.each([
    ['Narch 2', '--03-02'],
    ['Macrh 31', '--03-31'],
    ['Apri 13', '--04-13'],
    ['Marchg 12', '--03-12'],
    ['March 2O', '--03-20'],
    ['Apri l7', '--04-17'],
  ])('a keying slip is read as it was meant: %j as %s', (text, date) => {
    expect(whole(text)).toBe(date);
  });

  it.each([
    'March',
    'March 32',
    '13/13',
    '0 May',
    'Jule 4',
    'Marchand 4',
    'Marvin 3',
    '1.618',
    '12.622',
    'iPhone 15',
    '3 pm',
  ])('%j is none', (text) => {
    expect(whole(text)).toBeNull();
  });

  it('leaves what follows it alone', () => {
    expect(scanDate('March 3, 2,000 people', 0)).toEqual({ value: '--03-03', end: 7 });
    expect(scanDate('PARIS, 3 mars (AFP)', 7)).toEqual({ value: '--03-03', end: 13 });
  });
});
