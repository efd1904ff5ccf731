import fc from 'fast-check';
import { aParagraph, readyContent } from '../testing/a-manuscript.js';
import { changedFacts, type FactKind } from './changed-facts.js';
import type { Content } from './content.js';

/** The same text as the headline and as the body: both are compared. */
const saying = (text: string): Content =>
  readyContent({ headline: text, standfirst: text, blocks: [aParagraph(text, 'p')] });
const changed = (before: string, after: string): FactKind[] => changedFacts(saying(before), saying(after));

const typographic = [
  ['Minister: "Het is klaar"', 'Minister: “Het is klaar”'],
  ['Minister: “Het is klaar”', 'Minister: ‘Het is klaar’'],
  ['Minister: „Het is klaar”', 'Minister: “Het is klaar”'],
  ['Minister: «Het is klaar»', 'Minister: “Het is klaar”'],
  ["Minister: 'Het is klaar'", 'Minister: ‘Het is klaar’'],
  ['Minister: ‚Het is klaar’', 'Minister: ‘Het is klaar’'],
  ["Trein naar 's-Gravenhage", 'Trein naar ’s-Gravenhage'],
  ['Trein naar ‘s-Gravenhage', 'Trein naar ’s-Gravenhage'],
  ['Trein naar ´s-Gravenhage', 'Trein naar ’s-Gravenhage'],
  ["Sinn Fein-leider O'Neill", 'Sinn Fein-leider O’Neill'],
  ["Zo'n foto's kosten veel", 'Zo’n foto’s kosten veel'],
  ['De brug - een oude - is open', 'De brug – een oude – is open'],
  ['De brug – een oude – is open', 'De brug — een oude — is open'],
  ['De brug—een oude—is open', 'De brug – een oude – is open'],
  ['De brug -- een oude -- is open', 'De brug – een oude – is open'],
  ['Ajax wint met 3-1', 'Ajax wint met 3–1'],
  ['Ajax wint met 3-1', 'Ajax wint met 3\u20111'],
  ['Het was van 2019-2021 dicht', 'Het was van 2019–2021 dicht'],
  ['Het is -5 graden', 'Het is \u22125 graden'],
  ['Premier Jean-Luc Dehaene', 'Premier Jean\u2011Luc Dehaene'],
  ['Premier Jean-Luc Dehaene', 'Premier Jean\u2010Luc Dehaene'],
  ['Het fietspad is open', 'Het fiets\u00ADpad is open'],
  ['Burgemeester Halsema van Amsterdam', 'Burge\u00ADmeester Hal\u00ADsema van Amster\u00ADdam'],
  ['De brug in Parijs', 'De brug\u200B in \u2060Parijs\uFEFF'],
  ['De prijs is 5000 euro', 'De prijs is 5\u00AD000 euro'],
  ['President Macron in Orléans', 'President Macron in Orle\u0301ans'],
  ['Coördinatie in België', 'Coo\u0308rdinatie in Belgie\u0308'],
  ['Zeilers op het Ĳsselmeer', 'Zeilers op het IJsselmeer'],
  ['Schaatsers op de Ĳ en de ĳzige Ĳssel', 'Schaatsers op de IJ en de ijzige IJssel'],
  ['De ﬁnale in Zürich', 'De finale in Zürich'],
  ['Er waren 5 000 mensen', 'Er waren 5.000 mensen'],
  ['Er waren 5\u00a0000 mensen', 'Er waren 5.000 mensen'],
  ['Er waren 5\u202f000 mensen', 'Er waren 5.000 mensen'],
  ['Er waren 5\u2009000 mensen', 'Er waren 5000 mensen'],
  ['Er waren 5\u2007000 mensen', 'Er waren 5 000 mensen'],
  ['Er waren 5’000 mensen', 'Er waren 5.000 mensen'],
  ['Het kost 1 250 000 euro', 'Het kost 1.250.000 euro'],
  ['Het kost 1 250,50 euro', 'Het kost 1.250,50 euro'],
  ['Er waren 5000 mensen', 'Er waren 5.000 mensen'],
  ['Het kost € 5 miljoen', 'Het kost €5 miljoen'],
  ['Het kost €\u00a05 miljoen', 'Het kost € 5 miljoen'],
  ['Het steeg 5 %', 'Het steeg 5%'],
  ['Het is 5 °C', 'Het is 5°C'],
  ['Uitstoot van CO₂ daalt', 'Uitstoot van CO2 daalt'],
  ['Een huis van 100 m²', 'Een huis van 100 m2'],
  ['Het duurt nog even...', 'Het duurt nog even…'],
  ['De  brug   is open', 'De brug is open'],
  ['De brug\u00a0is\u202fopen', 'De brug is open'],
  ['De brug\tis open', 'De brug is open'],
  ['Koning Willem Ⅲ in Breda', 'Koning Willem III in Breda'],
] as const;

