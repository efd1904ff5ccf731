import fc from 'fast-check';
import { isSameStory, sameStory } from './same-story.js';
import { storyPrint } from './story-print.js';

const dutch = {
  lead: 'De Deltares-haven van Vlissingen blijft tot maandag gesloten na een brand in een loods met kunstmest.',
  second: 'Volgens burgemeester Annelies de Wit raakten bij het blussen 14 mensen onwel.',
  third:
    'De brandweer verwacht nog tot zondagavond bezig te zijn met nablussen, ook in de aangrenzende silo.',
  fourth: 'In de loods van Zeeland Agro lag 3.200 ton kunstmest. Omwonenden moeten ramen en deuren sluiten.',
};
const english = {
  lead: 'Norway will close two lanes of the Bergen tunnel for six weeks to replace ventilation fans that failed in October.',
  second: 'The work costs 48 million crowns, the road agency said, and starts on January 9.',
  third: '"We had hoped to wait until summer," said project leader Ingrid Solberg.',
};
const german = {
  lead: 'Der Zoo in Leipzig hat am Dienstag zwei junge Elefanten aus Kopenhagen aufgenommen.',
  second:
    'Die Tiere sind drei und fünf Jahre alt und bleiben nach Angaben des Direktors Jörg Brandt zunächst im Innengehege.',
  third: 'Der Umbau der Anlage hatte 11,5 Millionen Euro gekostet und dauerte länger als geplant.',
};
const finnish = {
  lead: 'Oulun satamassa on syttynyt tulipalo sahatavaraa lastanneessa laivassa.',
  second: 'Pelastuslaitoksen mukaan aluksen 12 miehistön jäsentä pääsivät maihin vahingoittumatta.',
  third: 'Päivystävä palomestari Kari Lehtola arvioi, että sammutustyöt kestävät aamuun asti.',
};
const text = (...paragraphs: readonly string[]): string => paragraphs.join('\n\n');

const stories = [dutch, english, german, finnish].map((story) => text(...Object.values(story)));

describe('the same story', () => {
  it.each([
    ['another credit', `VLISSINGEN (ANP) - ${dutch.lead}`, `VLISSINGEN (ANP/AFP/RTR) - ${dutch.lead}`],
    [
      'no dateline and a sign-off',
      `BERGEN (Reuters) - ${text(...Object.values(english))}`,
      `${text(...Object.values(english))}\n\n(AP)`,
    ],
    [
      'another headline',
      text('Haven dicht na brand', dutch.lead, dutch.second),
      text('Kunstmest in brand: haven gesloten', dutch.lead, dutch.second),
    ],
    [
      'a headline in capitals',
      text('TUNNEL TO CLOSE', `BERGEN, Jan 3 - ${english.lead}`),
      `BERGEN, Jan 3 - ${english.lead}`,
    ],
    [
      'another layout',
      text(...Object.values(english)),
      text(...Object.values(english)).replace(/ /gu, (_, at: number) => (at % 9 === 0 ? '\n' : ' ')),
    ],
    [
      'typographic quotes',
      text(...Object.values(english)),
      text(...Object.values(english)).replace(/"([^"]*)"/gu, '“$1”'),
    ],
    ['a flash and the story that begins with it', finnish.lead, text(...Object.values(finnish))],
    [
      'a flash that was reworded a little',
      'Brand in loods met kunstmest: haven van Vlissingen blijft tot maandag gesloten.',
      `VLISSINGEN (ANP) - ${text(...Object.values(dutch))}`.replace(
        dutch.lead,
        'De haven van Vlissingen blijft tot maandag gesloten na brand in loods met kunstmest.',
      ),
    ],
    ['a story that was cut', text(...Object.values(german)), text(german.lead, german.third)],
    [
      'a new lead',
      text('Der Leipziger Zoo freut sich über Zuwachs.', german.lead, german.second, german.third),
      text(german.lead, german.second, german.third),
    ],
    [
      'a lead that was rewritten',
      text(...Object.values(dutch)),
      text(
        'Veertien mensen zijn onwel geworden bij een grote brand in de haven van Vlissingen.',
        dutch.second,
        dutch.third,
        dutch.fourth,
      ),
    ],
    [
      'a figure that was corrected',
      text(...Object.values(english)),
      text(...Object.values(english)).replace('48 million', '49.5 million'),
    ],
    [
      'a toll that rose in a long story',
      text(...Object.values(dutch)),
      text(...Object.values(dutch)).replace('14 mensen', '17 mensen'),
    ],
    [
      'words of time brought up to date',
      text(...Object.values(finnish)),
      text(...Object.values(finnish)).replace('on syttynyt', 'syttyi lauantaina'),
    ],
    [
      'half of its sentences reworded',
      text(...Object.values(dutch)),
      text(
        dutch.lead,
        'Burgemeester Annelies de Wit zegt dat 14 mensen onwel zijn geworden.',
        'Het nablussen duurt vermoedelijk tot zondagavond, want ook de silo ernaast heeft vlam gevat.',
        'In de loods van Zeeland Agro lag 3.200 ton kunstmest. Ramen en deuren moeten dicht blijven.',
      ),
    ],
    [
      'a flash whose number stands elsewhere in the story',
      'Chile verlengt de noodtoestand in Valparaiso tot woensdag wegens 9 branden.',
      'Chile verlengt de noodtoestand in Valparaiso tot woensdag, zegt de regering. Er woeden nog 9 branden, waarvan de grootste bij de haven.',
    ],
    [
      'two numbers in the other order',
      'De stad koopt 12 trams en 40 bussen, zegt wethouder Mertens van Gent bij de opening van de remise.',
      'De stad koopt 40 bussen en 12 trams. Dat zegt wethouder Mertens van Gent bij de opening van de remise.',
    ],
    [
      'the same numbers written in another way',
      'De stad Gent koopt 2.500 fietsen voor twee miljoen euro.',
      'De stad Gent koopt 2500 fietsen voor 2 miljoen euro.',
    ],
  ])('is one with %s', (_, a, b) => {
    expect(sameStory(a, b)).toBe(true);
  });
});

