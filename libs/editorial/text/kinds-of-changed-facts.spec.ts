import { plainRuns, readyContent } from '../testing/a-manuscript.js';
import { changedFacts, type FactKind } from './changed-facts.js';
import type { Block } from './content.js';
import { changed } from '../testing/changed.js';

const aQuote = (text: string, attribution: string | null): Block => {
  return { key: 'q', type: 'QUOTE', runs: plainRuns(text), attribution };
};

describe('the facts that a change of a live article touches', () => {
  it.each([
    ['a typo in a word', 'De burgmeester kwam langs.', 'De burgemeester kwam langs.'],
    ['a typo in a word that begins a sentence', 'Burgmeesters lachen.', 'Burgemeesters lachen.'],
    ['a word more', 'De brug is open.', 'De brug is weer open.'],
    ['a sentence in other words', 'Hij ging naar huis.', 'Naar huis is hij gegaan.'],
    ['an article in front of a name', 'Dat zegt Navo.', 'Dat zegt de Navo.'],
    ['a name that begins a sentence now', 'Dat zegt Rutte morgen.', 'Rutte zegt dat morgen.'],
    ['a possessive of a name', 'Het plan van Rutte is af.', 'Dat is Rutte’s plan en het is af.'],
    ['other words in front of a name', 'Dat zegt Anna de Wit.', 'Volgens Anna de Wit is het zo.'],
    ['a numeral for a word', 'Er kwamen 2 mensen.', 'Er kwamen twee mensen.'],
    ['other thousands and decimals', 'Het kost 1250,5 euro.', 'Het kost € 1.250,5.'],
    ['a sign for a word', 'Het steeg 5 procent.', 'Het steeg 5%.'],
    ['an abbreviated million', 'Er is 5 miljoen euro.', 'Er is € 5 mln.'],
    ['an article that does not count', 'De man met een fiets.', 'De man met fiets.'],
    ['the verb "vieren"', 'Zij vieren feest.', 'Zij geven een feest.'],
    ['the English verb "may"', 'They may come.', 'They might come.'],
    ['the English pronoun "I"', 'But I know.', 'But we know.'],
    ['other quotation marks', 'Hij zei: "Het is klaar."', 'Hij zei: “Het is klaar”.'],
    ['double marks for single ones', 'Hij zei: ‘Het is klaar.’', 'Hij zei: “Het is klaar.”'],
    ['a typo beside a quote', 'Hij zij: “Het is klaar.”', 'Hij zei: “Het is klaar.”'],
    [
      'words with apostrophes',
      "Zo'n foto's 's avonds, ouders' huis.",
      "Zo'n mooie foto's 's avonds, ouders' huis.",
    ],
    [
      'a word between two apostrophes',
      "Het is 's avonds stil bij ouders' huis.",
      "Het is 's avonds druk bij ouders' huis.",
    ],
    ['years without a century', "In '90 en '91 won hij veel.", "In '90 en '91 won hij alles."],
    ['a typo behind a quoted word', 'De ‘brug’ is opeen.', 'De ‘brug’ is open.'],
  ])('are none for %s', (_, before, after) => {
    expect(changed(before, after)).toEqual([]);
  });

  it.each([
    ['an amount', 'Het kost 5 euro.', 'Het kost 6 euro.'],
    ['a unit', 'Het steeg 5 procent.', 'Het steeg 5 promille.'],
    ['a currency', 'Het kost $5.', 'Het kost €5.'],
    ['a scale', 'Er is 5 miljoen nodig.', 'Er is 5 miljard nodig.'],
    ['a decimal', 'Het groeide 3,5 keer.', 'Het groeide 35 keer.'],
    ['a number in words', 'Er zijn drie doden.', 'Er zijn vier doden.'],
    ['a long number in words', 'Er zijn vijfentwintig doden.', 'Er zijn vijfendertig doden.'],
    ['an English number in words', 'There are twenty-five dead.', 'There are thirty-five dead.'],
    ['hundreds', 'Er zijn honderden doden.', 'Er zijn duizenden doden.'],
    ['a score that was turned round', 'Ajax won met 3-1.', 'Ajax won met 1-3.'],
    ['a sign', 'Het is -5 graden.', 'Het is 5 graden.'],
    ['a month', 'Het begint op 3 maart.', 'Het begint op 3 april.'],
    ['an English date', 'It starts on March 3, 2026.', 'It starts on March 4, 2026.'],
    ['a day of the week', 'Het begint maandag.', 'Het begint dinsdag.'],
    ['a year', 'Dat was in 1987.', 'Dat was in 1978.'],
    ['a time', 'Het begint om 12.30 uur.', 'Het begint om 13.30 uur.'],
    ['a number too many', 'Twee van de drie.', 'Twee van de drie, of drie.'],
    ['numbers that changed places', '5 miljoen ton en 3 miljard ton.', '3 miljoen ton en 5 miljard ton.'],
    ['a number beside spaces that do not break', 'Het zijn 10\u00a0000 man.', 'Het zijn 10\u00a0001 man.'],
  ])('are numbers for %s', (_, before, after) => {
    expect(changed(before, after)).toEqual(['NUMBERS']);
    expect(changed(after, before)).toEqual(['NUMBERS']);
  });

  it.each([
    ['another surname', 'Dat zegt Jan Vos.', 'Dat zegt Jan Bos.'],
    ['another particle', 'Dat zegt Jan van der Berg.', 'Dat zegt Jan van den Berg.'],
    ['a name that was left out', 'Dat zeggen Jansen en De Wit.', 'Dat zegt Jansen.'],
    ['surnames that changed places', 'Dat zeggen Jan Vos en Piet Bos.', 'Dat zeggen Jan Bos en Piet Vos.'],
    ['an Irish name', "That is what Mr. O'Brien says.", "That is what Mr. O'Neill says."],
    ['a Scottish name at the start', 'McDonald is gone.', 'McDowell is gone.'],
    ['a hyphen in a name', 'Dat zegt Jean-Luc Picard.', 'Dat zegt Jean-Paul Picard.'],
    ['a full name at the start', 'Mark Rutte is er.', 'Geert Wilders is er.'],
    [
      'a place with an apostrophe',
      "De trein naar 's-Gravenhage is weg.",
      "De trein naar 's-Hertogenbosch is weg.",
    ],
    ['an acronym at the start', 'VVD wint zetels.', 'PVV wint zetels.'],
    ['an initial', 'Dat zegt J. Vos.', 'Dat zegt P. Vos.'],
    ['a name behind a title', 'Hij belde dr. Jansen.', 'Hij belde dr. Hansen.'],
    ['a name behind a number', 'In 2024 won Ajax.', 'In 2024 won Feyenoord.'],
    ['a place', 'Hij kwam uit Parijs.', 'Hij kwam uit Lyon.'],
    ['letters with accents', 'Hij sprak met Émile Łukasz.', 'Hij sprak met Émile Lukasz.'],
  ])('are names for %s', (_, before, after) => {
    expect(changed(before, after)).toEqual(['NAMES']);
    expect(changed(after, before)).toEqual(['NAMES']);
  });

  it.each([
    ['double marks', 'Hij zei: “Het is klaar.”', 'Hij zei: “Het is niet klaar.”'],
    ['low marks', 'Hij zei: „Het is klaar.”', 'Hij zei: „Het is niet klaar.”'],
    ['German marks', 'Hij zei: „Het is klaar“, en ging.', 'Hij zei: „Het is niet klaar“, en ging.'],
    ['French marks', 'Hij zei: « Het is klaar. »', 'Hij zei: « Het is niet klaar. »'],
    ['straight marks', 'Hij zei: "Het is klaar."', 'Hij zei: "Het is niet klaar."'],
    ['single marks', 'Hij zei: ‘Het is klaar.’', 'Hij zei: ‘Het is niet klaar.’'],
    ['straight single marks', "Hij zei: 'Het is klaar.'", "Hij zei: 'Het is niet klaar.'"],
    [
      'single marks around an apostrophe',
      "Hij zei: 'Zo'n ding is klaar', en ging.",
      "Hij zei: 'Zo'n brug is klaar', en ging.",
    ],
    ['a quote within a quote', '“Hij zei ‘ja’ tegen haar.”', '“Hij zei ‘nee’ tegen haar.”'],
    ['a quote that runs on in the next paragraph', '“Het is klaar.', '“Het is niet klaar.'],
    ['a quote that is none any more', 'Dat is “klaar” nu.', 'Dat is klaar nu.'],
  ])('are quotes for a word in %s', (_, before, after) => {
    expect(changed(before, after)).toEqual(['QUOTES']);
    expect(changed(after, before)).toEqual(['QUOTES']);
  });

  it('are quotes for the words of a quote that is a block, and for who said it', () => {
    const live = readyContent({ blocks: [aQuote('Het is klaar.', 'een buurman')] });
    const quoting = (text: string, by: string | null): FactKind[] =>
      changedFacts(live, readyContent({ blocks: [aQuote(text, by)] }));
    expect(quoting('„Het is klaar.”', 'een buurman')).toEqual([]);
    expect(quoting('Het is af.', 'een buurman')).toEqual(['QUOTES']);
    expect(quoting('Het is klaar.', 'een buurvrouw')).toEqual(['QUOTES']);
    expect(quoting('Het is klaar.', null)).toEqual(['QUOTES']);
    expect(quoting('Het is klaar.', 'buurman Vos')).toEqual(['NAMES', 'QUOTES']);
  });
});