const real = [
  ['Het kost 5 euro', 'Het kost 6 euro', 'NUMBERS'],
  ['Het kost 5 miljoen euro', 'Het kost 5 miljard euro', 'NUMBERS'],
  ['Het kost 5.000 euro', 'Het kost 50.000 euro', 'NUMBERS'],
  ['Het kost 5 000 euro', 'Het kost 5 001 euro', 'NUMBERS'],
  ['Het kost 5,5 euro', 'Het kost 55 euro', 'NUMBERS'],
  ['Het kost 1.250 euro', 'Het kost 1.520 euro', 'NUMBERS'],
  ['Het kost € 5', 'Het kost $ 5', 'NUMBERS'],
  ['Het steeg 5 %', 'Het steeg 5 ‰', 'NUMBERS'],
  ['Het is -5 graden', 'Het is 5 graden', 'NUMBERS'],
  ['Het is \u22125 graden', 'Het is 5 graden', 'NUMBERS'],
  ['Ajax wint met 3-1', 'Ajax wint met 1-3', 'NUMBERS'],
  ['Ajax wint met 3–1', 'Ajax wint met 3–2', 'NUMBERS'],
  ['Het duurde 2 uur', 'Het duurde 20 uur', 'NUMBERS'],
  ['Het gebeurde om 12.30 uur', 'Het gebeurde om 13.30 uur', 'NUMBERS'],
  ['Er zijn drie doden', 'Er zijn vier doden', 'NUMBERS'],
  ['Er zijn honderden doden', 'Er zijn duizenden doden', 'NUMBERS'],
  ['Het begint op 3 maart', 'Het begint op 4 maart', 'NUMBERS'],
  ['Het begint op 3 maart', 'Het begint op 3 mei', 'NUMBERS'],
  ['Het begint maandag', 'Het begint dinsdag', 'NUMBERS'],
  ['Het was in 1987', 'Het was in 1978', 'NUMBERS'],
  ['Het is 10² keer zo veel', 'Het is 102 keer zo veel', 'NUMBERS'],
  ['Dat zegt Jan Vos', 'Dat zegt Jan Bos', 'NAMES'],
  ['Dat zegt Jan van der Berg', 'Dat zegt Jan van den Berg', 'NAMES'],
  ['Dat zegt Jean-Luc Picard', 'Dat zegt Jean-Paul Picard', 'NAMES'],
  ['Hij kwam uit Parijs', 'Hij kwam uit Lyon', 'NAMES'],
  ['Hij kwam uit België', 'Hij kwam uit Bulgarije', 'NAMES'],
  ['De man uit Orléans', 'De man uit Orleans', 'NAMES'],
  ['De trein naar ’s-Gravenhage', 'De trein naar ’s-Hertogenbosch', 'NAMES'],
  ['De leider is O’Neill', 'De leider is O’Brien', 'NAMES'],
  ['De boot op het IJsselmeer', 'De boot op het Markermeer', 'NAMES'],
  ['De partij is de VVD', 'De partij is de PVV', 'NAMES'],
  ['Hij belde dr. Jansen', 'Hij belde dr. Hansen', 'NAMES'],
  ['Zij trouwt met J. Vos', 'Zij trouwt met P. Vos', 'NAMES'],
  ['De clubs zijn Ajax en PSV', 'De clubs zijn Ajax en NAC', 'NAMES'],
  ['De bond is de FNV', 'De bond is het CNV', 'NAMES'],
  ['Hij zei: “Het is klaar”', 'Hij zei: “Het is niet klaar”', 'QUOTES'],
  ['Hij zei: ‘Het is klaar’', 'Hij zei: ‘Het is bijna klaar’', 'QUOTES'],
  ['Hij zei: „Wij gaan”', 'Hij zei: „Wij blijven”', 'QUOTES'],
  ['Hij zei: "Ik wist het"', 'Hij zei: "Ik wist het niet"', 'QUOTES'],
  ['Hij zei: “Nooit”', 'Hij zei: “Soms”', 'QUOTES'],
  ['Het heet een “oorlog”', 'Het heet een oorlog', 'QUOTES'],
  ['De brug is open', 'De brug is dicht', 'HEADLINE'],
  ['Kabinet akkoord met plan', 'Kabinet niet akkoord met plan', 'HEADLINE'],
  ['Man vrijgesproken', 'Man veroordeeld', 'HEADLINE'],
] as const;

describe('an edit of typography', () => {
  it.each(typographic)('changes no fact: %j is %j', (before, after) => {
    expect(changed(before, after)).toEqual([]);
    expect(changed(after, before)).toEqual([]);
  });
});

describe('an edit of facts', () => {
  it.each(real)('is seen: %j is not %j', (before, after, kind) => {
    expect(changed(before, after)).toContain(kind);
    expect(changed(after, before)).toContain(kind);
  });
});

/** Sets a text anew, as editors and systems do, without another word. */
const settings: readonly ((text: string) => string)[] = [
  (text) => text.normalize('NFD'),
  (text) => text.normalize('NFC'),
  (text) => text.replace(/ /gu, '\u00a0'),
  (text) => text.replace(/ /gu, ' \u200B'),
  (text) => text.replace(/(\p{L}{3})(?=\p{L}{3})/gu, '$1\u00AD'),
  (text) => text.replace(/[’']/gu, "'"),
  (text) => text.replace(/[“”„]/gu, '"'),
  (text) => text.replace(/-/gu, '\u2011'),
  (text) => text.replace(/IJ/gu, 'Ĳ'),
  (text) => `\uFEFF${text}`,
];

describe('any text', () => {
  it('says the same however it is set, and another thing after a real edit however that is set', () => {
    const setting = fc.array(fc.constantFrom(...settings), { maxLength: 4 });
    const set = (text: string, ways: typeof settings): string => ways.reduce((made, way) => way(made), text);
    fc.assert(
      fc.property(fc.constantFrom(...real), setting, setting, ([before, after, kind], ways, others) => {
        expect(changed(before, set(before, ways))).toEqual([]);
        expect(changed(set(before, others), set(after, ways))).toContain(kind);
      }),
      { numRuns: 1_000 },
    );
  });
});
