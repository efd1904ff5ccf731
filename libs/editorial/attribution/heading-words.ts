/**
 * Words that begin a sentence or byline but never a place, unless the whole name is known ("The Hague", "Den
 * Haag").
 */
const openers = new Set(
  (
    'a an the this that these those in on at of from by for with as if it its he she we they there all some another one two three not no when while after before more shares ' +
    'de het een dit dat die deze in op van door voor met bij uit als er hij zij wij al na vanaf sinds tot volgens gisteren vandaag morgen zoals ook ' +
    'der das die den dem ein eine im am von mit für nach bei seit laut gestern heute wie les un une des il elle par selon dans depuis hier por pour sur avec según desde ' +
    'una uno con secondo och og ifølge enligt by door bron source quelle foto photo according lees meer update opinie yesterday today'
  ).split(' '),
);

/** Headings that are printed in capitals in front of a dash. */
const headings = new Set(
  (
    'sport sports voetbal soccer football tennis hockey baseball basketball golf cricket rugby wielrennen cycling formule nieuws news update breaking analysis analyse focus feature ' +
    'preview review results result uitslag uitslagen resultaten stand standen table tabel weather weer weerbericht markets markt beurs beurzen business economie economy politics politiek ' +
    'opinion opinie column exclusive exclusief interview video foto photo live liveblog bulletin urgent flash alert correction correctie rectificatie corrected embargo advisory agenda ' +
    'overzicht summary note notes gold silver copper zinc nickel aluminium aluminum wheat maize soybeans sugar coffee cocoa cotton crude brent gasoline heating gradings totals ' +
    'fixtures fixture enquiries standings scores headlines closing opening close exchs grade vervolg slot kort court supreme'
  ).split(' '),
);

/** Words that form a single name with the city before them: "NEW YORK Yankees", "HONG KONG Disneyland". */
const continuations = new Set(
  (
    'yankees mets giants jets knicks rangers islanders liberty lakers clippers dodgers angels kings galaxy chiefs royals spurs padres chargers sharks warriors blues cardinals rams saints ' +
    'hornets buccaneers lightning red blue white times post stock city police mayor university international united disneyland airport exchange'
  ).split(' '),
);

/** Whether a word opens a byline. */
export const opensByline = (word: string): boolean => /^(?:by|door|von|par|por|di|da|av|af)$/iu.test(word);

/** Whether a word opens sentences rather than names of places. */
export const opensSentence = (word: string): boolean => openers.has(word.toLowerCase());

/** Whether a word in capitals is a heading. */
export const isHeading = (word: string): boolean => headings.has(word.toLowerCase());

/** Whether a text runs on from the name in front of it. */
export const isRunOn = (text: string): boolean => continuations.has((text.split(' ')[0] ?? '').toLowerCase());
