import { parseDateline } from './parse-dateline.js';

/** A line taken apart, on one line: places; region; agencies; date. */
function pieces(line: string): string | null {
  const found = parseDateline(line);
  if (!found) return null;
  const { places, region, agencies, date } = found;
  return [places.join('+'), region.join('+'), agencies.join('+'), date ?? ''].join('; ');
}

const dutch: [string, string][] = [
  ['PARIJS (ANP/RTR) - ', 'PARIJS; ; ANP+RTR; '],
  ['SEOUL (ANP/RTR/BLOOMBERG/AFP) - ', 'SEOUL; ; ANP+RTR+BLOOMBERG+AFP; '],
  ['WASHINGTON/BRUSSEL (ANP) - ', 'WASHINGTON+BRUSSEL; ; ANP; '],
  ['BELÉM (ANP) - ', 'BELÉM; ; ANP; '],
  ["'S-GRAVENHAGE (ANP) - ", "'S-GRAVENHAGE; ; ANP; "],
  ["'s-HERTOGENBOSCH (ANP) - ", "'s-HERTOGENBOSCH; ; ANP; "],
  ["'T HARDE (ANP) - ", "'T HARDE; ; ANP; "],
  ['SAINT-DENIS (ANP) - ', 'SAINT-DENIS; ; ANP; '],
  ['ALPHEN AAN DEN RIJN (ANP) - ', 'ALPHEN AAN DEN RIJN; ; ANP; '],
  ["N'DJAMENA (ANP/AFP) - ", "N'DJAMENA; ; ANP+AFP; "],
  ['ST. PETERSBURG (ANP/RTR) - ', 'ST. PETERSBURG; ; ANP+RTR; '],
  ['Bergen op Zoom (ANP) - ', 'Bergen op Zoom; ; ANP; '],
  ['UTRECHT, 3 mrt (ANP) - ', 'UTRECHT; ; ANP; --03-03'],
  ['ROTTERDAM(ANP)- ', 'ROTTERDAM; ; ANP; '],
  ['ROTTERDAM (ANP/ RTR ) – ', 'ROTTERDAM; ; ANP+RTR; '],
  ['ROTTERDAM - (ANP) - ', 'ROTTERDAM; ; ANP; '],
  ['ROTTERDAM [ANP] — ', 'ROTTERDAM; ; ANP; '],
  ['LONDEN (ANP/RTR)  ', 'LONDEN; ; ANP+RTR; '],
  ['DELFZIJL (XYZ) - ', 'DELFZIJL; ; XYZ; '],
  ['BRUSSEL 23/07 (BELGA) = ', 'BRUSSEL; ; BELGA; --07-23'],
  ['BRUXELLES 23/07 (AFP-DPA-REUTER) = ', 'BRUXELLES; ; AFP+DPA+REUTER; --07-23'],
  ['(Belga) ', '; ; Belga; '],
];