describe('another story', () => {
  const loan = (bank: string, amount: string, rate: string, due: string, manager: string): string =>
    `${bank} is issuing a ${amount} mln euro bond due ${due} paying ${rate} pct and priced at par, lead manager ${manager} said. ` +
    'The non-callable bond is available in denominations of 1,000 euros and will be listed in Luxembourg.';
  const auction = (day: string, amount: string, rate: string, demand: string): string =>
    `LISBON, ${day} - Portugal sold ${amount} million euros of three-month bills at an average yield of ${rate} percent, the debt ` +
    `agency said. Demand exceeded supply by ${demand} times. The next sale is in two weeks.`;
  const weather = (north: number, south: number, wind: number, rain: number): string =>
    `Het weer voor morgen. In het noorden wordt het ${north} graden, in het zuiden ${south} graden. De wind komt uit het westen, kracht ${wind}. ` +
    `In de loop van de dag valt er ${rain} millimeter regen.`;
  const results = (home: string, away: string, score: string, scorer: string): string =>
    `${home} heeft zaterdag met ${score} gewonnen van ${away}. ${scorer} maakte vlak voor rust de eerste treffer van de wedstrijd.`;

  it.each([
    [
      'another company’s bond',
      loan('Vasa Paper Oyj', '80', '3-1/4', 'May 9, 2031', 'Nordbank International'),
      loan('Meuse Steel NV', '120', '4-1/8', 'June 2, 2034', 'Banque du Lac'),
    ],
    [
      'another week’s auction',
      auction('March 3', '750', '2.14', '1.8'),
      auction('March 17', '900', '2.31', '2.4'),
    ],
    ['another day’s weather', weather(12, 16, 5, 4), weather(7, 9, 3, 11)],
    [
      'another match',
      results('Sparta', 'Excelsior', '3-1', 'Van Dalen'),
      results('Cambuur', 'Telstar', '2-0', 'El Amrani'),
    ],
    [
      'another bank that raises its rate as much',
      'Harbour Savings Bank said it raised its prime rate to 6-1/4 pct from 6 pct, effective immediately.',
      'Lakeside Trust said it raised its prime rate to 6-1/4 pct from 6 pct, effective immediately.',
    ],
    [
      'the same words ten days later',
      `BERGEN, Jan 3 (AP) - ${text(...Object.values(english))}`,
      `BERGEN, Jan 13 (AP) - ${text(...Object.values(english))}`,
    ],
    [
      'the next day’s report of the same work',
      `BERGEN, Jan 9 (AP) - ${text(english.lead, english.second, english.third)}`,
      `BERGEN, Jan 10 (AP) - Work began overnight on the Bergen tunnel, where queues were short. ${english.third} It is to replace ventilation fans that failed in October, and costs 48 million crowns.`,
    ],
    [
      'another company that follows the same benchmark',
      'Sunfield Corp said it raised the price it will pay for crude oil 50 cents a barrel, effective today. The increase brings the posted price for West Texas Intermediate to 17.50 dollars.',
      'Marlin Corp said it raised the price it will pay for crude oil 50 cents a barrel, effective today. The increase brings the posted price for West Texas Intermediate to 17.50 dollars.',
    ],
    [
      'another company at the same exchange',
      'The Antwerp Exchange said it has listed the common stock of Vermeer Foods Holding, which had been traded over the counter.',
      'The Antwerp Exchange said it has listed the common stock of Quantum Steel Works, which had been traded over the counter.',
    ],
    [
      'another record on another day',
      'De prijs van olie steeg dinsdag tot een record van 50 dollar, omdat de productie in de Golf van Mexico stilligt.',
      'De prijs van olie steeg tot een record, omdat de productie in de Golf van Mexico stilligt. Een vat kost meer dan 51 dollar.',
    ],
    [
      'another story with the same background',
      text(...Object.values(english)),
      'Norway will open the new Bergen bridge in January, two years late. "We had hoped to open it in the summer," said project leader Ingrid Solberg. The Bergen tunnel will close for six weeks on January 9 to replace fans.',
    ],
    [
      'another report of the event',
      text(...Object.values(english)),
      'Drivers in Bergen face delays from January 9, when two lanes of the tunnel close for new fans. Replacing them takes six weeks, according to the Norwegian road agency.',
    ],
    [
      'another event at the same place',
      text(...Object.values(finnish)),
      'Oulun satamaan rakennetaan uusi laituri. Kaupungin mukaan työ alkaa keväällä ja maksaa 12 miljoonaa euroa.',
    ],
    [
      'a sentence that every text has',
      'Shares of Alder Foods fell 4 percent after a recall of frozen pies. The company did not immediately respond to a request for comment.',
      'Brook Motors will hire 900 workers in Ghent this year. The company did not immediately respond to a request for comment.',
    ],
    ['another language', text(...Object.values(german)), text(...Object.values(dutch))],
  ])('is %s', (_, a, b) => {
    expect(sameStory(a, b)).toBe(false);
  });

  it.each([
    ['nothing', '', ''],
    ['marks', '- - -', '- - -'],
    ['only a dateline', 'OSLO (ANP) - ', 'OSLO (ANP) - '],
  ])('is what has no words: %s', (_, a, b) => {
    expect(sameStory(a, b)).toBe(false);
  });
});

