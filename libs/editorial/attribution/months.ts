import { fold } from './fold.js';

/**
 * The months as agencies write them, January first: full names in the case a date takes ("3 marca"), and abbreviations
 * without their dot.
 * English, Dutch, German, French, Spanish, Catalan, Portuguese, Italian, Romanian; Danish, Norwegian, Swedish,
 * Finnish, Icelandic, Estonian; Latvian, Lithuanian; Polish, Czech, Slovak, Slovene, Croatian, Serbian; Hungarian,
 * Turkish, Indonesian, Malay; Russian, Ukrainian, Bulgarian, Serbian; Greek; Arabic (Egypt, Levant, Maghreb); Hindi.
 *
 * Croatian `listopada` is October, Polish `listopada` is November: it is read as Polish. Croatian `lip` (June) gives
 * way to Polish `lip` (July).
 */
const spellings: readonly string[] = [
  'january jan januari januar jänner jän janvier janv enero ene gener janeiro gennaio gen ianuarie ian tammikuu tammikuuta janúar jaanuar janvāris janvārī sausio stycznia sty ledna januára januarja siječnja januara január ocak oca января янв січня януари јануара јануар ιανουαρίου ιανουάριος ιαν يناير جانفي जनवरी',
  'february feb febr februari februar feber février févr fév febrero febrer fevereiro fev febbraio februarie helmikuu helmikuuta febrúar veebruar februāris februārī vasario lutego lut února februára februarja veljače februara február şubat şub pebruari февраля фев февр лютого февруари фебруара фебруар φεβρουαρίου φεβρουάριος φεβ فبراير شباط فيفري फरवरी',
  'march mar maart mrt märz mär mrz mars marzo març março martie marts maaliskuu maaliskuuta märts marca kovo března března marta ožujka március márc mart maret mac марта мар березня март μαρτίου μάρτιος μαρ مارس آذار मार्च',
  'april apr avril avr abril abr aprile aprilie huhtikuu huhtikuuta apríl aprill aprīlis aprīlī balandžio kwietnia kwi dubna apríla aprila travnja április ápr nisan nis апреля апр квітня април априла απριλίου απρίλιος απρ أبريل ابريل إبريل نيسان أفريل अप्रैल',
  'may mei mai mayo maig maio maggio mag maj toukokuu toukokuuta maí maijs maijā gegužės maja května mája svibnja május máj mayıs мая май травня маја μαΐου μάιος μαϊ مايو أيار ماي मई',
  'june jun juni juin junio juny junho giugno giu iunie iun kesäkuu kesäkuuta júní juuni jūnijs jūnijā birželio czerwca cze června júna junija lipnja juna június jún haziran haz июня июн червня юни јуна јун ιουνίου ιούνιος ιουν يونيو حزيران جوان जून',
  'july jul juli juillet juil julio juliol julho luglio lug iulie iul heinäkuu heinäkuuta júlí juuli jūlijs jūlijā liepos lipca lip července júla julija srpnja jula július júl temmuz tem julai июля июл липня юли јула јул ιουλίου ιούλιος ιουλ يوليو تموز جويلية जुलाई',
  'august aug augustus août aout agosto ago agost elokuu elokuuta augusti ágúst augusts augustā rugpjūčio sierpnia sie srpna augusta avgusta avg kolovoza augusztus ağustos ağu agustus agt ogos августа авг серпня август αυγούστου αύγουστος αυγ أغسطس اغسطس آب أوت अगस्त',
  'september sept sep septembre septiembre setiembre set setembro setembre settembre sett septembrie syyskuu syyskuuta septembris septembrī rugsėjo września wrz září septembra rujna szeptember szept eylül eyl сентября сен сент вересня септември септембра септембар σεπτεμβρίου σεπτέμβριος σεπ سبتمبر أيلول सितंबर',
  'october oct oktober okt octobre octubre outubro out ottobre ott octombrie lokakuu lokakuuta október oktoober oktobris oktobrī spalio października paź října októbra oktobra ekim eki октября окт жовтня октомври октобра октобар οκτωβρίου οκτώβριος οκτ أكتوبر اكتوبر अक्टूबर अक्तूबर',
  'november nov novembre noviembre novembro noiembrie marraskuu marraskuuta nóvember novembris novembrī lapkričio listopada lis listopadu novembra studenoga studenog kasım kas nopember ноября ноя нояб листопада ноември новембра новембар νοεμβρίου νοέμβριος νοε نوفمبر नवंबर',
  'december dec dezember dez décembre déc diciembre dic desembre dezembro dicembre decembrie joulukuu joulukuuta desember des detsember decembris decembrī gruodžio grudnia gru prosince decembra prosinca aralık ara disember декабря дек грудня декември децембра децембар δεκεμβρίου δεκέμβριος δεκ ديسمبر दिसंबर',
];

/** Months whose Arabic (Levantine) name is two words. */
const twoWords: readonly (readonly [string, number])[] = [
  ['كانون الثاني', 1],
  ['تشرين الأول', 10],
  ['تشرين الثاني', 11],
  ['كانون الأول', 12],
];

const byName: ReadonlyMap<string, number> = new Map([
  ...spellings.flatMap((names, index) =>
    names.split(' ').map((name): [string, number] => [fold(name), index + 1]),
  ),
  ...twoWords.map(([name, month]): [string, number] => [fold(name), month]),
]);

const english = 'january february march april june july august september october november december'.split(
  ' ',
);

/** The month a word names, 1 to 12, in any of the languages; null if none. */
export function monthOf(word: string): number | null {
  return byName.get(fold(word)) ?? null;
}

/**
 * The English month a keying slip was meant for: one letter wrong, missing, added or swapped.
 * Evidence: "Narch 2", "Marc 3", "Marchg 12", "Macrh 31", "Mach 4", "Apri 13" in Reuters copy of 1987.
 */
export function misspeltMonthOf(word: string): number | null {
  const written = fold(word);
  if (written.length < 4 || written.length > 10) return null;
  const meant = english.filter((name) => isOneSlipAway(written, name));
  return meant.length === 1 && meant[0] !== undefined ? monthOf(meant[0]) : null;
}

function isOneSlipAway(written: string, meant: string): boolean {
  let from = 0;
  while (from < written.length && written[from] === meant[from]) from += 1;
  const left = written.slice(from);
  const right = meant.slice(from);
  if (left.length === right.length) {
    const swapped = left.slice(1, 2) + left.slice(0, 1) + left.slice(2);
    return left.slice(1) === right.slice(1) || swapped === right;
  }
  return Math.abs(left.length - right.length) === 1 && (left.endsWith(right) || right.endsWith(left));
}