const english: [string, string][] = [
  ['BEIRUT (Reuters) - ', 'BEIRUT; ; Reuters; '],
  ['The Hague (Reuters) - ', 'The Hague; ; Reuters; '],
  ['NEW YORK, March 2 (Reuters) - ', 'NEW YORK; ; Reuters; --03-02'],
  ['LONDON/NEW YORK, March 3 (Reuters) - ', 'LONDON+NEW YORK; ; Reuters; --03-03'],
  ['March 3 (Reuters) - ', '; ; Reuters; --03-03'],
  ['LONDON (Reuters) Oct 3 - ', 'LONDON; ; Reuters; --10-03'],
  ['TORONTO, March 12, Reuter - ', 'TORONTO; ; Reuter; --03-12'],
  ['TULSA, Okla. March 11, Reuter - ', 'TULSA; Okla.; Reuter; --03-11'],
  ['LONDON (AP) — ', 'LONDON; ; AP; '],
  ['DOYLESTOWN, Pa. (AP) _ ', 'DOYLESTOWN; Pa.; AP; '],
  ['BUTTE, Mont. _ ', 'BUTTE; Mont.; ; '],
  ['ABOARD AIR FORCE ONE (AP) — ', 'ABOARD AIR FORCE ONE; ; AP; '],
  ['AP - ', '; ; AP; '],
  ['WHEELING, W.Va., Feb 26 - ', 'WHEELING; W.Va.; ; --02-26'],
  ['BETHESDA, Md., - March 4 - ', 'BETHESDA; Md.; ; --03-04'],
  ['BOSTON, March 4, - ', 'BOSTON; ; ; --03-04'],
  [
    'ROAD TOWN, Tortola, British Virgin Islands, May 1 - ',
    'ROAD TOWN; Tortola, British Virgin Islands; ; --05-01',
  ],
  [
    'MINNEAPOLIS/ST. PAUL AIRPORT, Minnesota, March 9 - ',
    'MINNEAPOLIS/ST. PAUL AIRPORT; Minnesota; ; --03-09',
  ],
  ['Lima, may 6 - ', 'Lima; ; ; --05-06'],
  ['NEW YORK, April - ', 'NEW YORK; ; ; '],
  ['VIENNA : ', 'VIENNA; ; ; '],
  ['VIENNA, MAY 17: ', 'VIENNA; ; ; --05-17'],
  ['VIENNA, Austria, Monday, Sept. 20: ', 'VIENNA; Austria; ; --09-20'],
  ['VIENNA May 23, 2004 - ', 'VIENNA; ; ; 2004-05-23'],
  ['NAIROBI, Kenya : Sep 04 (PID) - ', 'NAIROBI; Kenya; PID; --09-04'],
  ['BOSTON (CNN/Money) - ', 'BOSTON; ; CNN/Money; '],
  ['BOSTON (Sports Network) - ', 'BOSTON; ; Sports Network; '],
  ['KABUL (Pajhwok &amp; News Agencies) - ', 'KABUL; ; Pajhwok+News Agencies; '],
  ['SPACE.com - HOUSTON, Texas -- ', 'HOUSTON; Texas; SPACE.com; '],
  ['Reuters Athens Aug 23: ', 'Athens; ; Reuters; --08-23'],
  ['MAY 25, 2004 -- ', '; ; ; 2004-05-25'],
  ['8/9/2004 -- ', '; ; ; 2004-08-09'],
  ['SYDNEY, Nov 26 AAP - ', 'SYDNEY; ; AAP; --11-26'],
  ["ST. JOHN'S, N.L. — ", "ST. JOHN'S; N.L.; ; "],
  ['New Delhi [India], March 3 (ANI): ', 'New Delhi; India; ANI; --03-03'],
  ['New Delhi, Mar 3 (PTI) ', 'New Delhi; ; PTI; --03-03'],
  ['TOKYO, March 3, Kyodo - ', 'TOKYO; ; Kyodo; --03-03'],
  ['Riyadh, Rajab 8, 1441, March 3, 2020, SPA -- ', 'Riyadh; ; SPA; 2020-03-03'],
  ['Damascus, SANA- ', 'Damascus; ; SANA; '],
  ['TORONTO, March 3, 2020 /CNW/ - ', 'TORONTO; ; CNW; 2020-03-03'],
  ['MESA, Ariz., Feb. 1, 2017 /PRNewswire-AsiaNet/ -- ', 'MESA; Ariz.; PRNewswire-AsiaNet; 2017-02-01'],
  ['CALGARY, Alberta, Dec. 03, 2019 (GLOBE NEWSWIRE) -- ', 'CALGARY; Alberta; GLOBE NEWSWIRE; 2019-12-03'],
  ['DALLAS--(BUSINESS WIRE)--', 'DALLAS; ; BUSINESS WIRE; '],
  ['RENO, NV--(Marketwired - March 3, 2014) - ', 'RENO; NV; Marketwired; 2014-03-03'],
  ['RENO, NV / ACCESSWIRE / March 3, 2020 / ', 'RENO; NV; ACCESSWIRE; 2020-03-03'],
];

