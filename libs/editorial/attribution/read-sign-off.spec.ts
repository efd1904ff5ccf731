import { agencyLookup } from './resolve-agencies.js';
import { readSignOff } from './read-sign-off.js';

const isRegistered = agencyLookup([
  { code: 'ANP', aliases: [] },
  { code: 'RTR', aliases: ['Reuters'] },
  { code: 'AFP', aliases: [] },
  { code: 'AP', aliases: ['Associated Press'] },
  { code: 'DPA', aliases: [] },
  { code: 'ATS', aliases: ['SDA', 'Keystone-SDA'] },
  { code: 'BELGA', aliases: [] },
]);
const signed = (paragraph: string): string => readSignOff(paragraph, isRegistered).join(' ');

describe('a sign-off', () => {
  it.each([
    ['(AFP)', 'AFP'],
    ['De brug is weer open. (ANP/AFP)', 'ANP AFP'],
    ['De brug is weer open (ANP/AFP).', 'ANP AFP'],
    ['De brug is weer open… (Belga)', 'Belga'],
    ['De brug is weer open (Belga)', 'Belga'],
    ['De brug is weer open (Belga).', 'Belga'],
    ['De trein rijdt weer in Antwerpen (Belga)', 'Belga'],
    ['‘De brug is weer open’ (Belga)', 'Belga'],
    ['De brug is weer open. /ritzau/', 'ritzau'],
    ['De brug is weer open. (c) 2026 Reuters', 'Reuters'],
    ['Bron: ANP/AFP', 'ANP AFP'],
    ['Die Brücke ist wieder offen. (Keystone-SDA)', 'Keystone-SDA'],
  ])('names the agencies the text is of: %j', (paragraph, agencies) => {
    expect(signed(paragraph)).toBe(agencies);
  });

  it.each([
    ['De brug is weer open. (AFP/jd)', 'AFP'],
    ['De brug is weer open (AFP/jd).', 'AFP'],
    ['De brug is weer open. (ANP/AFP/jd)', 'ANP AFP'],
    ['De brug is weer open. (ANP jd)', 'ANP'],
    ['De brug is weer open. (ANP/JD)', 'ANP'],
    ['De brug is weer open. (ANP/ap)', 'ANP'],
    ['Die Brücke ist wieder offen. (SDA/mf ba)', 'SDA'],
    ['Die Brücke ist wieder offen. (sda/afp/mf)', 'sda afp'],
    ['Die Brücke ist wieder offen. (dpa/lnw)', 'dpa'],
    ['Die Brücke ist wieder offen. (dpa/AFP)', 'dpa AFP'],
    ['© dpa-infocom, dpa:231127-99-99999/2', 'dpa'],
    ['Die Brücke ist offen. © dpa-infocom, dpa:231127-99-99999/2', 'dpa'],
    ['Die Brücke ist offen. © dpa, dpa:231127-99-99999/2', 'dpa'],
    ['© ANP/jd', 'ANP'],
    ['Bron: ANP/Wadpost', 'ANP'],
  ])('names no initials, desks or item numbers: %j', (paragraph, agencies) => {
    expect(signed(paragraph)).toBe(agencies);
  });

  it.each([
    '(ANP/AFP)**',
    '**(ANP/AFP)**',
    '(ANP/AFP) |',
    '| (ANP/AFP)',
    '(ANP/AFP)\u2011',
    '– (ANP/AFP)',
    'De brug is weer open. **(ANP/AFP)**',
    'De brug is weer open. (ANP/AFP) |',
    'De brug is weer open. | (ANP/AFP)',
    '*De brug is weer open (ANP/AFP)*',
    'De brug is weer open. (ANP/AFP).',
  ])('is read without the marks around it: %j', (paragraph) => {
    expect(signed(paragraph)).toBe('ANP AFP');
  });

  it.each([
    'Dat meldt het persbureau Agence France-Presse (AFP).',
    'Dat meldt het persbureau Agence France-Presse (AFP)',
    'Zij werkte bij de Associated Press (AP)',
    'Das berichtet die Deutsche Presse-Agentur (dpa).',
    'Dat meldt het Belgische persbureau (Belga).',
    'Dat zegt fotograaf Jansen (ANP).',
    'De brug blijft dicht, zegt wethouder Jansen (VVD).',
    'De brug blijft dicht, zegt wethouder Jansen (VVD)',
    'Tabel (bron: eigen onderzoek)',
    'Zie artikel 3 (lid 2)',
    'De stad (mf ba)',
    'dpa:231127-99-99999/2',
    'Volgens AFP is de brug open.',
  ])('is none where a text merely mentions an agency, or none: %j', (paragraph) => {
    expect(signed(paragraph)).toBe('');
  });
});