describe('any story', () => {
  const sentence = fc
    .array(fc.constantFrom(...stories.join(' ').split(/\s+/u)), { minLength: 6, maxLength: 14 })
    .map((words) => `${words.join(' ')}.`);
  const story = fc.array(sentence, { minLength: 1, maxLength: 6 }).map((sentences) => sentences.join('\n\n'));
  const anything = fc.oneof(
    story,
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.constantFrom(...stories),
  );

  it('is the same as itself', () => {
    fc.assert(fc.property(story, (a) => sameStory(a, a)));
  });

  it('is compared the same way round and the other', () => {
    fc.assert(fc.property(anything, anything, (a, b) => sameStory(a, b) === sameStory(b, a)));
  });

  it('is compared the same when it was read before', () => {
    const prints = stories.map(storyPrint);
    for (const [at, print] of prints.entries()) {
      expect(prints.map((other) => isSameStory(print, other))).toEqual(
        stories.map((_, other) => other === at),
      );
    }
  });

  it('is the same with paragraphs added', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...stories),
        story,
        (a, added) => sameStory(a, text(a, added)) && sameStory(a, text(added, a)),
      ),
    );
  });

  it('is the same with another dateline and credit', () => {
    const dateline = fc.constantFrom(
      '',
      'OSLO (ANP) - ',
      'PARIJS (ANP/AFP) - ',
      'NEW YORK (Reuters) - ',
      'Berlin (dpa) - ',
      'LONDON (AP) — ',
    );
    const signOff = fc.constantFrom('', '\n\n(ANP/RTR)', '\n\n© dpa', '\n(mc)', ' (ANP)');
    fc.assert(
      fc.property(
        fc.constantFrom(...stories),
        dateline,
        dateline,
        signOff,
        signOff,
        (a, before, after, end, otherEnd) => sameStory(`${before}${a}${end}`, `${after}${a}${otherEnd}`),
      ),
    );
  });
});