const otherLanguages: [string, string][] = [
  ['Berlin (dpa) - ', 'Berlin; ; dpa; '],
  ['München (dpa/lby) - ', 'München; ; dpa; '],
  ['BERLIN (dpa-AFX) - ', 'BERLIN; ; dpa-AFX; '],
  ['Berlin. (dpa) ', 'Berlin; ; dpa; '],
  ['dpa Berlin - ', 'Berlin; ; dpa; '],
  ['Frankfurt/Main (dpa) - ', 'Frankfurt/Main; ; dpa; '],
  ['Berlin, 3. März 2020 (AFP) - ', 'Berlin; ; AFP; 2020-03-03'],
  ['Wien/Bregenz (APA/Reuters) - ', 'Wien+Bregenz; ; APA+Reuters; '],
  ['Wien – ', 'Wien; ; ; '],
  ['Grödig/Graz – ', 'Grödig+Graz; ; ; '],
  ['Bern (sda) - ', 'Bern; ; sda; '],
  ['Genève (ats afp) ', 'Genève; ; ats+afp; '],
  ['Paris, 21 jan 2019 (AFP) - ', 'Paris; ; AFP; 2019-01-21'],
  ['TROIS-RIVIÈRES, Qué. — ', 'TROIS-RIVIÈRES; Qué.; ; '],
  ['ALGER- ', 'ALGER; ; ; '],
  ['Londres, 21 mar (EFE).- ', 'Londres; ; EFE; --03-21'],
  ['Reus (Tarragona), 23 may (EFE).- ', 'Reus; Tarragona; EFE; --05-23'],
  ['MADRID 3 (EUROPA PRESS) ', 'MADRID; ; EUROPA PRESS; '],
  ['Lisboa, 10 mar 2020 (Lusa) -- ', 'Lisboa; ; Lusa; 2020-03-10'],
  ['RIO DE JANEIRO, RJ (FOLHAPRESS) - ', 'RIO DE JANEIRO; RJ; FOLHAPRESS; '],
  ['(ANSA) - ROMA, 01 SET - ', 'ROMA; ; ANSA; --09-01'],
  ["(ANSA-AFP) - CITTA' DEL VATICANO, 3 MAR - ", "CITTA' DEL VATICANO; ; ANSA+AFP; --03-03"],
  ['Roma, 3 mar. (askanews) - ', 'Roma; ; askanews; --03-03'],
  ['Roma - ANSA - ', 'Roma; ; ANSA; '],
  ['BUCUREȘTI, 3 mar. /Agerpres/ - ', 'BUCUREȘTI; ; Agerpres; --03-03'],
  ['København /ritzau/: ', 'København; ; ritzau; '],
  ['København, tirsdag /ritzau/AFP/: ', 'København; ; ritzau+AFP; '],
  ['Oslo (©NTB-Reuters): ', 'Oslo; ; NTB+Reuters; '],
  ['STOCKHOLM (TT) ', 'STOCKHOLM; ; TT; '],
  ['Helsinki (STT–AFP): ', 'Helsinki; ; STT+AFP; '],
  ['RĪGA, 3. marts, LETA. ', 'RĪGA; ; LETA; --03-03'],
  ['Vilnius, kovo 3 d. (BNS). ', 'Vilnius; ; BNS; --03-03'],
  ['Warszawa, 3.03.2020 (PAP) - ', 'Warszawa; ; PAP; 2020-03-03'],
  ['Praha 5. března (ČTK) - ', 'Praha; ; ČTK; --03-05'],
  ['Budapest, 2020. január 3., péntek (MTI) - ', 'Budapest; ; MTI; 2020-01-03'],
  ['BEOGRAD, 3. marta (Tanjug) - ', 'BEOGRAD; ; Tanjug; --03-03'],
  ['İSTANBUL (AA) - ', 'İSTANBUL; ; AA; '],
  ['MOSCOW, January 21. /TASS/. ', 'MOSCOW; ; TASS; --01-21'],
  ['MOSCOW. Oct 5 (Interfax) - ', 'MOSCOW; ; Interfax; --10-05'],
  ['МОСКВА, 3 мар — РИА Новости. ', 'МОСКВА; ; РИА Новости; --03-03'],
  ['Москва. 3 марта. INTERFAX.RU - ', 'Москва; ; INTERFAX.RU; --03-03'],
  ['СОФИЯ, 3 март /Иван Петров, БТА/ - ', 'СОФИЯ; ; БТА; --03-03'],
  ['Αθήνα (ΑΠΕ-ΜΠΕ) - ', 'Αθήνα; ; ΑΠΕ-ΜΠΕ; '],
  ['JAKARTA, KOMPAS.com - ', 'JAKARTA; ; KOMPAS.com; '],
  ['KUALA LUMPUR, 3 Mac (Bernama) -- ', 'KUALA LUMPUR; ; Bernama; --03-03'],
];

