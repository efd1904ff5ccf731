import { parseDateline } from './parse-dateline.js';

describe('what stands in front of a dateline', () => {
  it.each([
    ['1 uur geledenPARIJS (ANP) - De brug is open.', '1 uur geleden'],
    ['3 minuten geleden PARIJS (ANP) - De brug is open.', '3 minuten geleden'],
    ['2 hours ago PARIS (AP) — The bridge is open.', '2 hours ago'],
    ['Live | PARIJS (ANP) - De brug is open.', 'Live |'],
    ['RPT--PARIJS (ANP) - De brug is open.', 'RPT--'],
    ['UPDATE 2 PARIJS (ANP) - De brug is open.', 'UPDATE 2'],
    ['12:45 PARIJS (ANP) - De brug is open.', '12:45'],
    ['Buitenland PARIJS (ANP) - De brug is open.', 'Buitenland'],
    ['By JANE DOE     PARIS (AP) -- The bridge is open.', 'By JANE DOE'],
    ['DOOR JAN JANSEN PARIJS (ANP) - De brug is open.', 'DOOR JAN JANSEN'],
    ['By JANE DOE PARIS (AP) -- The bridge is open.', 'By JANE DOE'],
    ['By Jane Doe PARIS, March 3 (Reuters) - The bridge is open.', 'By Jane Doe'],
    ['Door Jan Jansen PARIJS (ANP) - De brug is open.', 'Door Jan Jansen'],
    ['Van onze verslaggever PARIJS - De brug is open.', 'Van onze verslaggever'],
    ['Por Ana María Ruiz Madrid, 23 may (EFE).- El puente.', 'Por Ana María Ruiz'],
    ['Por Ana Ruiz Noja (Cantabria), 23 may (EFE).- El puente.', 'Por Ana Ruiz'],
    ['(di Mario Rossi) (ANSA) - ROMA, 01 SET - Il ponte.', '(di Mario Rossi)'],
    [
      'Brug wieder offen, Verkehr läuft. Wien – Die Brücke ist seit Montag offen.',
      'Brug wieder offen, Verkehr läuft.',
    ],
    ['<p></p><p>By Jane Doe</p><p> PARIS (Reuters) - The bridge is open.', 'By Jane Doe'],
    ['****PARIS, March 4 - The bridge is open.', ''],
  ])('%j: %j', (line, leadIn) => {
    expect(parseDateline(line)?.leadIn).toBe(leadIn);
    expect(parseDateline(line)?.places).toHaveLength(1);
  });
});
