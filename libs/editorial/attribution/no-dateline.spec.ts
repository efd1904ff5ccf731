import { parseDateline } from './parse-dateline.js';

describe('a sentence that merely has brackets and a dash', () => {
  it.each([
    'De NAVO (NATO) - het bondgenootschap - vergadert.',
    'De NAVO (NATO) - Het bondgenootschap vergadert dinsdag.',
    'UNICEF (New York) - De organisatie verhuist niet.',
    'UNILEVER - Het concern verkocht meer ijs.',
    'HEINEKEN (AEX) - De brouwer verkocht meer bier.',
    'PHILIPS (PHIA) - De aandelen daalden.',
    'Premier Jansen (VVD) - net terug uit Brussel - wil niet reageren.',
    'Minister Jansen (Financiën) - Hij wil niet reageren.',
    'De AFP-fotograaf (34) - al maanden in de stad - bleef ongedeerd.',
    'Zoals persbureau ANP (opgericht in 1934) - en dat is lang geleden - al meldde.',
    'Persbureau Reuters (RTR) - een van de grootste - meldt winst.',
    'Reuters (Londen) - Het persbureau meldt winst.',
    'The Associated Press (AP) - A news agency - was founded in 1846.',
    'Volgens AFP (Parijs) - en dat persbureau weet het - is het rustig.',
    'Der Sprecher (dpa-Korrespondent in Berlin) - seit 2010 im Amt - schweigt.',
    'AFP: zeker tien gewonden bij botsing',
    'ANP - het persbureau - meldt dat niet.',
    'ANP - Algemeen Nederlands Persbureau - bestaat negentig jaar.',
    'Den Haag (ruim 500.000 inwoners) - niet Amsterdam - is de zetel.',
    'Londen (Engeland) - De stad telt acht miljoen inwoners.',
    'Parijs (Frankrijk) - de hoofdstad - ligt aan de Seine.',
    'Berlin - die Hauptstadt - feiert.',
    "London - Britain's capital - is celebrating.",
    'Op 3 maart - de dag van de stemming - regende het.',
    'Vanaf 1 januari - nieuwjaarsdag - geldt het nieuwe tarief.',
    'Dinsdag 3 maart - De dag begon met regen.',
    '1 mei (Dag van de Arbeid) - In Amsterdam is een optocht.',
    'Kerst (25 december) - Veel winkels zijn dicht.',
    'Jan (43) - vader van twee - won de loterij.',
    'Apple (Nasdaq: AAPL) - the maker of phones - rose.',
    'De prijs van olie (Brent) - nu 80 dollar - daalt.',
    'BREAKING: Mayor resigns',
    'HANNAH SMITH: Well, the mayor says she has not.',
    'ANNA Jansen kreeg gisteren de prijs.',
    'NEW YORK Yankees fans were celebrating.',
    'PRIJZEN stegen dinsdag - vooral die van brood.',
    'GRAIN TRADE - BIDS FIRM, OFFERS SCARCE',
    'SPORT - Ajax wint opnieuw',
    'MAY 25, 2004 - ROUNDUP OF THE DAY',
    'PARIS, Texas - the one with the small tower - is a town.',
    'Duitsland - Frankrijk eindigde gelijk.',
  ])('is no dateline: %j', (line) => {
    expect(parseDateline(line)).toBeNull();
  });
});

describe('a line without a story', () => {
  it.each([
    '',
    '   ',
    'Foto: ANP',
    'Bron: ANP/AFP',
    '(ANP)',
    'ANP/Reuters',
    'Meer uit Binnenland',
    '4 uur geleden',
    'Ajax (Amsterdam) - PSV (Eindhoven) 2-1',
    'Utrecht - Ajax 1-1',
    'Amsterdam - Rotterdam - Antwerpen',
    'Amsterdam - Utrecht: vertraging door een seinstoring',
    'Route: Parijs - Nice',
    'Schiphol (AMS) - Vertrek 10.30 uur',
    'Rosario 27.07 Toto5',
    '7.81 uk 12.62 - 12.63 us/uk 1.61',
  ])('is no dateline: %j', (line) => {
    expect(parseDateline(line)).toBeNull();
  });
});
