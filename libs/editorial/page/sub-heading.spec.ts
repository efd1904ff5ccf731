import { couldBeSubHeading } from './sub-heading.js';

describe('a line of an article', () => {
  test.each([
    'Waterstand',
    'Tweede dijk',
    'Wat nu?',
    '2027',
    "'Nooit meer'",
    '"Wie betaalt dat?"',
    "'s Nachts",
    'Überraschung',
    'Waarom de sluis van Oudeveen pas in het voorjaar opengaat',
  ])('such as %j could be a sub-heading', (line) => {
    expect(couldBeSubHeading(line)).toBe(true);
  });

  test.each([
    ['a short sentence', 'De sluis is dicht.'],
    ['a cry', 'Hij kwam niet!'],
    ['a quoted sentence', '"Dat doen we niet."'],
    ['an announcement of what follows', 'De uitslagen:'],
    ['a trailing clause', 'Maar toen,'],
    ['a bullet', '- Oudeveen'],
    ['a credit in brackets', '(ANP)'],
    ['a line that goes on from another', 'en daarna volgde stilte'],
    ['more than ten words', 'Een twee drie vier vijf zes zeven acht negen tien elf'],
    ['more than eighty characters', 'Hoogwaterbeschermingsprogramma '.repeat(3).trim()],
  ])('that is %s is a paragraph', (_, line) => {
    expect(couldBeSubHeading(line)).toBe(false);
  });
});