const otherScripts: [string, string, string][] = [
  ['القاهرة 3 مارس (رويترز) - قال الوزير.', 'القاهرة; ; رويترز; --03-03', 'قال الوزير.'],
  ['باريس (أ ف ب) قال الوزير.', 'باريس; ; أ ف ب; ', 'قال الوزير.'],
  ['دبي ٣-٣-٢٠٢٠ (رويترز) - قال الوزير.', 'دبي; ; رويترز; 2020-03-03', 'قال الوزير.'],
  ['नई दिल्ली, 3 मार्च (भाषा) मंत्री ने कहा।', 'नई दिल्ली; ; भाषा; --03-03', 'मंत्री ने कहा।'],
  ['新华社北京3月3日电 外交部表示。', '北京; ; 新华社; --03-03', '外交部表示。'],
  ['（中央社台北3日電）市長今天表示。', '台北; ; 中央社; ', '市長今天表示。'],
  ['【パリAFP＝時事】市長は表明した。', 'パリ; ; AFP+時事; ', '市長は表明した。'],
  ['[東京 3日 ロイター] - 市長は表明した。', '東京; ; ロイター; ', '市長は表明した。'],
  ['(서울=연합뉴스) 시장은 밝혔다.', '서울; ; 연합뉴스; ', '시장은 밝혔다.'],
];

describe('a dateline', () => {
  it.each([...dutch, ...english, ...otherLanguages])('%j is read as %j', (opening, expected) => {
    const text = 'Het aantal meldingen bij de gemeente (vorig jaar 12) - vooral in mei - nam toe.';
    expect(pieces(opening + text)).toBe(expected);
    expect(parseDateline(opening + text)).toMatchObject({ leadIn: '', rest: text });
  });

  it.each(otherScripts)('%j is read as %j', (line, expected, rest) => {
    expect(pieces(line)).toBe(expected);
    expect(parseDateline(line)?.rest).toBe(rest);
  });

  it.each([
    ['Berlin (dpa) -', 'Berlin; ; dpa; '],
    ['Reus (Tarragona), 23 may (EFE).', 'Reus; Tarragona; EFE; --05-23'],
  ])('may stand alone: %j', (line, expected) => {
    expect(pieces(line)).toBe(expected);
    expect(parseDateline(line)?.rest).toBe('');
  });

  it('keeps the text behind it as it stands', () => {
    const line = '  DEN HAAG (ANP) - "Dit is  geen incident - dit is een patroon", zegt zij (PvdA).  ';
    expect(parseDateline(line)?.rest).toBe('"Dit is  geen incident - dit is een patroon", zegt zij (PvdA).');
    expect(parseDateline('DEN HAAG (ANP) - PARIJS (ANP) - Hallo.')?.rest).toBe('PARIJS (ANP) - Hallo.');
    expect(parseDateline('DEN HAAG (ANP) - iPhones zijn duurder.')?.rest).toBe('iPhones zijn duurder.');
  });

  it.each([
    ['LITTLE ROCK, Ark. A bridge was closed on Monday.', 'LITTLE ROCK', 'A bridge was closed on Monday.'],
    ['NEW YORK Another bridge was closed on Monday.', 'NEW YORK', 'Another bridge was closed on Monday.'],
    ['DUBAI The bridge was closed on Monday.', 'DUBAI', 'The bridge was closed on Monday.'],
  ])('may have lost its dash: %j', (line, place, rest) => {
    expect(parseDateline(line)).toMatchObject({ places: [place], rest });
  });

  it('knows an agency of the registry that no list of names has', () => {
    const line = 'Bij de brug (Wadpost) - Het schip ligt stil.';
    expect(parseDateline(line)).toBeNull();
    const known = parseDateline('Ezinge (Wadpost) - Het schip ligt stil.', (name) => name === 'Wadpost');
    expect(known).toMatchObject({ places: ['Ezinge'], agencies: ['Wadpost'] });
    expect(parseDateline('Ezinge (Wadpost) - Het schip ligt stil.')).toBeNull();
  });
});
